/// A line that names whose picture or material a post uses.
enum CreditLine {
    /// Words that make a credit wherever they stand.
    private static let anywhere = [
        "を加工して作成", "を加工し作成", "を加工して使用", "©", "(c) ", "photo by", "image by", "photo credit", "image credit",
        "courtesy of", "picture alliance", "getty images", "photo:", "image:", "credit:", "credits:", "foto:", "crédit",
        "bild:", "fotos:", "图片来源", "圖片來源", "图源", "사진=", "사진:", "사진 출처", "фото:", "画像:", "写真:", "撮影:", "提供:",
        "イラスト:", "画像提供", "写真提供", "画像出典", "画像引用", "写真出典",
    ]
    /// Words that make a credit where they start or end a line.
    private static let atTheEdge = ["画像", "写真", "撮影", "提供", "사진"]
    /// Words that make a credit before the first section only: among sources they mean a source.
    private static let beforeSections = ["出典", "source:", "sources:", "来源:", "출처:", "quelle:", "fuente:", "fonte:"]

    /// Whether a line is a credit. Lines of running text never are.
    /// - Parameter beforeFirstSection: "出典：…" is a credit there.
    static func isCredit(_ line: String, beforeFirstSection: Bool) -> Bool {
        guard line.columns <= 240, !line.hasSuffix("。") else { return false }
        let folded = HeadingName.folded(line)
        if anywhere.contains(where: folded.contains) { return true }
        guard line.columns <= 120 else { return false }
        if atTheEdge.contains(where: { folded.hasPrefix($0) || folded.hasSuffix($0) }) { return true }
        return beforeFirstSection && beforeSections.contains(where: folded.hasPrefix)
    }
}
