/// The language of a cited title, told by its script and by small words; short titles often do not tell.
enum TitleLanguage {
    /// - Parameter language: the language of the post that cites (BCP 47): decides Han-only titles, and makes a title in
    ///   plain ASCII inside an East Asian post English.
    /// - Returns: BCP 47, or `nil` when nothing tells.
    static func detect(_ title: String, beside language: String?) -> String? {
        let post = language.map { String($0.prefix { $0 != "-" }).lowercased() }
        var counts: [Script: Int] = [:]
        for scalar in title.unicodeScalars {
            if let script = Script(scalar) { counts[script, default: 0] += 1 }
        }
        if counts[.hangul, default: 0] > 1 { return "ko" }
        if counts[.kana, default: 0] > 1 { return "ja" }
        if counts[.han, default: 0] > 1 { return post == "ja" ? "ja" : "zh" }
        let main = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
        switch main {
        case .cyrillic: return title.contains(where: { "іїєґІЇЄҐ".contains($0) }) ? "uk" : "ru"
        case .latin: return latin(title, post: post)
        case .greek: return "el"
        case .arabic: return "ar"
        case .hebrew: return "he"
        case .thai: return "th"
        case .devanagari: return "hi"
        case .hangul, .kana, .han, nil: return nil
        }
    }

    private enum Script: Int {
        case latin, cyrillic, greek, arabic, hebrew, thai, devanagari, hangul, kana, han

        init?(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: self = .latin
            case 0x370...0x3FF: self = .greek
            case 0x400...0x52F: self = .cyrillic
            case 0x590...0x5FF: self = .hebrew
            case 0x600...0x6FF: self = .arabic
            case 0x900...0x97F: self = .devanagari
            case 0xE00...0xE7F: self = .thai
            case 0x3041...0x30FA: self = .kana
            case 0x3400...0x9FFF, 0xF900...0xFAFF: self = .han
            case 0xAC00...0xD7A3: self = .hangul
            default: return nil
            }
        }
    }

    /// Words of one language and, as far as headlines go, of hardly any other.
    private static let words: [(language: String, words: Set<String>)] = [
        (
            "en",
            [
                "the", "and", "of", "to", "for", "with", "on", "is", "are", "was", "as", "by", "from", "after", "over",
                "how",
                "why", "what", "his", "her", "at", "will", "says", "that", "new", "us", "not", "an",
            ]
        ),
        (
            "de",
            [
                "der", "die", "das", "und", "für", "mit", "von", "auf", "nach", "wie", "ist", "im", "den", "dem", "ein",
                "eine",
                "zu", "zum", "zur", "über", "nicht", "bei", "wird", "gegen",
            ]
        ),
        (
            "fr",
            [
                "le", "les", "des", "et", "du", "une", "pour", "dans", "avec", "sur", "au", "aux", "est", "par", "qui",
                "ce",
                "après", "à", "selon", "ses", "leur",
            ]
        ),
        (
            "es",
            [
                "el", "los", "las", "y", "del", "para", "con", "por", "una", "se", "al", "su", "más", "tras", "como",
                "sobre",
                "según", "es",
            ]
        ),
        (
            "it",
            [
                "il", "gli", "della", "delle", "dei", "di", "per", "che", "una", "con", "nel", "alla", "sono", "dopo",
                "più",
                "è", "del", "dalla", "ai",
            ]
        ),
        (
            "pt",
            [
                "o", "os", "da", "do", "das", "dos", "e", "para", "com", "em", "uma", "não", "no", "na", "ao", "após",
                "sobre",
            ]
        ),
        (
            "nl",
            ["het", "een", "van", "voor", "met", "op", "niet", "zijn", "naar", "en", "bij", "aan", "wordt", "de", "te"]
        ),
        ("sv", ["och", "att", "för", "med", "på", "av", "till", "är", "som", "ett", "efter", "inte", "om"]),
        ("pl", ["i", "w", "na", "z", "do", "się", "nie", "jest", "o", "po", "dla", "przez", "za", "że"]),
    ]

    private static func latin(_ title: String, post: String?) -> String? {
        var hits: [String: Int] = [:]
        for word in title.lowercased().split(whereSeparator: { !$0.isLetter }).prefix(64) {
            for (language, words) in words where words.contains(String(word)) { hits[language, default: 0] += 1 }
        }
        let best = hits.values.max() ?? 0
        let leaders = words.map(\.language).filter { hits[$0, default: 0] == best && best > 0 }
        if best >= 1, leaders.count == 1 { return leaders[0] }
        let isASCII = title.unicodeScalars.allSatisfy { $0.isASCII || !$0.properties.isAlphabetic }
        if isASCII, leaders.isEmpty || leaders.contains("en"), let post, ["ja", "zh", "ko"].contains(post) {
            return "en"
        }
        return nil
    }
}
