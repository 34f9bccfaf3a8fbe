public import FeedmillModel
internal import FeedmillReader

/// The articles of a document that comes asynchronously, each as soon as its end is read.
///
///     for try await article in FeedReader().articles(in: response.body, from: url) { print(article.plainTitle) }
///
/// It reads no further than it is asked to: to break out of the loop, or to cancel the task, is to stop reading. A document
/// that is no feed, or can be read no further, throws `ReadFailure` behind the articles that came before; so does what its bytes throw.
public struct AsyncArticleSequence<Pieces: AsyncSequence>: AsyncSequence where Pieces.Element: Sequence<UInt8> {
    public typealias Element = Article

    let reader: FeedReader
    let url: String?
    let pieces: Pieces

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(stream: reader.stream(from: url), pieces: pieces.makeAsyncIterator())
    }

    /// The document on its way in. Iterating by hand shows what is around the articles.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let state: State
        private var pieces: Pieces.AsyncIterator

        /// A stream cannot be copied, an iterator can; copies go on in one place.
        private final class State {
            var stream: ArticleStream
            var isFinished = false
            init(_ stream: consuming ArticleStream) { self.stream = stream }
        }

        init(stream: consuming ArticleStream, pieces: Pieces.AsyncIterator) {
            state = State(stream)
            self.pieces = pieces
        }

        /// The next article in document order; `nil` at the end.
        /// - Throws: `CancellationError`, `ReadFailure`, and whatever the bytes throw.
        public mutating func next() async throws -> Article? {
            while true {
                try Task.checkCancellation()
                if let article = state.stream.nextArticle() { return article }
                if state.isFinished {
                    if let failure = state.stream.failure { throw failure }
                    return nil
                }
                if state.stream.failure == nil, let piece = try await pieces.next() {
                    state.stream.push(Array(piece).span)
                } else {
                    state.isFinished = true
                    state.stream.finish()
                }
            }
        }

        /// The feed without its articles, as far as it has been read; complete after the last article.
        public var head: Feed { state.stream.head }
        /// What had to be forgiven so far, in the order of the document.
        public var findings: [Finding] { state.stream.findings }
    }
}

/// Single bytes, gathered into pieces.
public struct AsyncBytePieces<Bytes: AsyncSequence>: AsyncSequence where Bytes.Element == UInt8 {
    let bytes: Bytes

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(bytes: bytes.makeAsyncIterator()) }

    public struct AsyncIterator: AsyncIteratorProtocol {
        var bytes: Bytes.AsyncIterator

        /// The next bytes, up to 4,096 of them; `nil` at the end.
        public mutating func next() async throws -> [UInt8]? {
            var piece: [UInt8] = []
            piece.reserveCapacity(4_096)
            while piece.count < 4_096, let byte = try await bytes.next() { piece.append(byte) }
            return piece.isEmpty ? nil : piece
        }
    }
}

extension FeedReader {
    /// The articles of a document that comes in pieces of any size: `[UInt8]`, `Data`, `ByteBufferView` …
    ///
    /// - Parameter url: Where it comes from; wins over ``Options/baseURL``.
    public func articles<Pieces: AsyncSequence>(
        in pieces: Pieces, from url: String? = nil
    ) -> AsyncArticleSequence<Pieces> where Pieces.Element: Sequence<UInt8> {
        AsyncArticleSequence(reader: self, url: url, pieces: pieces)
    }

    /// The articles of a document that comes byte by byte, as from `URL.resourceBytes` or `FileHandle.bytes`.
    ///
    /// - Parameter url: Where it comes from; wins over ``Options/baseURL``.
    public func articles<Bytes: AsyncSequence>(
        in bytes: Bytes, from url: String? = nil
    ) -> AsyncArticleSequence<AsyncBytePieces<Bytes>> where Bytes.Element == UInt8 {
        AsyncArticleSequence(reader: self, url: url, pieces: AsyncBytePieces(bytes: bytes))
    }
}
