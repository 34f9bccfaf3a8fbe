/// Values of OpenSearch 1.1.
extension DocumentValidator {
    mutating func judgeSearch(_ valueKind: ValueKind, _ value: Value, _ subject: Subject) {
        switch valueKind {
        case .charsetName: if !CharsetNames.isKnown(value.text) { fail(.invalidCharsetName, subject, value) }
        case .queryRole: judgeRole(value, subject)
        case .urlTemplate: judgeTemplate(value, subject)
        case .urlEncoded:
            if kind == .openSearch, let bad = value.bytes.firstIndex(where: { $0 <= 0x20 || $0 >= 0x7F }) {
                fail(.notUrlEncoded, subject, value, at: bad)
            }
        default: break
        }
    }

    private mutating func judgeRole(_ value: Value, _ subject: Subject) {
        guard let colon = value.text.firstIndex(of: ":") else {
            let roles = ["request", "example", "related", "correction", "subset", "superset"]
            if !roles.contains(value.text) { fail(.invalidQueryRole, subject, value) }
            return
        }
        let prefix = String(value.text[..<colon])
        if scope.binding(of: prefix) == nil {
            fail(.undeclaredValuePrefix, subject, value, at: 0, params: ["prefix": prefix])
        }
    }

    /// A URL in which `{prefix:name?}` stands for a parameter.
    private mutating func judgeTemplate(_ value: Value, _ subject: Subject) {
        var plain: [UInt8] = []
        var index = 0
        while index < value.bytes.count {
            guard value.bytes[index] == UInt8(ascii: "{"),
                let close = value.bytes[index...].firstIndex(of: UInt8(ascii: "}"))
            else {
                plain.append(value.bytes[index])
                index += 1
                continue
            }
            let name = value.bytes[(index + 1)..<close]
            judgeParameter(name.last == UInt8(ascii: "?") ? name.dropLast() : name, value, subject)
            plain.append(contentsOf: repeatElement(UInt8(ascii: "x"), count: close + 1 - index))
            index = close + 1
        }
        let stand = Value(bytes: plain, start: value.start, raw: value.raw)
        judgeReference(.absoluteURI, stand, subject)
    }

    private mutating func judgeParameter(_ name: ArraySlice<UInt8>, _ value: Value, _ subject: Subject) {
        let text = String(decoding: name, as: UTF8.self)
        if let colon = text.firstIndex(of: ":") {
            let prefix = String(text[..<colon])
            if scope.binding(of: prefix) == nil {
                fail(.undeclaredValuePrefix, subject, value, at: name.startIndex, params: ["prefix": prefix])
            }
            return
        }
        let known = [
            "searchTerms", "count", "startIndex", "startPage", "language", "inputEncoding", "outputEncoding",
        ]
        if let bad = name.firstIndex(where: { !$0.isAlphanumeric && ![0x2D, 0x2E, 0x5F, 0x7E, 0x25].contains($0) }) {
            return fail(.invalidUriCharacter, subject, value, at: bad)
        }
        if !known.contains(text) { fail(.invalidTemplateParameter, subject, value, at: name.startIndex, detail: text) }
    }
}
