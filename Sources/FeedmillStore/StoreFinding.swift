/// Something that is wrong in a store.
public struct StoreFinding: Hashable, Sendable, CustomStringConvertible {
    /// What kind of thing.
    public enum Kind: String, Hashable, Sendable {
        /// The file itself is damaged.
        case file
        /// A row belongs to nothing.
        case orphan
        /// A row cannot be read.
        case record
        /// Two articles of one feed have what only one may have.
        case duplicate
        /// The index for searching does not say what the articles say.
        case index
    }

    public var kind: Kind
    /// The subscription, if it is about one.
    public var source: String?
    public var message: String

    public init(kind: Kind, source: String? = nil, message: String) {
        self.kind = kind
        self.source = source
        self.message = message
    }

    public var description: String { source.map { "\($0): \(message)" } ?? message }
}
