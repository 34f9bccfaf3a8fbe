internal import Feedmill

/// A feed, and the input it came from.
struct ReadFeed: Sendable {
    var path: String
    var feed: Feed
}

/// Reads every input whole. What cannot be read is said on standard error and never stops the others.
func readFeeds(
    _ list: SourceList, reader: FeedReader, _ configuration: Configuration, status: inout RunStatus
) async throws -> [ReadFeed] {
    for failure in list.failures {
        Messages.say("\(failure)")
        status.take(.unreadable)
    }
    var feeds: [ReadFeed] = []
    for path in list.paths {
        do {
            var file = try FileBytes(path)
            var stream = reader.stream()
            var articles: [Article] = []
            while stream.failure == nil, try file.next({ stream.push($0) }) {
                while let article = stream.nextArticle() { articles.append(article) }
            }
            stream.finish()
            while let article = stream.nextArticle() { articles.append(article) }
            if let failure = stream.failure {
                Messages.say("\(path):\(failure)")
                status.take(.failed)
                continue
            }
            var feed = stream.head
            feed.articles = articles
            feeds.append(ReadFeed(path: path, feed: feed))
        } catch {
            Messages.say("\(error)")
            status.take(.unreadable)
        }
    }
    return feeds
}
