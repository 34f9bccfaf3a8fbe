internal import FeedmillModel
internal import FeedmillXML

/// Channel Definition Format (W3C note, 1997): links and dates are attributes.
extension FeedElement {
    static let cdf: ElementRows<FeedElement> = [
        .core("abstract") { record, element, context in
            record.addBody(.summary, AtomText.read(element, default: .plain, &context))
        }
    ]

    mutating func readChannelDefinition(_ element: XMLElement, _ context: inout ReadContext) {
        if let href = context.url(.href, of: element) { addLink(Link(href: href)) }
        if let changed = element.value(of: .lastmod), let timestamp = context.date(changed, of: "lastmod", at: element)
        {
            dates.append(FeedDate(role: .updated, timestamp: timestamp))
        }
    }
}
