internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// Media RSS 1.5.1. What stands in a group or in a content belongs to the item.
    static let mediaRSS: ElementRows<FeedElement> = [
        .media("group") { record, element, context in record.readMedia(in: element, &context) },
        .media("content") { record, element, context in
            let attributes = context.mediaAttributes(of: element)
            if !attributes.isEmpty { record.editMedia { $0.contents.append(attributes) } }
            record.readMedia(in: element, &context)
        },
        .media("thumbnail") { record, element, context in
            var attributes = context.mediaAttributes(of: element)
            if attributes["url"] == nil, let url = context.url(in: element) { attributes["url"] = url }
            if !attributes.isEmpty { record.editMedia { $0.thumbnails.append(attributes) } }
        },
        .media("title") { record, element, context in
            let title = AtomText.read(element, default: .plain, &context)
            if !title.text.value.isEmpty { record.mediaTitle = title }
        },
        .media("description") { record, element, context in
            record.addBody(.fallback, AtomText.read(element, default: .plain, &context))
            record.rare.extensions.append(ForeignElement.read(element, &context))
        },
        .media("category") { record, element, _ in
            record.addTag(AtomCategory.read(element, scheme: "http://search.yahoo.com/mrss/category_schema"))
        },
        .media("credit") { record, element, context in
            let credit = context.mediaValue(of: element)
            record.editMedia { $0.credits.append(credit) }
        },
        .media("rating") { record, element, context in
            let rating = context.mediaValue(of: element)
            record.editMedia { $0.rating = $0.rating ?? rating }
        },
        .media("adult") { record, element, context in
            // Superseded by media:rating with the simple scheme (Media RSS 1.5.1, media:adult).
            var rating = context.mediaValue(of: element)
            rating.attributes["scheme"] = "urn:simple"
            rating.value = rating.value == "true" ? "adult" : "nonadult"
            record.editMedia { $0.rating = $0.rating ?? rating }
        },
        .media("license") { record, element, context in
            let license = context.mediaValue(of: element)
            record.editMedia { $0.license = $0.license ?? license }
        },
        .media("restriction") { record, element, context in
            let restriction = MediaRSS.Restriction(
                attributes: context.mediaAttributes(of: element),
                values: element.text.lowercased().split { $0.isWhitespace }.map(String.init))
            record.editMedia { $0.restriction = $0.restriction ?? restriction }
        },
        .media("player") { record, element, context in
            let player = context.mediaAttributes(of: element)
            record.editMedia { $0.player = $0.player ?? player }
        },
    ]

    /// The elements of a group or a content, to the depth the specification knows.
    private mutating func readMedia(in element: XMLElement, _ context: inout ReadContext) {
        if context.mediaDepth > 4 { return }
        context.mediaDepth += 1
        readChildren(of: element, &context)
        context.mediaDepth -= 1
    }
}

extension ReadContext {
    /// Attributes as sent, but for a `url` or `href`, which is made absolute.
    fileprivate mutating func mediaAttributes(of element: XMLElement) -> Attributes {
        var attributes = ForeignElement.attributes(of: element)
        for index in attributes.pairs.indices {
            let name = attributes.pairs[index].name
            guard name == "url" || name == "href" else { continue }
            attributes.pairs[index].value = resolve(attributes.pairs[index].value, at: element)
        }
        return attributes
    }

    fileprivate mutating func mediaValue(of element: XMLElement) -> MediaRSS.Valued {
        MediaRSS.Valued(attributes: mediaAttributes(of: element), value: element.textTrimmed)
    }
}
