/// A media type with its parameters (RFC 6838 §4.2, RFC 2045 §5.1).
public struct MediaType: Hashable, Sendable {
    /// In lower case.
    public var type: String
    /// In lower case.
    public var subtype: String
    /// In the order they were sent.
    public var parameters: [Parameter]

    /// A parameter (RFC 9110 §5.6.6).
    public struct Parameter: Hashable, Sendable {
        /// In lower case.
        public var name: String
        /// Without quotes.
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Reads a media type; blanks around its parts are passed over, and so are parameters that are none. `nil` when there
    /// is no `type/subtype`.
    public init?(_ raw: String) {
        let bytes = Array(raw.utf8)
        let essence = bytes.prefix { $0 != 0x3B }
        guard let slash = essence.firstIndex(of: 0x2F) else { return nil }
        let type = essence[..<slash].trimmed
        let subtype = essence[(slash + 1)...].trimmed
        guard Self.isToken(type), Self.isToken(subtype) else { return nil }
        self.type = String(decoding: type.map(ASCII.lowercased), as: UTF8.self)
        self.subtype = String(decoding: subtype.map(ASCII.lowercased), as: UTF8.self)
        parameters = Self.parameters(bytes[essence.endIndex...])
    }

    /// `type/subtype`
    public var essence: String { "\(type)/\(subtype)" }

    /// The value of the first parameter with this name, in either case.
    public subscript(name: String) -> String? {
        let name = name.lowercased()
        return parameters.first { $0.name == name }?.value
    }

    /// What follows the last "+" of the subtype: `xml` in `application/atom+xml` (RFC 6838 §4.2.8).
    public var suffix: String? {
        guard let plus = subtype.utf8.lastIndex(of: 0x2B) else { return nil }
        return String(subtype[subtype.index(after: plus)...])
    }

    /// Whether it is XML (RFC 7303 §4.2).
    public var isXML: Bool {
        Self.isXML(essence)
    }
}

extension MediaType: CustomStringConvertible {
    /// As RFC 2045 writes it, with quotes round values that need them.
    public var description: String {
        parameters.reduce(into: essence) { text, parameter in
            text += "; \(parameter.name)="
            if Self.isToken(ArraySlice(parameter.value.utf8)) {
                text += parameter.value
            } else {
                let escaped = parameter.value.utf8.flatMap { $0 == 0x22 || $0 == 0x5C ? [0x5C, $0] : [$0] }
                text += "\"\(String(decoding: escaped, as: UTF8.self))\""
            }
        }
    }
}
