public import FeedmillModel

/// A feed on its way out in any format: the head, one article after the other, the end.
public struct FeedStream: Sendable {
    private var output: any ArticleOutput
    private var layout: JSONLayout?
    private let isJSON: Bool
    private var isFinished = false
    private var endsLine = false

    init(_ head: Feed, _ survey: ArticleSurvey, _ format: FeedWriter.Format, _ options: FeedWriter.Options) {
        switch format {
        case .atom:
            var atom = AtomWriter.Options()
            atom.indent = options.indent ?? true
            atom.stylesheet = options.stylesheet
            output = AtomStream(head, survey, atom)
            isJSON = false
        case .rss:
            var rss = RSSWriter.Options()
            rss.indent = options.indent ?? true
            rss.stylesheet = options.stylesheet
            output = RSSStream(head, survey, rss)
            isJSON = false
        case .jsonFeed:
            output = JSONFeedStream(head)
            isJSON = true
        case .document:
            output = FeedDocumentStream(head, options)
            isJSON = true
        }
        if isJSON, options.indent == true { layout = JSONLayout() }
    }

    mutating func reserve(_ capacity: Int) { output.reserve(capacity) }

    /// How many bytes were written since the last call of ``take()``.
    var waiting: Int { output.waiting }

    /// Writes one article.
    public mutating func write(_ article: borrowing Article) { output.write(article) }

    /// Writes the end; nothing may follow. A second call does nothing.
    public mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        output.finish()
        endsLine = isJSON
    }

    /// The bytes written since the last call, in UTF-8.
    public mutating func take() -> [UInt8] {
        let bytes = output.take()
        var result = layout?.laidOut(bytes) ?? bytes
        if endsLine { result.append(0x0A) }
        endsLine = false
        return result
    }

    /// What had no place so far, sorted by property.
    public var losses: [Loss] { output.losses }
}

/// What the streams of all formats do.
protocol ArticleOutput: Sendable {
    /// How many bytes were written since they were taken last.
    var waiting: Int { get }
    mutating func reserve(_ capacity: Int)
    mutating func write(_ article: borrowing Article)
    mutating func finish()
    mutating func take() -> [UInt8]
    var losses: [Loss] { get }
}

extension AtomStream: ArticleOutput {}
extension RSSStream: ArticleOutput {}
extension JSONFeedStream: ArticleOutput {}

/// A feed document on its way out. It holds everything, so nothing is lost.
struct FeedDocumentStream: ArticleOutput {
    private var bytes: [UInt8]
    private var isFirst = true
    private var isFinished = false
    let losses: [Loss] = []

    init(_ head: Feed, _ options: FeedWriter.Options) {
        bytes = FeedDocumentWriter().open(
            input: options.input, feed: head, findings: options.findings, duplicates: options.duplicates)
    }

    var waiting: Int { bytes.count }

    mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(bytes.count + capacity) }

    mutating func write(_ article: borrowing Article) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        FeedDocumentWriter().append(copy article, to: &bytes)
    }

    mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        bytes += FeedDocumentWriter().close()
    }

    mutating func take() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &bytes)
        return taken
    }
}
