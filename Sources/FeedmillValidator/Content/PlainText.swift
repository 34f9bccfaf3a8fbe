internal import FeedmillHTML

/// Looks for markup in text that is meant to be plain.
enum PlainText {
    enum Trace: Equatable {
        /// A tag of an HTML element.
        case tag(Range<Int>, name: String)
        /// A character reference.
        case reference(Range<Int>)
        /// "<" before a letter or a slash that makes no tag.
        case angle(Int)
    }

    /// The first traces, in order.
    static func traces(in bytes: [UInt8]) -> [Trace] {
        var traces: [Trace] = []
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "<"):
                if let tag = tag(bytes, index) {
                    traces.append(tag)
                } else if index + 1 < bytes.count, bytes[index + 1].isLetter || bytes[index + 1] == UInt8(ascii: "/") {
                    traces.append(.angle(index))
                }
            case UInt8(ascii: "&"):
                if let end = reference(bytes, index) { traces.append(.reference(index..<end)) }
            default: break
            }
            if traces.count >= 64 { break }
        }
        return traces
    }

    /// The first tag of an HTML element.
    static func firstTag(in bytes: [UInt8]) -> Range<Int>? {
        for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
            if case .tag(let range, _) = tag(bytes, index) { return range }
        }
        return nil
    }

    private static func tag(_ bytes: [UInt8], _ start: Int) -> Trace? {
        var index = start + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
        let first = index
        while index < bytes.count, bytes[index].isAlphanumeric, index - first < 24 { index += 1 }
        guard index > first, index < bytes.count else { return nil }
        let name = String(decoding: bytes[first..<index].map(\.lowercased), as: UTF8.self)
        let next = bytes[index]
        guard next.isSpace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/"),
            HTMLVocabulary.element(name).contains(.defined)
        else { return nil }
        let limit = min(bytes.count, index + 256)
        guard let close = bytes[index..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return .tag(start..<close + 1, name: name)
    }

    /// Where a reference ends that a browser would decode; `nil` for an ampersand that is one.
    private static func reference(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start + 1
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "#") {
            index += 1
            let isHex = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
            if isHex { index += 1 }
            let first = index
            while index < bytes.count, isHex ? bytes[index].isHexDigit : bytes[index].isDigit { index += 1 }
            return index > first ? index : nil
        }
        let first = index
        while index < bytes.count, bytes[index].isAlphanumeric, index - first < 32 { index += 1 }
        guard index > first,
            !CharacterReferences.codepoints(named: String(decoding: bytes[first..<index], as: UTF8.self)).isEmpty
        else { return nil }
        return index
    }
}
