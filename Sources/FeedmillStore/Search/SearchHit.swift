public import Feedmill

/// An article that was found.
public struct SearchHit: Hashable, Sendable {
    /// The subscription's URL.
    public var source: String
    /// The subscription's title, as last read.
    public var sourceTitle: String?
    /// Under which it was first published.
    public var id: String
    public var url: String?
    /// Without markup.
    public var title: String
    /// Its own date, else when it was first seen.
    public var date: Instant
    /// Where the terms are.
    public var snippet: SearchSnippet
}
