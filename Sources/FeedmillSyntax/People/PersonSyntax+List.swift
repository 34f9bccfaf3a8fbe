extension PersonSyntax {
    /// Several people written as one line: `a@h.example (Ann), b@h.example (Bob)`; `Ann Smith, Bob Jones`; `Ann; Bob`;
    /// `山田太郎、鈴木花子`. What may be one person's name, `Doe, Jane` or `Jane Doe, PhD`, is one. Nobody for an empty text.
    public static func list(_ text: String) -> [(name: String?, email: String?)] {
        if isBareName(text) { return [(text, nil)] }
        return parts(of: text).map(parse).filter { $0.name != nil || $0.email != nil }
    }

    /// Whether a text is one name and nothing else: letters and digits with single blanks, dots and hyphens behind them.
    package static func isBareName(_ text: String) -> Bool {
        let utf8 = text.utf8
        return isBareName(utf8.span)
    }

    static func isBareName(_ bytes: Span<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case 0x20, 0x2D, 0x2E: if previous == 0x20 { return false }
            // Letters, and of what is beyond ASCII all that can hold neither white space nor a separator.
            case 0x80 where previous == 0xE3: return false
            case 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE: break
            default: if !ASCII.isAlphanumeric(byte) { return false }
            }
            previous = byte
        }
        return previous != 0x20
    }

    private static func parts(of text: String) -> [String] {
        // The separators, and the first bytes of those beyond ASCII.
        if !text.utf8.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0xE3 || $0 == 0xEF }) { return [text] }
        for separator in Separator.allCases {
            let parts = split(text, at: separator)
            if parts.count > 1, parts.count <= mostPeople, isList(parts, separator) { return parts }
        }
        return [text]
    }

    private enum Separator: CaseIterable {
        case semicolon, comma

        func matches(_ scalar: Unicode.Scalar) -> Bool {
            switch self {
            case .semicolon: scalar == ";" || scalar == "；"
            case .comma: scalar == "," || scalar == "、" || scalar == "，"
            }
        }
    }

    /// Beyond that it is a text.
    private static let mostPeople = 64

    /// Splits at separators outside brackets and quotation marks.
    private static func split(_ text: String, at separator: Separator) -> [String] {
        guard text.unicodeScalars.contains(where: separator.matches) else { return [text] }
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var depth = 0
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case "(", "<", "[", "（": depth += 1
            case ")", ">", "]", "）": depth = max(0, depth - 1)
            default: break
            }
            if depth == 0, !isQuoted, separator.matches(scalar) {
                parts.append(String(part).trimmed)
                part = String.UnicodeScalarView()
            } else {
                part.append(scalar)
            }
        }
        return (parts + [String(part).trimmed]).filter { !$0.isEmpty }
    }

    /// Whether every part is somebody: has an address, or a name of its own.
    private static func isList(_ parts: [String], _ separator: Separator) -> Bool {
        let people = parts.map(parse)
        let addresses = people.count { $0.email != nil }
        // One address and names: "Jane, Inc. <me@h.example>" is one person.
        if addresses > 0 { return addresses == people.count }
        return people.allSatisfy { person in
            guard let name = person.name, name.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
                return false
            }
            if separator == .semicolon || name.unicodeScalars.allSatisfy({ $0.value >= 0x2E80 || $0 == " " }) {
                return true
            }
            let words = name.split(separator: " ")
            return words.count >= 2 && words.count <= 5 && !words.contains { suffixes.contains(bare($0)) }
        }
    }

    /// Lower-case letters of a word.
    private static func bare(_ word: Substring) -> String {
        String(decoding: word.utf8.filter(ASCII.isLetter).map(ASCII.lowercased), as: UTF8.self)
    }

    /// What follows one person's or company's name behind a comma, or shows that a part is no name.
    private static let suffixes: Set<String> = [
        "jr", "sr", "phd", "md", "esq", "inc", "llc", "ltd", "gmbh", "corp", "co", "the", "of", "at", "for", "by",
        "editor",
        "staff", "news", "times", "press", "reporter", "correspondent",
    ]
}
