public import FeedmillSyntax

/// A list of subscriptions (OPML 2.0, opml.org/spec2.opml), with everything that was in it.
public struct OPML: Hashable, Sendable {
    public var title: String?
    /// `dateCreated`.
    public var created: Timestamp?
    /// `dateModified`.
    public var modified: Timestamp?
    /// `ownerName`, `ownerEmail` and `ownerId`, the last as the URL.
    public var owner: Person?
    /// Where the format is described.
    public var docs: String?
    /// The namespaces that attributes with a prefix are in.
    public var namespaces: [NamespaceDeclaration] = []
    /// The other elements of `head`, as sent.
    public var head: Attributes = Attributes()
    /// The outermost outlines, in document order.
    public var outlines: [Outline] = []

    public init(title: String? = nil, outlines: [Outline] = []) {
        self.title = title
        self.outlines = outlines
    }

    /// An `outline`: a subscription, or a folder.
    public struct Outline: Hashable, Sendable {
        /// As sent, in document order: `text`, `type`, `xmlUrl`, `htmlUrl`, `category` and whatever else.
        public var attributes: Attributes
        /// What is inside a folder, in document order.
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

        /// What people see: `text`, else `title`.
        public var text: String? { attributes["text"] ?? attributes["title"] }
        /// The feed; `nil` in a folder.
        public var feedURL: String? { attributes["xmlUrl"] }
        /// The site that the feed belongs to.
        public var pageURL: String? { attributes["htmlUrl"] }
    }
}
