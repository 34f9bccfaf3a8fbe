internal import ArgumentParser
internal import Feedmill

/// `feedmill ingest`: feeds in, articles out.
struct IngestCommand: AsyncParsableCommand, ManySources {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read feeds, and print or keep their articles.",
        discussion: """
            EXAMPLES
              feedmill ingest blog.xml                  a list for people
              feedmill ingest --format json blog.xml    the feed as one JSON document
              feedmill ingest --format ndjson feeds/ | jq .title.value
              feedmill ingest --format atom old.rss > new.atom
              feedmill ingest --store feeds.sqlite saved/    kept, for merge and search

            What had to be forgiven is listed under "problems" with its place; nothing a person \
            could read is lost.
            """
    ).withoutCompletionRequests

    @Option(help: "text (the default on a terminal), json (a document an input), ndjson (an article a line) or atom.")
    var format: ArticleFormat?

    @Option(name: .shortAndLong, help: ArgumentHelp("How many inputs are read at the same time.", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp("Keep the articles in this store, instead of printing them.", valueName: "location"))
    var store: String?
    @OptionGroup var clock: ClockOptions

    @OptionGroup(title: "Input") var input: SourceOptions
    @OptionGroup(title: "Content") var content: ContentOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number above 0") }
        if store != nil, format != nil {
            throw ValidationError("--store keeps articles and prints none: leave out --format")
        }
    }

    func run() async throws {
        let list = try await input.list()
        if let store { return try await keep(list, in: store) }
        let format = self.format ?? (Messages.isOutputATerminal ? .text : .ndjson)
        if format == .atom, list.paths.count > 1 {
            throw ValidationError("--format atom takes one source; to put several into one feed: feedmill merge")
        }
        let output = try Output(nil)
        var status = RunStatus()
        for failure in list.failures {
            Messages.say("\(failure)")
            if format == .json {
                try output.write(FeedDocumentWriter().failure(input: failure.source, error: failure.reason) + [0x0A])
            }
            status.take(.unreadable)
        }
        let reader = content.reader
        try await OrderedInputs(paths: list.paths, jobs: jobs).forEach(
            { [fetched = list.fetched] path, early in
                try ingest(path, fetched, reader, format, early)
            },
            print: { try output.write($0) },
            ended: { result in
                if !result.messages.isEmpty { try output.flush() }
                for message in result.messages { Messages.say(message) }
                status.take(result.outcome)
            })
        try output.finish()
        try status.end()
    }

    private func keep(_ list: SourceList, in location: String) async throws {
        let now = try clock.instant()
        let store = try StoreOptions.open(location)
        var status = RunStatus()
        let feeds = try await readFeeds(list, reader: content.keepingReader, status: &status)
        var kept = KeptDocuments(store: store, now: now)
        for feed in feeds {
            guard let url = feed.feed.address(from: feed.path, base: content.baseURL) else {
                Messages.say("\(feed.path): does not say which feed it is: add --base-url")
                status.take(.failed)
                continue
            }
            try await kept.keep(feed.feed, of: url)
        }
        let output = try Output(nil)
        try output.write("\(kept.added) new, \(kept.changed) changed\n")
        try output.finish()
        try status.end()
    }
}

/// Reads one input; what is ready early goes to `early`, in pieces, so that nothing large is held.
private func ingest(
    _ path: String, _ fetched: FetchedSources, _ reader: FeedReader, _ format: ArticleFormat,
    _ early: (([UInt8]) throws -> Void)?
) throws -> InputResult {
    var result = InputResult()
    var printer = ArticlePrinter(format: format, input: path)
    var stream = fetched.reader(reader, for: path).stream()
    var article = Article()
    do {
        var file = try fetched.open(path)
        while try file.next({ stream.push($0) }) {
            while stream.nextArticle(&article) {
                printer.add(article)
                if let early, printer.isFull { try printer.hand(to: early) }
            }
            if stream.failure != nil { break }
        }
    } catch let failure as FileBytes.Failure {
        printer.fail(failure.reason)
        return InputResult(bytes: printer.takeBytes(), messages: ["\(failure)"], outcome: .unreadable)
    }
    stream.finish()
    while stream.nextArticle(&article) { printer.add(article) }
    if let failure = stream.failure {
        // What came before the break stands.
        if printer.isEmpty {
            printer.fail("\(failure)")
        } else {
            printer.end(stream.head, findings: stream.findings)
        }
        result.messages = [InputFault.words(path, failure)]
        result.outcome = .failed
    } else {
        printer.end(stream.head, findings: stream.findings)
        if let fault = stream.findings.first(where: InputFault.isOne) {
            result.messages = [InputFault.words(path, fault)]
            result.outcome = .failed
        }
    }
    result.bytes = printer.takeBytes()
    return result
}
