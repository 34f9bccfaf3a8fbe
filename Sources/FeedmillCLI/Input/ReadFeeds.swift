internal import Feedmill

/// A feed, and the input it came from.
struct ReadFeed: Sendable {
    var path: String
    var feed: Feed
}

/// Reads every input whole, several at a time. What cannot be read is said on standard error and never stops the others.
///
/// - Parameter keepingArticles: `false` where only the feeds' own properties are wanted.
func readFeeds(
    _ list: SourceList, reader: FeedReader, keepingArticles: Bool = true, status: inout RunStatus
) async throws -> [ReadFeed] {
    for failure in list.failures {
        Messages.say("\(failure)")
        status.take(.unreadable)
    }
    var feeds: [ReadFeed] = []
    var failures: [(String, InputResult.Outcome)] = []
    try await OrderedInputs(paths: list.paths, jobs: nil).forEachResult(
        { [fetched = list.fetched, following = list.following] path in
            var read = readFeed(path, reader, keepingArticles, fetched)
            if keepingArticles, let following {
                read.complete(by: EarlierDocuments(reader: reader, fetched: fetched, limits: following))
            }
            return read
        },
        ended: { read in
            switch read {
            case .feed(let feed, let fault):
                feeds.append(feed)
                if let fault { failures.append((fault, .failed)) }
            case .failure(let message, let outcome): failures.append((message, outcome))
            }
        })
    for (message, outcome) in failures {
        Messages.say(message)
        status.take(outcome)
    }
    return feeds
}

private enum ReadInput: Sendable {
    /// With what makes it count as failed all the same.
    case feed(ReadFeed, fault: String?)
    case failure(String, InputResult.Outcome)

    mutating func complete(by earlier: EarlierDocuments) {
        guard case .feed(var read, let fault) = self else { return }
        let (feed, incomplete) = earlier.complete(read.feed, from: read.path)
        read.feed = feed
        self = .feed(read, fault: fault ?? incomplete)
    }
}

private func readFeed(_ path: String, _ reader: FeedReader, _ keepsArticles: Bool, _ fetched: FetchedSources)
    -> ReadInput
{
    var stream = fetched.reader(reader, for: path).stream()
    var articles: [Article] = []
    do {
        var file = try fetched.open(path)
        while stream.failure == nil, try file.next({ stream.push($0) }) {
            while let article = stream.nextArticle() {
                if keepsArticles { articles.append(article) }
            }
        }
    } catch {
        return .failure("\(error)", .unreadable)
    }
    stream.finish()
    while let article = stream.nextArticle() {
        if keepsArticles { articles.append(article) }
    }
    if let failure = stream.failure { return .failure(InputFault.words(path, failure), .failed) }
    var feed = stream.head
    feed.articles = articles
    let fault = stream.findings.first(where: InputFault.isOne).map { InputFault.words(path, $0) }
    return .feed(ReadFeed(path: path, feed: feed), fault: fault)
}
