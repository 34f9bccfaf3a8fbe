internal import FeedmillModel
internal import FeedmillXML

/// RSS `image`. In RSS 1.0 it stands beside the channel, which only refers to it.
enum RSSImage {
    static func read(_ element: XMLElement, into record: inout FeedElement, _ context: inout ReadContext) {
        var image = record.rare.image ?? FeedImage()
        if element.hasElements {
            table.read(element, into: &image, &context)
        } else if let url = AtomLink.reference(of: element, &context) ?? context.url(in: element) {
            image.url = url
        }
        record.rare.image = image == FeedImage() ? nil : image
    }

    static let rows: ElementRows<FeedImage> = [
        .core("url") { image, element, context in image.url = context.url(in: element) },
        .core("href") { image, element, context in image.url = context.url(in: element) },
        .core("title") { image, element, _ in image.title = element.textTrimmed.nilIfEmpty },
        .core("link") { image, element, context in
            image.link = context.url(in: element) ?? AtomLink.reference(of: element, &context)
        },
        .core("description") { image, element, _ in image.description = element.textTrimmed.nilIfEmpty },
        .core("width") { image, element, context in
            image.width = context.number(element.text, of: "the width of an image", at: element)
        },
        .core("height") { image, element, context in
            image.height = context.number(element.text, of: "the height of an image", at: element)
        },
        .dc("title") { image, element, _ in image.title = image.title ?? element.textTrimmed.nilIfEmpty },
    ]

    private static let table = ElementTable(rows)
}
