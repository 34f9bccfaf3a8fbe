/// Something wrong in a document that could be lived with.
package struct XMLProblem: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable {
        case info, warning, error, fatal
    }

    package enum Code: String, Hashable, Sendable {
        case notWellFormed = "xml/not-well-formed"
        case truncated = "xml/truncated"
        case undefinedEntity = "xml/undefined-entity"
        case undeclaredPrefix = "xml/undeclared-prefix"
        case badCharacter = "xml/bad-character"
        case noRoot = "xml/no-root"
        case limit = "xml/limit"
        case encodingOverridden = "encoding/overridden"
        case encodingUnknown = "encoding/unknown"
        case invalidBytes = "encoding/invalid-bytes"
        case contentType = "transport/content-type"
    }

    package var kind: Code
    package var severity: Severity
    /// Plain words, one sentence without a full stop.
    package var message: String
    /// In bytes of the document decoded to UTF-8, from 0.
    package var offset: Int
    /// From 1.
    package var line: Int
    /// From 1, in Unicode scalars.
    package var column: Int

    /// `xml/undefined-entity` and so on.
    package var code: String { kind.rawValue }

    package init(
        _ kind: Code, _ severity: Severity, _ message: String, offset: Int = 0, line: Int = 1, column: Int = 1
    ) {
        self.kind = kind
        self.severity = severity
        self.message = message
        self.offset = offset
        self.line = line
        self.column = column
    }
}

/// Why a document could not be read to its end. What came before has been delivered.
package struct XMLFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: String, Hashable, Sendable {
        case noRoot = "there is no root element"
        case tooDeep = "elements are nested too deeply"
        case tooManyNames = "there are too many different names"
        case startTagTooLong = "a start tag is too long"
        case textTooLong = "one element's text is too long"
        case doctypeTooLong = "the document type declaration is too long"
        case tooManyElements = "there are too many elements outside of items or within one"
        case outOfMemory = "the parser could not be set up"
    }

    package var reason: Reason
    package var offset: Int
    package var line: Int
    package var column: Int

    /// `12:5: elements are nested too deeply`
    package var description: String { "\(line):\(column): \(reason.rawValue)" }
}

/// What a document may cost. The defaults leave room for anything a publisher means.
package struct XMLLimits: Sendable {
    package static let `default` = XMLLimits()

    package var depth = 256
    /// Distinct element and attribute names.
    package var names = 4_096
    /// A longer start tag is kept from libxml2, which is quadratic in attributes.
    package var parserStartTag = 65_536
    /// A longer start tag ends the document.
    package var startTag = 1 << 20
    package var attributes = 256
    /// A longer attribute value is dropped, and reported.
    package var attributeValue = 65_536
    /// Character data and attribute values of one item, or of the head.
    package var text = 16 << 20
    /// Elements of one item, or of the head.
    package var elements = 250_000
    package var doctype = 1 << 20
    /// Problems of one kind; more are counted.
    package var problems = 100

    package init() {}
}
