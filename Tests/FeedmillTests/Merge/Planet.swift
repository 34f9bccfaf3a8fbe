import Feedmill
import Testing

/// A few subscriptions polled with real documents, moment by moment.
struct Planet {
    private(set) var archives: [FeedArchive]

    init(_ names: String...) {
        archives = names.map { FeedArchive(url: "https://\($0).example/feed") }
    }

    /// - Parameters:
    ///   - url: Where the answer came from, when not from the subscribed URL.
    mutating func poll(_ name: String, _ document: String, at now: String, from url: String? = nil) throws {
        var options = FeedReader.Options()
        options.cleansTracking = false
        let place = try #require(archives.firstIndex { $0.url == "https://\(name).example/feed" })
        let feed = try FeedReader(options).read(Array(document.utf8), from: url ?? archives[place].url).feed
        archives[place].absorb(feed, at: try #require(Instant(rfc3339: now)))
    }

    func merged(at now: String = "2026-06-01T00:00:00Z", _ change: (inout MergeOptions) -> Void = { _ in }) throws
        -> Feed
    {
        var options = MergeOptions()
        change(&options)
        return try Feed.merging(archives, options: options, now: try #require(Instant(rfc3339: now))).feed
    }

    func ids(at now: String = "2026-06-01T00:00:00Z", _ change: (inout MergeOptions) -> Void = { _ in }) throws
        -> [String]
    {
        try merged(at: now, change).articles.compactMap(\.metadata.id)
    }
}

/// Documents in a line.
enum Document {
    static func atom(_ id: String, lang: String = "", head: String = "", _ entries: String...) -> String {
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"\(lang)><id>\(id)</id>\
        <title>\(id)</title><updated>2026-01-01T00:00:00Z</updated>\(head)\(entries.joined())</feed>
        """
    }

    static func entry(
        _ id: String, _ title: String = "T", updated: String = "2026-03-05T00:00:00Z", link: String? = nil,
        text: String = "Some text.", more: String = ""
    ) -> String {
        let link = link.map { "<link href=\"\($0)\"/>" } ?? ""
        return """
            <entry><id>\(id)</id><title>\(title)</title><updated>\(updated)</updated>\(link)\
            <content type="html">\(text)</content>\(more)</entry>
            """
    }

    static func rss(head: String = "", home: String = "https://home.example/", _ items: String...) -> String {
        """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title><link>\(home)</link>\
        <description>d</description>\(head)\(items.joined())</channel></rss>
        """
    }

    static func item(
        guid: String? = nil, _ title: String? = "T", link: String? = nil,
        date: String? = "Thu, 05 Mar 2026 00:00:00 GMT",
        text: String? = "x", more: String = ""
    ) -> String {
        func element(_ name: String, _ value: String?) -> String { value.map { "<\(name)>\($0)</\(name)>" } ?? "" }
        return "<item>" + element("guid", guid) + element("title", title) + element("link", link)
            + element("pubDate", date) + element("description", text) + more + "</item>"
    }
}
