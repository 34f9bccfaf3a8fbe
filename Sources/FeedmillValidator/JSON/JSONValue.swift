/// A JSON value with its place, as the scanner found it.
struct JSONValue {
    enum Content {
        case null
        case boolean(Bool)
        case number(String)
        case string([UInt8])
        case array([JSONValue])
        case object([Member])
    }

    struct Member {
        var key: String
        var keyRange: Range<Int>
        var value: JSONValue
    }

    var content: Content
    var range: Range<Int>

    /// The name of the type as messages give it.
    var typeName: String {
        switch content {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }

    var text: String? {
        if case .string(let bytes) = content { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    var members: [Member]? {
        if case .object(let members) = content { members } else { nil }
    }

    var elements: [JSONValue]? {
        if case .array(let elements) = content { elements } else { nil }
    }

    subscript(key: String) -> JSONValue? { members?.first { $0.key == key }?.value }
}
