/// How many letters of which script there are.
struct ScriptCensus {
    /// What the scripts say.
    enum Verdict: Equatable {
        case none
        /// One great language is written in the script.
        case language(String)
        /// Several are.
        case shared(Script)
    }

    /// Scripts of several great languages.
    enum Script: Hashable { case latin, cyrillic, arabic, devanagari }

    /// Letters of Latin.
    var latin = 0
    private var cyrillic = 0
    private var kana = 0
    private var han = 0
    private var hangul = 0
    private var simplified = 0
    private var traditional = 0
    private var others = [Int](repeating: 0, count: Self.blocks.count)
    /// The block of the last letter of ``others``: the next is likely to be of the same.
    private var lastBlock = 0

    /// Blocks of Unicode, in order, with the language that is meant where most letters are of one of them.
    private static let blocks: [(range: ClosedRange<UInt32>, verdict: Verdict)] = [
        (0x370...0x3FF, .language("el")), (0x531...0x58F, .language("hy")), (0x591...0x5F4, .language("he")),
        (0x600...0x77F, .shared(.arabic)), (0x900...0x97F, .shared(.devanagari)), (0x980...0x9FF, .language("bn")),
        (0xA00...0xA7F, .language("pa")), (0xA80...0xAFF, .language("gu")), (0xB00...0xB7F, .language("or")),
        (0xB80...0xBFF, .language("ta")), (0xC00...0xC7F, .language("te")), (0xC80...0xCFF, .language("kn")),
        (0xD00...0xD7F, .language("ml")), (0xD80...0xDFF, .language("si")), (0xE00...0xE7F, .language("th")),
        (0xE80...0xEFF, .language("lo")), (0xF00...0xFFF, .language("bo")), (0x1000...0x109F, .language("my")),
        (0x10A0...0x10FF, .language("ka")), (0x1200...0x137F, .language("am")), (0x1780...0x17FF, .language("km")),
        (0xFB50...0xFEFC, .shared(.arabic)),
    ]

    private static let ranges = blocks.map(\.range)

    @inline(__always) mutating func add(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x24F, 0x1E00...0x1EFF: latin += 1
        case 0x400...0x52F: cyrillic += 1
        case 0x3041...0x30FF, 0xFF66...0xFF9D: kana += 1
        case 0x3400...0x9FFF, 0x20000...0x3FFFF:
            han += 1
            if HanForms.simplified.contains(scalar) { simplified += 1 }
            if HanForms.traditional.contains(scalar) { traditional += 1 }
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: hangul += 1
        default: addOther(scalar)
        }
    }

    private mutating func addOther(_ scalar: UInt32) {
        if !Self.ranges[lastBlock].contains(scalar) {
            guard let index = Self.ranges.firstIndex(where: { $0.contains(scalar) }) else { return }
            lastBlock = index
        }
        others[lastBlock] += 1
    }

    /// The script of most letters. A Chinese character weighs like three letters, a Korean syllable like two.
    var dominant: Verdict {
        let best = others.indices.max { others[$0] < others[$1] } ?? 0
        let weights = [3 * (han + kana), 2 * hangul, others[best], latin, cyrillic]
        guard let most = weights.max(), most >= Self.fewest else { return .none }
        if most == weights[0] { return chinese }
        if most == weights[1] { return .language("ko") }
        if most == weights[2] { return Self.blocks[best].verdict }
        return most == latin ? .shared(.latin) : .shared(.cyrillic)
    }

    /// Below this weight nothing is said.
    private static let fewest = 30

    private var chinese: Verdict {
        if kana * 20 >= han { return .language("ja") }
        let told = simplified + traditional
        guard told >= 3, max(simplified, traditional) * 10 >= told * 8 else { return .language("zh") }
        return .language(simplified > traditional ? "zh-Hans" : "zh-Hant")
    }
}

/// Common characters that are written in one way in simplified and in another in traditional Chinese.
enum HanForms {
    static let simplified = HanSet(
        "这们来时为说国会对发后过样开还经学现点与动进无问关书长电话见东车门马风飞鱼龙让谁给结线级约红组织统买卖钱银错种")
    static let traditional = HanSet(
        "這們來時為說國會對發後過樣開還經學現點與動進無問關書長電話見東車門馬風飛魚龍讓誰給結線級約紅組織統買賣錢銀錯種")
}

/// Some of the unified ideographs U+3400 to U+9FFF, a bit for each.
struct HanSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: (0xA000 - 0x3400) / 64)

    /// Those in a text; others count for nothing.
    init(_ text: String) {
        for scalar in text.unicodeScalars where 0x3400..<0xA000 ~= scalar.value {
            let place = scalar.value - 0x3400
            bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
        }
    }

    func contains(_ scalar: UInt32) -> Bool {
        guard 0x3400..<0xA000 ~= scalar else { return false }
        let place = scalar &- 0x3400
        return bits[Int(place >> 6)] >> UInt64(place & 63) & 1 != 0
    }
}
