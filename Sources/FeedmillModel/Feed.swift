/// A feed as it is understood, whatever dialect it came in: its own properties, and its articles in document order.
@dynamicMemberLookup
public struct Feed: Hashable, Sendable {
    /// What the document turned out to be.
    public var format: FeedFormat
    /// The encoding the bytes were really decoded with, as a WHATWG label (`utf-8`, `gb18030`, …); `nil` when unknown.
    public var encoding: String?
    /// Namespace declarations as sent; the default namespace has the prefix "".
    public var namespaces: [NamespaceDeclaration] = []
    /// Everything that feeds, articles and sources have in common.
    public var metadata: Metadata
    /// The articles, in the order of the document.
    public var articles: [Article]

    /// A feed of these parts. A feed made by hand is ``FeedFormat/atom10``, as a rule.
    public init(format: FeedFormat, metadata: Metadata = Metadata(), articles: [Article] = []) {
        self.format = format
        self.metadata = metadata
        self.articles = articles
    }

    /// ``metadata``'s members as the feed's own: `feed.title` is `feed.metadata.title`.
    public subscript<Value>(dynamicMember path: WritableKeyPath<Metadata, Value>) -> Value {
        get { metadata[keyPath: path] }
        set { metadata[keyPath: path] = newValue }
    }
}

/// A prefix bound to a namespace (Namespaces in XML 1.0, §2.1).
public struct NamespaceDeclaration: Hashable, Sendable {
    /// "" for the default namespace.
    public var prefix: String
    /// The namespace name, as sent.
    public var uri: String

    public init(prefix: String, uri: String) {
        self.prefix = prefix
        self.uri = uri
    }
}
