extension LanguageTag {
    /// Whether a text is a language tag by the grammar of RFC 5646 §2.1, in any case; whether its subtags are registered does
    /// not matter, but none may stand twice where only one can (§2.2.5, §2.2.6).
    public static func isWellFormed(_ text: String) -> Bool {
        let subtags = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false).map {
            $0.map(ASCII.lowercased)
        }
        guard let first = subtags.first,
            subtags.allSatisfy({ 1...8 ~= $0.count && $0.allSatisfy(ASCII.isAlphanumeric) })
        else { return false }
        if grandfathered.contains(text.lowercased()) { return true }
        if first == Array("x".utf8) { return subtags.count > 1 }
        guard first.count >= 2, first.allSatisfy(ASCII.isLetter) else { return false }
        var index = 1
        func isNext(_ matches: ([UInt8]) -> Bool) -> Bool {
            guard index < subtags.count, matches(subtags[index]) else { return false }
            index += 1
            return true
        }
        // Extended languages follow a language of two or three letters only.
        if first.count <= 3 {
            var count = 0
            while count < 3, isNext({ $0.count == 3 && $0.allSatisfy(ASCII.isLetter) }) { count += 1 }
        }
        _ = isNext { $0.count == 4 && $0.allSatisfy(ASCII.isLetter) }
        _ = isNext { $0.count == 2 ? $0.allSatisfy(ASCII.isLetter) : $0.count == 3 && $0.allSatisfy(ASCII.isDigit) }
        var variants: Set<[UInt8]> = []
        while isNext({ $0.count >= 5 || ($0.count == 4 && ASCII.isDigit($0[0])) }) {
            guard variants.insert(subtags[index - 1]).inserted else { return false }
        }
        var singletons: Set<[UInt8]> = []
        while isNext({ $0.count == 1 && $0[0] != 0x78 }) {
            guard singletons.insert(subtags[index - 1]).inserted, isNext({ $0.count >= 2 }) else { return false }
            while isNext({ $0.count >= 2 }) {}
        }
        if isNext({ $0 == [0x78] }) { return index < subtags.count }
        return index == subtags.count
    }

    /// The language a tag starts with, in lower case: `zh` of `zh-Hant-TW`. `nil` when the text starts with none.
    public static func primaryLanguage(of tag: String) -> String? {
        let subtag = tag.utf8.prefix { $0 != 0x2D && $0 != 0x5F }
        guard 2...8 ~= subtag.count, subtag.allSatisfy(ASCII.isLetter) else { return nil }
        return String(decoding: subtag.map(ASCII.lowercased), as: UTF8.self)
    }

    /// Whether a well-formed tag starts with a language that is registered, or is grandfathered or private.
    package static func isKnownLanguage(_ tag: String) -> Bool {
        if grandfathered.contains(tag.lowercased()) { return true }
        guard let language = primaryLanguage(of: tag) else { return tag.utf8.first.map { $0 | 0x20 } == 0x78 }
        return LanguageRegistry.contains(language)
    }

    /// What is wrong with a language tag.
    package enum Fault: Hashable, Sendable {
        /// Breaks the grammar of §2.1 in the subtag that starts at this byte.
        case malformed(offset: Int)
        /// Starts with no language that is registered.
        case unregistered
    }

    /// What keeps a text from being a language tag that starts with a registered language; `nil` when it is one. What may
    /// stand behind the language is judged subtag by subtag only.
    package static func fault(in text: String) -> Fault? {
        let bytes = Array(text.utf8)
        if grandfathered.contains(text.lowercased()) { return nil }
        let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
        for part in parts where !(1...8 ~= part.count) || !part.allSatisfy(ASCII.isAlphanumeric) {
            return .malformed(offset: part.startIndex)
        }
        guard let primary = parts.first, primary.allSatisfy(ASCII.isLetter) else { return .malformed(offset: 0) }
        if let last = parts.last, parts.count > 1, last.count == 1 { return .malformed(offset: last.startIndex) }
        switch String(decoding: primary.map(ASCII.lowercased), as: UTF8.self) {
        case "x": return parts.count > 1 ? nil : .malformed(offset: 0)
        case let language: return LanguageRegistry.contains(language) ? nil : .unregistered
        }
    }

    /// RFC 5646 §2.2.8.
    private static let grandfathered: Set<String> = [
        "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
        "i-pwn",
        "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de", "art-lojban", "cel-gaulish", "no-bok",
        "no-nyn",
        "zh-guoyu", "zh-hakka", "zh-min", "zh-min-nan", "zh-xiang",
    ]
}
