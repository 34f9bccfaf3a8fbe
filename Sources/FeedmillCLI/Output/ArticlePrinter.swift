internal import ArgumentParser
internal import Feedmill

/// What `ingest` prints.
enum ArticleFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json, ndjson, atom
}

/// Turns the articles of one input into bytes, one after the other.
struct ArticlePrinter {
    private(set) var bytes: [UInt8] = []
    private let format: ArticleFormat
    private let input: String
    /// For people: lines; for `json`: items that wait for the head of their document.
    private var waiting: [UInt8] = []
    private var articles: [Article] = []
    private var count = 0
    private let documents = FeedDocumentWriter()

    init(format: ArticleFormat, input: String) {
        self.format = format
        self.input = input
        bytes.reserveCapacity(Self.room)
    }

    /// What is printed at once, as a rule.
    private static let room = 1 << 16

    /// Whether there is enough to be printed, before more room is needed.
    var isFull: Bool { bytes.count >= Self.room / 4 * 3 }

    /// Whether no article has come yet.
    var isEmpty: Bool { count == 0 }

    mutating func add(_ article: Article) {
        count += 1
        switch format {
        case .ndjson:
            documents.append(article, to: &bytes)
            bytes.append(0x0A)
        case .json:
            if count > 1 { waiting.append(UInt8(ascii: ",")) }
            documents.append(article, to: &waiting)
        case .text: waiting += Self.lines(for: article)
        case .atom: articles.append(article)
        }
    }

    mutating func end(_ head: Feed, findings: [Finding]) {
        switch format {
        case .ndjson: break
        case .json:
            bytes += documents.document(input: input, feed: head, findings: findings, items: waiting)
            bytes.append(0x0A)
        case .text:
            let title = head.metadata.title.map { $0.plainValue } ?? "(no title)"
            let kind = [head.format.rawValue, head.encoding, head.metadata.language].compactMap { $0 }.joined(
                separator: ", ")
            bytes += "\(input): \(title) (\(kind)), \(count) \(count == 1 ? "article" : "articles")\n".utf8
            bytes += waiting
            for finding in findings { bytes += "  ! \(finding)\n".utf8 }
        case .atom:
            var feed = head
            feed.articles = articles
            bytes += AtomWriter().write(feed)
        }
    }

    /// The input gave no document.
    mutating func fail(_ reason: String) {
        if format == .json { bytes += documents.failure(input: input, error: reason) + [0x0A] }
    }

    /// Hands over what there is; the room for it is kept.
    mutating func hand(to sink: ([UInt8]) throws -> Void) rethrows {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func takeBytes() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &bytes)
        return taken
    }

    /// A date, a title, and where it is.
    private static func lines(for article: Article) -> [UInt8] {
        let date = (article.metadata.published ?? article.metadata.updated)?.instant?.rfc3339.prefix(10) ?? "          "
        let title = article.plainTitle.isEmpty ? String(article.plainText.prefix(60)) : article.plainTitle
        let link = article.metadata.url.map { "\n              \($0)" } ?? ""
        return Array("  \(date)  \(title.isEmpty ? "(no title)" : title)\(link)\n".utf8)
    }
}
