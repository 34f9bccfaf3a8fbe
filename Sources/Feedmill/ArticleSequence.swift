public import FeedmillModel
public import FeedmillReader

/// The articles of a document one by one, each as soon as its end is read; nothing beyond it is read meanwhile.
///
///     for article in FeedReader().articles(in: bytes).prefix(10) { print(article.plainTitle) }
///
/// Articles can be taken once. Where the document can be read no further, there are no more of them; ``failure`` says why.
public final class ArticleSequence: Sequence, IteratorProtocol {
    private var stream: ArticleStream
    private let nextPiece: () throws -> [UInt8]
    private var isFinished = false
    /// Why the bytes could not be had, when that was so.
    public private(set) var error: (any Error)?

    init(_ stream: consuming ArticleStream, nextPiece: @escaping () throws -> [UInt8]) {
        self.stream = stream
        self.nextPiece = nextPiece
    }

    /// The next article in document order; `nil` at the end.
    public func next() -> Article? {
        while true {
            if let article = stream.nextArticle() { return article }
            if isFinished { return nil }
            do {
                let piece = try nextPiece()
                if piece.isEmpty || stream.failure != nil { finish() } else { stream.push(piece.span) }
            } catch {
                self.error = error
                finish()
            }
        }
    }

    private func finish() {
        isFinished = true
        stream.finish()
    }

    /// The feed without its articles, as far as it has been read; complete after the last article.
    public var head: Feed { stream.head }
    /// What had to be forgiven so far, in the order of the document.
    public var findings: [Finding] { stream.findings }
    /// Why the document can be read no further, or is no feed; `nil` while all is well.
    public var failure: ReadFailure? { stream.failure }
}

extension FeedReader {
    /// How much is read at once.
    static let pieceSize = 65_536

    /// The articles of a document that is in memory; what is behind the last one that is asked for is not read.
    ///
    /// - Parameter url: Where it came from; wins over ``Options/baseURL``.
    public func articles(in bytes: [UInt8], from url: String? = nil) -> ArticleSequence {
        var start = 0
        return ArticleSequence(stream(from: url)) {
            let end = min(start + Self.pieceSize, bytes.count)
            defer { start = end }
            return Array(bytes[start..<end])
        }
    }

    /// The articles of a document that comes in pieces of any size from anywhere: a file, a pipe, a socket.
    ///
    /// - Parameters:
    ///   - url: Where it comes from; wins over ``Options/baseURL``.
    ///   - nextPiece: Gives the next bytes; none at the end. What it throws ends the articles, as
    ///     ``ArticleSequence/error``.
    public func articles(from url: String? = nil, nextPiece: @escaping () throws -> [UInt8]) -> ArticleSequence {
        ArticleSequence(stream(from: url), nextPiece: nextPiece)
    }
}
