/// A heading's words, and what the lexicon makes of them.
struct HeadingName: Hashable {
    /// As sent, without brackets, marks and the closing colon.
    var text: String
    var role: SectionRole?
    /// What stands after the role's name ("概要：会談" has "会談"), or the name itself when it says more than the role.
    var topic: String?

    /// Reads a heading's words: the whole name, a name before a colon, a list of names ("引用・参照"), a name with a
    /// remark in parentheses, a name between ornaments.
    init(_ text: String) {
        self.text = text
        guard text.utf8.count <= 200 else { return }
        let folded = Self.folded(text)
        if let entry = Self.entry(folded) {
            role = entry.role
            if entry.isTopic { topic = text }
            return
        }
        // "概要：会談", "Summary: what happened".
        guard let colon = folded.firstIndex(of: ":"), let entry = Self.entry(String(folded[..<colon])),
            let mark = text.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" })
        else { return }
        role = entry.role
        let rest = String(text.unicodeScalars[text.unicodeScalars.index(after: mark)...]).trimmedOfBlanks
        if !rest.isEmpty { topic = rest }
    }

    /// Whether the whole of a short text is a name in the lexicon; nothing but ornaments around it.
    static func exactRole(_ text: String) -> SectionRole? {
        text.utf8.count <= 100 ? entry(folded(text))?.role : nil
    }

    private static func entry(_ folded: String) -> SectionLexicon.Entry? {
        if let entry = SectionLexicon.entry(folded) { return entry }
        let bare = undecorated(folded)
        if let entry = SectionLexicon.entry(bare) { return entry }
        if bare.hasSuffix(")"), let open = bare.lastIndex(of: "("), open > bare.startIndex {
            return SectionLexicon.entry(String(bare[..<open]).trimmedOfBlanks)
        }
        return listEntry(bare)
    }

    /// "引用・参照", "sources & references": every member must be a name, the first one decides.
    private static func listEntry(_ folded: String) -> SectionLexicon.Entry? {
        let members = folded.split(whereSeparator: { "・/&、,+".contains($0) })
        guard members.count > 1, members.count <= 6 else { return nil }
        var first: SectionLexicon.Entry?
        for member in members {
            guard let entry = SectionLexicon.entry(undecorated(String(member))) else { return nil }
            if first == nil { first = entry }
        }
        return first
    }

    /// Without what is neither letter nor digit at both ends.
    private static func undecorated(_ folded: String) -> String {
        let scalars = folded.unicodeScalars
        guard let first = scalars.firstIndex(where: isWordScalar), let last = scalars.lastIndex(where: isWordScalar)
        else {
            return ""
        }
        // A closing parenthesis belongs to a remark.
        let end = scalars.index(after: last)
        return String(scalars[first..<end]) + (end < scalars.endIndex && scalars[end] == ")" ? ")" : "")
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.canonicalCombiningClass != .notReordered
    }

    /// NFKC and case folding as far as headings need them: full-width ASCII and half-width katakana become ordinary,
    /// case is folded, runs of white space become one space, typographic apostrophes plain ones.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var blank = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0x0A, 0xA0, 0x3000, 0x2002...0x200A, 0x202F:
                blank = !folded.isEmpty
                continue
            case 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F:
                continue
            default:
                if blank { folded.append(" ") }
                blank = false
                folded.append(ordinary(scalar))
            }
        }
        return String(folded).lowercased()
    }

    private static func ordinary(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0xFF65...0xFF9F: halfWidthKatakana[Int(scalar.value - 0xFF65)]
        case 0x2018, 0x2019, 0x02BC: "'"
        default: scalar
        }
    }

    /// U+FF65…U+FF9F; the two sound marks become combining ones, which compare equal to the composed kana.
    private static let halfWidthKatakana: [Unicode.Scalar] = [
        "・", "ヲ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ャ", "ュ", "ョ", "ッ", "ー", "ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク",
        "ケ", "コ", "サ", "シ", "ス", "セ", "ソ", "タ", "チ", "ツ", "テ", "ト", "ナ", "ニ", "ヌ", "ネ", "ノ", "ハ", "ヒ", "フ",
        "ヘ", "ホ", "マ", "ミ", "ム", "メ", "モ", "ヤ", "ユ", "ヨ", "ラ", "リ", "ル", "レ", "ロ", "ワ", "ン", "\u{3099}",
        "\u{309A}",
    ]
}
