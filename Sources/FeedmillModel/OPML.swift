public import FeedmillSyntax

/// A list of subscriptions (OPML 2.0, opml.org/spec2.opml), with everything that was in it.
public struct OPML: Hashable, Sendable {
    public var title: String?
    public var created: Timestamp?
    public var modified: Timestamp?
    public var owner: Person?
    public var docs: String?
    /// The other elements of `head`, as sent.
    public var head: Attributes = Attributes()
    public var outlines: [Outline] = []

    public init(title: String? = nil, outlines: [Outline] = []) {
        self.title = title
        self.outlines = outlines
    }

    /// An `outline`: a subscription, or a folder.
    public struct Outline: Hashable, Sendable {
        /// As sent, in document order: `text`, `type`, `xmlUrl`, `htmlUrl`, `category` and whatever else.
        public var attributes: Attributes
        public var children: [Outline]

        public init(attributes: Attributes, children: [Outline] = []) {
            self.attributes = attributes
            self.children = children
        }

        /// A subscription.
        public init(text: String, feed url: String, page: String? = nil) {
            var pairs = [Attributes.Pair("text", text), .init("type", "rss"), .init("xmlUrl", url)]
            if let page { pairs.append(.init("htmlUrl", page)) }
            self.init(attributes: Attributes(pairs))
        }

        /// A folder.
        public init(text: String, children: [Outline]) {
            self.init(attributes: Attributes([.init("text", text)]), children: children)
        }

        public var text: String? { attributes["text"] ?? attributes["title"] }
        /// The feed; `nil` in a folder.
        public var feedURL: String? { attributes["xmlUrl"] }
        public var pageURL: String? { attributes["htmlUrl"] }
    }
}
