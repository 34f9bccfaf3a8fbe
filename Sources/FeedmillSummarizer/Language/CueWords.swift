/// Kinds of words and phrases that say what a sentence does in its text.
struct Cues: OptionSet, Sendable {
    let rawValue: UInt16
    static let attribution = Cues(rawValue: 1 << 0)
    static let firstPerson = Cues(rawValue: 1 << 1)
    /// Points back to something said before.
    static let pointer = Cues(rawValue: 1 << 2)
    static let contrast = Cues(rawValue: 1 << 3)
    static let addition = Cues(rawValue: 1 << 4)
    static let example = Cues(rawValue: 1 << 5)
    static let conclusion = Cues(rawValue: 1 << 6)
    static let importance = Cues(rawValue: 1 << 7)
    static let plan = Cues(rawValue: 1 << 8)
    static let question = Cues(rawValue: 1 << 9)
    static let polite = Cues(rawValue: 1 << 10)
    /// Too common to say what a text is about.
    static let function = Cues(rawValue: 1 << 15)
}

/// What single words cue: function words in many languages, and in Japanese pairs of Chinese characters.
enum CueWords {
    /// By the hash of the word. Without a known language a function word of any one counts.
    static func cues(_ hash: UInt64, language: String) -> Cues {
        if language == "ja" { return japanese[hash] ?? [] }
        guard let bits = FunctionWords.languagesOfWord[hash] else { return [] }
        guard let index = FunctionWords.languages.firstIndex(of: language) else { return .function }
        return bits >> UInt32(index) & 1 == 1 ? .function : []
    }

    private static let japanese: [UInt64: Cues] = {
        var known: [UInt64: Cues] = [:]
        for (cues, list) in table {
            for word in list.split(separator: " ") { known[Folding.hash(word), default: []].formUnion(cues) }
        }
        return known
    }()

    private static let table: [(Cues, String)] = [
        (.importance, "重要 必要 課題 不可 最大 初め 強化 実現 推進 早急 早期"),
        (.plan, "今後 予定 計画 方針 検討 支援 引き 来年 導入 拡大"),
        (.question, "見解 所見 認識 質問 答弁 伺い 決意"),
    ]
}
