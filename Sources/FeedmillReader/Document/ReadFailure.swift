public import FeedmillModel

/// Why a document could not be read at all, or not to its end. What came before has been delivered.
public enum ReadFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// There are no bytes, or nothing but white space.
    case empty
    /// Something else: a web page, an image, plain words.
    case notAFeed(String, at: SourcePosition?)
    /// A limit was passed, or the syntax is past repair.
    case unreadable(String, at: SourcePosition?)

    /// `12:5: not a feed: a web page`: the place where one is known, then what is wrong.
    public var description: String {
        switch self {
        case .empty: "the document is empty"
        case .notAFeed(let what, let position): Self.place(position) + "not a feed: \(what)"
        case .unreadable(let what, let position): Self.place(position) + what
        }
    }

    private static func place(_ position: SourcePosition?) -> String {
        position.map { "\($0.line):\($0.column): " } ?? ""
    }
}
