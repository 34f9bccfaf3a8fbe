internal import FeedmillModel
internal import FeedmillReader

extension Article {
    /// Takes over what an item of RSS, Atom or CDF says; the article is empty so far. No `init`: what one sets part by part is
    /// copied when it ends (Swift 6.3).
    mutating func take(_ item: inout FeedElement, _ values: inout ValueNormalizer) {
        metadata.take(&item, &values)
        if let guid = item.guid { idIsPermalink = guid.isPermalink }
        for index in item.bodies.indices {
            switch item.bodies[index].role {
            case .summary where summary == nil: summary = values.text(taking: &item.bodies[index].text)
            case .summary, .content: content.append(values.text(taking: &item.bodies[index].text))
            case .itunesSubtitle, .fallback: break
            }
        }
        if summary == nil, let index = item.firstBody(.fallback) {
            summary = values.text(taking: &item.bodies[index].text)
        }
        if metadata.id == nil, metadata.url == nil || item.hasEmptyID {
            values.position = item.position
            values.report("feed/missing", "an item has no id")
        }
        if !item.source.isEmpty { source = Metadata(taking: &item.source[0], &values) }
        if values.options.policy != .raw {
            values.settleLanguage(of: &self)
            readSections()
        }
    }
}
