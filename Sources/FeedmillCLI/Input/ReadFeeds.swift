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
    try await readFeeds(list, reader: reader, keepingArticles: keepingArticles, status: &status) { $0 }
}

/// The same, for what is made of each feed where it was read, as long as it is still near the processor.
func readFeeds<Made: Sendable>(
    _ list: SourceList, reader: FeedReader, keepingArticles: Bool = true, status: inout RunStatus,
    _ make: @escaping @Sendable (consuming ReadFeed) -> Made
) async throws -> [Made] {
    for failure in list.failures {
        Messages.say("\(failure)")
        status.take(.unreadable)
    }
    var all: [Made] = []
    var failures: [(String, InputResult.Outcome)] = []
    try await OrderedInputs(paths: list.paths, jobs: nil).forEachResult(
        { [fetched = list.fetched, following = list.following] path in
            let earlier = (keepingArticles ? following : nil).map {
                EarlierDocuments(reader: reader, fetched: fetched, limits: $0)
            }
            return readFeed(path, reader, keepingArticles, fetched, earlier, make)
        },
        ended: { read in
            switch read {
            case .feed(let made, let fault):
                all.append(made)
                if let fault { failures.append((fault, .failed)) }
            case .failure(let message, let outcome): failures.append((message, outcome))
            }
        })
    for (message, outcome) in failures {
        Messages.say(message)
        status.take(outcome)
    }
    return all
}

private enum ReadInput<Made: Sendable>: Sendable {
    /// With what makes it count as failed all the same.
    case feed(Made, fault: String?)
    case failure(String, InputResult.Outcome)
}

private func readFeed<Made: Sendable>(
    _ path: String, _ reader: FeedReader, _ keepsArticles: Bool, _ fetched: FetchedSources,
    _ earlier: EarlierDocuments?, _ make: (consuming ReadFeed) -> Made
) -> ReadInput<Made> {
    var stream = fetched.reader(reader, for: path).stream()
    var articles: [Article] = []
    func takeReady() {
        var article = Article()
        while stream.nextArticle(&article) {
            if !keepsArticles { continue }
            // As many as most feeds have: articles are large, and moved each time that room is made.
            if articles.isEmpty { articles.reserveCapacity(16) }
            articles.append(exchange(&article, with: Article()))
        }
    }
    do {
        var file = try fetched.open(path)
        while stream.failure == nil, try file.next({ stream.push($0) }) { takeReady() }
    } catch {
        return .failure("\(error)", .unreadable)
    }
    stream.finish()
    takeReady()
    if let failure = stream.failure { return .failure(InputFault.words(path, failure), .failed) }
    var feed = stream.head
    swap(&feed.articles, &articles)
    var fault = stream.findings.first(where: InputFault.isOne).map { InputFault.words(path, $0) }
    if let earlier {
        let (whole, incomplete) = earlier.complete(feed, from: path)
        feed = whole
        fault = fault ?? incomplete
    }
    // One owner each, so that articles are moved out and not copied.
    return .feed(make(ReadFeed(path: path, feed: consume feed)), fault: fault)
}
