public import FeedmillModel
public import FeedmillWriter

/// Finds everything that a document in another format lacks, by reading it while it is written: whatever its writer forgot to say
/// that it could not hold is found. It holds a few articles, however long the feed is.
///
///     var audit = ConversionAudit()
///     for article in articles {
///         stream.write(article)
///         audit.add(article, writtenAs: stream.take())
///     }
///     stream.finish()
///     let losses = audit.finish(head, writtenAs: stream.take(), stated: stream.losses)
public struct ConversionAudit: ~Copyable {
    private var reading: ArticleStream
    /// Articles that were written and not read back yet.
    private var waiting: [Article] = []
    /// Bytes that were written and not read back yet.
    private var unread: [UInt8] = []
    private var counts: [String: Int] = [:]
    private let document = FeedDocumentWriter()

    /// Nothing was written yet.
    public init() {
        var options = FeedReader.Options()
        options.policy = .raw
        options.resolvesReferences = false
        options.cleansTracking = false
        reading = FeedReader(options).stream()
    }

    /// Compares an article with what was written.
    ///
    /// - Parameter bytes: What was written since the call before, of the head too.
    public mutating func add(_ article: Article, writtenAs bytes: [UInt8]) {
        waiting.append(article)
        unread += bytes
        guard unread.count >= FeedReader.pieceSize else { return }
        read()
    }

    /// Compares what is left.
    ///
    /// - Parameters:
    ///   - head: The feed's own properties.
    ///   - bytes: What was written since the call before.
    ///   - stated: What the writer says that it could not hold.
    /// - Returns: What the writer says, and what else is not in the document, sorted by property.
    public mutating func finish(_ head: Feed, writtenAs bytes: [UInt8], stated: [Loss]) -> [Loss] {
        unread += bytes
        read()
        reading.finish()
        compare()
        if !waiting.isEmpty { counts["items", default: 0] += waiting.count }
        note(tree(head).paths(missingIn: tree(reading.head), at: "feed"))
        let found = counts.compactMap { property, count -> Loss? in
            stated.contains { Self.covers($0.property, property) } ? nil : Loss(property: property, count: count)
        }
        return (stated + found).sorted { $0.property < $1.property }
    }

    private mutating func read() {
        var bytes: [UInt8] = []
        swap(&bytes, &unread)
        reading.push(bytes.span)
        compare()
    }

    private mutating func compare() {
        var compared = 0
        while compared < waiting.count, let back = reading.nextArticle() {
            note(tree(waiting[compared]).paths(missingIn: tree(back), at: "items"))
            compared += 1
        }
        waiting.removeFirst(compared)
    }

    private mutating func note(_ paths: [String]) {
        for path in Set(paths) { counts[path, default: 0] += 1 }
    }

    /// What merging and looking at a body found out is made anew from what is there.
    private func tree(_ article: Article) -> DocumentTree {
        var article = article
        article.provenance = nil
        article.sections = nil
        return DocumentTree(document.line(article)) ?? .object([:])
    }

    private func tree(_ head: Feed) -> DocumentTree {
        var head = head
        head.articles = []
        guard case .object(let members)? = DocumentTree(document.document(input: "", feed: head)),
            let feed = members["feed"]
        else { return .object([:]) }
        return feed
    }

    /// Whether a loss says already that a property, or part of it, is lost.
    private static func covers(_ stated: String, _ property: String) -> Bool {
        stated == property || property.hasPrefix(stated + ".") || stated.hasPrefix(property + ".")
    }
}
