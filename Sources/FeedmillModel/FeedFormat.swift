/// What a document turned out to be. A closed set: a new dialect is a compile error until every switch handles it.
public enum FeedFormat: String, Hashable, Sendable, CaseIterable {
    case rss090 = "rss0.90"
    case rss091Netscape = "rss0.91-netscape"
    case rss091 = "rss0.91"
    case rss092 = "rss0.92"
    case rss093 = "rss0.93"
    case rss094 = "rss0.94"
    case rss10 = "rss1.0"
    case rss20 = "rss2.0"
    /// No version, or an unknown one.
    case rss
    case atom01 = "atom0.1"
    case atom02 = "atom0.2"
    case atom03 = "atom0.3"
    case atom10 = "atom1.0"
    /// An Atom document in a namespace nobody knows.
    case atom
    case cdf
    case jsonFeed1 = "jsonfeed1"
    case jsonFeed11 = "jsonfeed1.1"
    case rssJSON = "rssjson"
    case hfeed
    case opml
    case unknown
}
