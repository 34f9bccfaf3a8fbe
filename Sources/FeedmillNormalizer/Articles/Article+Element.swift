package import FeedmillModel
package import FeedmillReader

extension Article {
    /// An item of RSS, Atom or CDF as an article.
    package init(_ item: FeedElement, _ values: inout ValueNormalizer) {
        self.init(metadata: Metadata(item, &values))
        if let guid = item.guid { idIsPermalink = guid.isPermalink }
        for body in item.bodies {
            switch body.role {
            case .summary where summary == nil:
                summary = values.text(body.text.text, isDeclared: body.text.isDeclared)
            case .summary, .content:
                content.append(values.text(body.text.text, isDeclared: body.text.isDeclared))
            case .itunesSubtitle, .fallback: break
            }
        }
        if summary == nil, let body = item.bodies.first(where: { $0.role == .fallback }) {
            summary = values.text(body.text.text, isDeclared: body.text.isDeclared)
        }
        if metadata.id == nil, metadata.url == nil || item.hasEmptyID {
            values.position = item.position
            values.report("feed/missing", "an item has no id")
        }
        if let origin = item.source.first { source = Metadata(origin, &values) }
        if values.options.policy != .raw {
            values.settleLanguage(of: &self)
            readSections()
        }
    }
}
