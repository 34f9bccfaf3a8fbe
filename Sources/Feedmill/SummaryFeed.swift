public import FeedmillModel
internal import FeedmillSummarizer
public import FeedmillSyntax
internal import FeedmillWriter

/// What a feed of new summaries says of itself, and how its summaries are made.
public struct SummaryFeedOptions: Hashable, Sendable {
    /// The title of the feed (RFC 4287 §4.2.14).
    public var title = "New summaries"
    /// A URI that never changes; made of ``selfURL`` or the sources when there is none.
    public var id: String?
    /// Where the feed will be published.
    public var selfURL: String?
    /// The newest so many articles.
    public var limit: Int?
    /// Sentences in an overview; without it the length follows the text.
    public var sentences: Int?
    /// BCP 47; the language of articles that do not name theirs.
    public var language: String?

    public init() {}
}

/// A feed of new summaries: one entry for every article of the sources, newest first.
public struct SummaryFeed: Hashable, Sendable {
    /// What the feed says of itself; its `updated` is that of the newest entry.
    public var metadata: Metadata
    /// The entries, newest first.
    public var summaries: [SummaryArticle]

    /// Summarises the articles of feeds.
    ///
    /// - Parameters:
    ///   - feeds: In order of preference: of two copies of an article the earlier feed's is taken.
    ///   - options: Title, id, address, limit and length.
    ///   - now: The clock, for articles that no document dates.
    /// - Throws: ``MergeFailure`` as merging does; without filters there is nothing to fail.
    public init(of feeds: [Feed], options: SummaryFeedOptions = SummaryFeedOptions(), now: Instant) throws {
        var merging = MergeOptions()
        merging.limit = options.limit
        let merged = try Feed.merging(feeds, titled: options.title, keeping: merging, now: now)
        let summarizer = Summarizer(options: SummaryOptions(sentences: options.sentences))
        summaries = merged.articles.map { article in
            var article = article
            if article.metadata.language == nil { article.metadata.language = options.language }
            let text = article.plainText
            let title = article.plainTitle
            return summarizer.summarize(
                article, text: text, title: title.isEmpty ? Self.title(from: text) : title, origin: article.source,
                now: now)
        }
        metadata = merged.metadata
        metadata.id = options.id
        metadata.feedURL = options.selfURL
        let languages = Set(summaries.map(\.language))
        if languages.count == 1 { metadata.language = languages.first ?? nil }
    }

    /// A title for an article that has none: the first words of its text.
    private static func title(from text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        guard line.count > 80 else { return String(line) }
        let start = line.prefix(79)
        let end = start.lastIndex { $0.isWhitespace }.flatMap {
            start.distance(from: start.startIndex, to: $0) > 40 ? $0 : nil
        }
        return start[..<(end ?? start.endIndex)] + "…"
    }

    /// The feed as Atom 1.0: the same values give the same bytes.
    public func atom(_ options: AtomWriter.Options = AtomWriter.Options()) -> [UInt8] {
        AtomWriter(options).write(summaries, feed: metadata)
    }
}
