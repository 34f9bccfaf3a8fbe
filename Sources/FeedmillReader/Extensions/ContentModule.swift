internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// RSS 1.0's content module, and XHTML bodies in RSS.
    static let content: ElementRows<FeedElement> = [
        .module(.content, "encoded") { record, element, context in
            record.addBody(.content, AtomText.read(element, default: .html, &context))
        },
        .module(.xhtml, "body") { record, element, context in
            record.addBody(.content, AtomText.read(element, default: .xhtml, &context))
        },
        .module(.xhtml, "div") { record, element, context in
            record.addBody(.content, AtomText.read(element, default: .xhtml, &context))
        },
    ]
}
