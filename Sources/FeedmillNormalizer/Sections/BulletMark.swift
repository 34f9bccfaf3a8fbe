/// The mark before a point.
enum BulletMark {
    private static let marks: Set<Unicode.Scalar> = [
        "・", "･", "●", "○", "•", "‣", "▪", "◦", "→", "·", "✓", "✔", "▸", "➤",
    ]
    /// These mean other things too: a minus sign, an emphasis, a rule.
    private static let ambiguous: Set<Unicode.Scalar> = ["-", "–", "*", "＊", "—", "−"]

    /// The words of a line that starts with a bullet; `nil` for any other line. A "・" inside a line joins the parts of a
    /// name.
    static func point(in line: String) -> String? {
        let scalars = line.unicodeScalars
        guard let mark = scalars.first else { return nil }
        let rest = scalars.dropFirst()
        if ambiguous.contains(mark) {
            guard let second = rest.first, second != mark, second.digit == nil else { return nil }
        } else if !marks.contains(mark) {
            return nil
        }
        let point = String(rest).trimmedOfBlanks
        return point.isEmpty ? nil : point
    }
}
