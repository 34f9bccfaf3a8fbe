internal import FeedmillModel

/// A JSON value (RFC 8259 §3) and where it begins.
struct JSONNode: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case null
        case bool(Bool)
        /// As sent: nothing is lost of a large or an exact one.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([JSONMember])
    }

    var value: Value
    var place: JSONPlace

    /// The members of an object; none for any other value.
    var members: [JSONMember] {
        if case .object(let members) = value { members } else { [] }
    }

    subscript(key: String) -> JSONNode? { members.first { $0.key == key }?.node }

    /// What kind of value this is, in words.
    var kind: String {
        switch value {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// A name and a value of an object.
struct JSONMember: Hashable, Sendable {
    var key: String
    var node: JSONNode
}

/// A place in the document, kept small.
struct JSONPlace: Hashable, Sendable {
    var offset: Int
    var line: Int32
    var column: Int32

    var position: SourcePosition { SourcePosition(line: Int(line), column: Int(column), offset: offset) }
}
