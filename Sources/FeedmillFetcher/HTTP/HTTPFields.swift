/// The header fields of a message (RFC 9110 §5), in order. A value holds one character a byte, so that whatever a server
/// sends goes back to it unchanged.
public struct HTTPFields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    public struct Field: Hashable, Sendable {
        public var name: String
        public var value: String
    }

    public private(set) var fields: [Field] = []

    public init() {}

    public init(dictionaryLiteral pairs: (String, String)...) {
        for (name, value) in pairs { append(name, value) }
    }

    public mutating func append(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// The first value of a name in any case. Setting replaces all of them; `nil` removes them.
    public subscript(_ name: String) -> String? {
        get { fields.first { $0.name.equalsIgnoringCase(name) }?.value }
        set {
            fields.removeAll { $0.name.equalsIgnoringCase(name) }
            if let newValue { append(name, newValue) }
        }
    }

    /// Every value of a name, in order.
    public func all(_ name: String) -> [String] {
        fields.filter { $0.name.equalsIgnoringCase(name) }.map(\.value)
    }

    /// The values of a name as one list (RFC 9110 §5.3); `nil` when the field is not there.
    public func list(_ name: String) -> String? {
        let values = all(name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }
}

extension HTTPFields.Field {
    /// A line of a head, without its end; `nil` for a line without a colon.
    init?<Line: BidirectionalCollection<UInt8>>(line: Line) where Line.SubSequence == Line {
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return nil }
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let name = line[..<colon]
        guard !name.contains(where: { isBlank($0) || $0 >= 0x7F || $0 < 0x20 }) else { return nil }
        var value = line[line.index(after: colon)...].drop(while: isBlank)
        while let last = value.last, isBlank(last) { value.removeLast() }
        self.name = String(decoding: name, as: UTF8.self)
        self.value =
            value.allSatisfy { $0 < 0x80 }
            ? String(decoding: value, as: UTF8.self)
            : String(String.UnicodeScalarView(value.map { Unicode.Scalar($0) }))
    }

    /// Whether it can be sent as it is: no line end or other control can make two fields of one.
    var isSendable: Bool {
        !name.isEmpty && name.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x3A }
            && (value.utf8.allSatisfy { 0x20...0x7E ~= $0 || $0 == 0x09 }
                || value.unicodeScalars.allSatisfy { $0.value == 0x09 || (0x20...0xFF ~= $0.value && $0.value != 0x7F) })
    }

    /// `Name: value`, a byte a character.
    var bytes: [UInt8] {
        // libcurl takes "Name:" for a wish to leave the field out, and "Name;" for an empty one.
        if value.isEmpty { return Array("\(name);".utf8) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count + value.utf8.count + 3)
        bytes.append(contentsOf: name.utf8)
        bytes.append(0x3A)
        bytes.append(0x20)
        bytes.append(contentsOf: value.unicodeScalars.lazy.map { UInt8(truncatingIfNeeded: $0.value) })
        return bytes
    }
}

extension String {
    /// Whether two texts are the same but for the case of ASCII letters.
    func equalsIgnoringCase(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return zip(utf8, other.utf8).allSatisfy { one, other in
            one == other || (one ^ other == 0x20 && 0x61...0x7A ~= one | 0x20)
        }
    }
}
