/// News as one reads it, no two alike, the same every time.
public enum SampleArticle {
    public static func english(_ seed: Int, sentences: Int = 36) -> String {
        text(seed, sentences: sentences, separator: " ") { pick in
            "\(pick(["The council", "Ann Quay", "A study", "The ferry company", "Dr. Reed", "Every fisherman"])) "
                + "\(pick(["promised", "questioned", "rejected", "paid for", "welcomed"])) the "
                + "\(pick(["flood gate", "night ferry", "old lighthouse", "fish market", "harbour wall", "new pier"])) "
                + "\(pick(["in 2019", "on Tuesday", "after the storm", "for 12 million pounds", "without a vote"])), "
                + "\(pick(["although few had asked for it", "which worries the islanders", "as had been feared", "and said so"]))."
        }
    }

    public static func japanese(_ seed: Int) -> String {
        text(seed, sentences: 44, separator: "") { pick in
            "\(pick(["市議会", "港の漁師たち", "大学の調査", "フェリー会社", "佐野館長", "町の商店"]))は"
                + "\(pick(["新しい水門", "夜の渡し船", "古い灯台", "魚市場", "防波堤の工事", "図書館の計画"]))について、"
                + "\(pick(["二〇一九年の水害のあと", "火曜日の会合で", "十二億円の費用をかけて", "採決をしないまま"]))"
                + "\(pick(["賛成の意見をまとめた", "疑問の声を上げた", "見直しを求めた", "支援を約束した"]))"
                + "\(pick(["。", "と発表した。", "が、島の人々は心配している。", "という。"]))"
        }
    }

    private static func text(
        _ seed: Int, sentences: Int, separator: String, _ sentence: ((_ words: [String]) -> String) -> String
    ) -> String {
        var state = UInt64(seed)
        func pick(_ words: [String]) -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int(state >> 33) % words.count]
        }
        return stride(from: 0, to: sentences, by: 4).map { _ in
            (0..<4).map { _ in sentence(pick) }.joined(separator: separator)
        }.joined(separator: "\n")
    }
}
