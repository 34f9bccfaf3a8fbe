internal import Feedmill
internal import FeedmillStore
internal import FeedmillWriter

/// What `update` says at its end.
struct UpdateReport {
    /// The published ids of all articles that are known of the sources asked for.
    var entries: [String] = []
    /// Title, address and condition of the sources asked for; the first one's where there are several.
    var title: String?
    var url: String?
    var condition: FetchState.Condition = .ok
    var polled = 0
    var added = 0
    var changed = 0

    mutating func add(_ source: StoredSource, _ known: KnownFeed) {
        if url == nil {
            title = source.title
            url = source.fetch.askedURL(of: source.url)
            condition = source.fetch.condition
        }
        entries += known.articles.lazy.filter { $0.deletedAt == nil }.map(\.publishedID)
    }

    /// One line of JSON.
    var json: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("entries")
        json.beginArray()
        for id in entries { json.string(id) }
        json.endArray()
        json.member("title", title)
        json.member("url", url)
        json.member("state", condition.rawValue)
        json.member("polled", polled)
        json.member("new", added)
        json.member("changed", changed)
        json.endObject()
        return json.bytes + [0x0A]
    }
}
