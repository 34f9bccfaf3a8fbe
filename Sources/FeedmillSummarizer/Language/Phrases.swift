/// How a Japanese sentence begins and ends: in that language, that is what says what it does in the text.
struct PhraseTable: Sendable {
    private let entries: [(bytes: [UInt8], cues: Cues)]

    init(_ table: [(Cues, String)]) {
        entries = table.flatMap { cues, list in list.split(separator: " ").map { (Array($0.utf8), cues) } }
    }

    func cues(startOf range: Range<Int>, in bytes: [UInt8]) -> Cues {
        var found: Cues = []
        for entry in entries where entry.bytes.count <= range.count {
            if bytes[range.lowerBound] == entry.bytes[0], bytes[range.lowerBound + 2] == entry.bytes[2],
                bytes[range.lowerBound..<range.lowerBound + entry.bytes.count].elementsEqual(entry.bytes)
            {
                found.formUnion(entry.cues)
            }
        }
        return found
    }

    /// Whether any of the phrases stands at the start.
    func begins(_ range: Range<Int>, in bytes: [UInt8]) -> Bool { !cues(startOf: range, in: bytes).isEmpty }

    func cues(endOf range: Range<Int>, in bytes: [UInt8]) -> Cues {
        var found: Cues = []
        for entry in entries where entry.bytes.count <= range.count {
            let start = range.upperBound - entry.bytes.count
            if bytes[start] == entry.bytes[0], bytes[start + 2] == entry.bytes[2],
                bytes[start..<range.upperBound].elementsEqual(entry.bytes)
            {
                found.formUnion(entry.cues)
            }
        }
        return found
    }

    static let japaneseStarts = PhraseTable([
        (.contrast, "しかし だが ところが 一方 ただ けれども とはいえ にもかかわらず"),
        (.addition, "また さらに 加えて なお そして あわせて 次に まず 同時に 続いて"),
        (.example, "例えば たとえば 具体的には 特に とりわけ"),
        (.conclusion, "そこで したがって このため そのため よって だから こうした このように 以上 その結果 今後"),
        (.pointer, "これ それ この その こう そう あの 彼 同"),
        (.firstPerson, "私 我 わたし"),
    ])

    static let japaneseEnds = PhraseTable([
        (.question, "伺います 伺う お聞かせください 求めます お尋ねします お尋ねいたします いかがでしょうか いかがですか"),
        (.question, "お願いします お願いいたします 質問します 質問いたします お答えください でしょうか ますか ですか 伺いたい 問う"),
        (.importance, "べきです べきと考えます べきではありませんか べきである べきだ 必要です 必要があります 重要です 不可欠です"),
        (.importance, "必要がある 重要だ 必要だ なりません 重要であります 求められています 課題です"),
        (.plan, "まいります いきます ていく いく方針だ 予定です 予定だ 予定でございます 考えです 所存です 所存でございます"),
        (.plan, "努めます 図ります 行います 検討します 取り組みます いきたいと思います いきたいと考えております 進めます"),
        (.plan, "いたします してまいりたいと考えております 検討している 見通しだ 方針だ つもりです つもりであります"),
        (.attribution, "述べた 語った 話した 指摘した 批判した 発表した という 強調した 明らかにした としている 伝えた と話す"),
        (.firstPerson, "思います 感じました 考えております 考えます 存じます 思っております"),
    ])

    /// How one speaks to an assembly: humble verbs and formal requests, which no blog has.
    static let japaneseFormal = PhraseTable([
        (.polite, "おります おりました ございます ございました まいります まいりました いたします いたしました 申し上げます"),
        (.polite, "であります でありました 所存です 願います 伺います お尋ねします 求めます 質問します べきです と考えます"),
    ])

    /// Polite verb ends: what is spoken, or written as if spoken.
    static let japanesePolite = PhraseTable([
        (.polite, "ます です ません ました でした ください ませんか ましょう でしょうか でしょう ますか ですか ますね ですね ますが ですが"),
        (.polite, "ましたか ませんでした ですよ ますよ"),
    ])
}
