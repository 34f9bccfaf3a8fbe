/// Which way a language is written.
enum WritingDirection {
    /// By the script subtag, else by the language (BCP 47).
    static func isRightToLeft(_ language: String?) -> Bool {
        let subtags = (language ?? "").lowercased().split(separator: "-")
        guard let primary = subtags.first else { return false }
        if let script = subtags.dropFirst().first(where: { $0.utf8.count == 4 && $0.first?.isLetter == true }) {
            return scripts.contains(String(script))
        }
        return languages.contains(String(primary))
    }

    private static let languages: Set<String> = [
        "ar", "arc", "arz", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "mzn", "nqo", "pnb", "prs", "ps", "sd",
        "syr",
        "ug", "ur", "yi",
    ]

    private static let scripts: Set<String> = [
        "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
    ]
}
