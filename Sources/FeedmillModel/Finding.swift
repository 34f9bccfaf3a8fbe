/// Something that was wrong and could be lived with: what, how bad, and where.
public struct Finding: Hashable, Sendable {
    /// How bad it is, from a remark to what ends the reading.
    public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Worth knowing, nothing wrong.
        case info
        /// A value is wrong, or the document is not what it says it is; it was understood.
        case warning
        /// The syntax is broken and was repaired.
        case error
        /// Reading came to its end here.
        case fatal

        /// Whether one is less bad than another.
        public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .error: 2
            case .fatal: 3
            }
        }
    }

    /// Stable: `xml/undefined-entity`, `feed/bad-date`; the validator's are kebab-case (`missing-element`).
    public var code: String
    /// How bad it is.
    public var severity: Severity
    /// Plain words, one sentence without a full stop.
    public var message: String
    /// Where it is; `nil` for what has no place, such as a header of HTTP.
    public var position: SourcePosition?
    /// The place in a JSON document (`items[3].url`).
    public var path: String?

    /// A finding of these parts.
    public init(
        _ code: String, _ severity: Severity, _ message: String, at position: SourcePosition? = nil, path: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.position = position
        self.path = path
    }
}

extension Finding: CustomStringConvertible {
    /// `12:5: error: message [code]`
    public var description: String {
        let place = position.map { "\($0.line):\($0.column): " } ?? path.map { "\($0): " } ?? ""
        return "\(place)\(severity.rawValue): \(message) [\(code)]"
    }
}

/// A place in a document, in decoded characters.
public struct SourcePosition: Hashable, Sendable, Comparable {
    /// From 1.
    public var line: Int
    /// From 1, in characters (Unicode scalars).
    public var column: Int
    /// Bytes of the document decoded to UTF-8, from 0.
    public var offset: Int

    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }

    /// Whether one place comes before another.
    public static func < (one: SourcePosition, other: SourcePosition) -> Bool { one.offset < other.offset }
}
