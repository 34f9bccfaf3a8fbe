/// Which expectations a document is held to.
public enum ValidationProfile: String, Hashable, Sendable, CaseIterable {
    /// Those of the format the document turns out to be.
    case auto
    case atom
    case rss
    /// RSS 2.0 with the RSS Advisory Board's best practices.
    case rssBoard = "rss-board"
    /// RSS 2.0 with what podcast directories ask for.
    case podcast
    case jsonFeed = "json-feed"
    case opml
    /// The codes and severities of the W3C feed validator.
    case w3c
    /// Every warning is an error.
    case strict
}
