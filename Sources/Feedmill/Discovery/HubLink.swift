public import FeedmillModel
internal import FeedmillSyntax

/// Who tells of changes in a feed, and under which address (WebSub §4).
public struct HubLink: Hashable, Sendable {
    /// The first hub that was named.
    public var hub: String
    /// The address that the feed gives for itself: what a subscription is for.
    public var topic: String

    /// What an answer says: its `Link` fields before the document (§4).
    ///
    /// - Parameters:
    ///   - feed: The document; `nil` when it had not changed.
    ///   - linkFields: The values of its `Link` fields.
    ///   - url: Where it came from.
    /// - Returns: `nil` when no hub is named.
    public init?(feed: Feed?, linkFields: [String], at url: String) {
        let fields = linkFields.flatMap { LinkField.links(in: $0) }
        let links = feed?.metadata.links ?? []
        func first(_ relation: Link.Relation) -> String? {
            let named =
                fields.first { $0.rel.contains(relation.rawValue) }?.target
                ?? links.first { $0.rel == relation }?.href
            return named.map { URLReference.resolve($0, against: url) }
        }
        guard let hub = first(.hub), Self.isHTTP(hub) else { return nil }
        let topic = first(.`self`) ?? feed?.metadata.feedURL ?? url
        guard Self.isHTTP(topic) else { return nil }
        self.hub = hub
        self.topic = topic
    }

    private static func isHTTP(_ url: String) -> Bool {
        ["http", "https"].contains(URLReference.scheme(of: url) ?? "")
    }
}
