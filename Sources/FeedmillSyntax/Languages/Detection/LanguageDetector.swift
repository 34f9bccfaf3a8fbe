/// Which language words are in: by their script, and by trigrams of letters where languages share one.
public enum LanguageDetector {
    /// The language of a plain text (BCP 47: `ja`, `pt`, `zh-Hant`); `nil` where there are too few letters or none speaks
    /// clearly for one. Only the beginning is looked at.
    public static func language(of text: String) -> String? {
        language(of: text, isMarkup: false, letters: 1_200)
    }

    /// The same for a text that may be HTML, of which only the first letters are looked at.
    package static func language(of text: String, isMarkup: Bool, letters: Int) -> String? {
        var text = text
        text.makeContiguousUTF8()
        let sample = LetterSample(text.utf8Span.span, isMarkup: isMarkup, limit: letters)
        switch sample.scripts.dominant {
        case .none: return nil
        case .language(let language): return language
        case .shared(let script): return TrigramModel.model(of: script).language(of: sample.letters)
        }
    }

    /// Whether a text that looks like one language may be declared to be another: the same, or one that short texts do not
    /// tell from it.
    package static func agree(detected: String, declared: String) -> Bool {
        let (one, other) = (primary(detected), primary(declared))
        if one == other { return true }
        return closeLanguages.contains { $0.contains(one) && $0.contains(other) }
    }

    /// The primary subtag in lower case (RFC 5646 §2.2.1), of several names for one language the usual one.
    private static func primary(_ tag: String) -> String {
        let subtag = String(decoding: tag.utf8.prefix { $0 != 0x2D }.map(ASCII.lowercased), as: UTF8.self)
        return names[subtag] ?? subtag
    }

    private static let names = [
        "no": "nb", "nn": "nb", "iw": "he", "in": "id", "ji": "yi", "mo": "ro", "sh": "hr", "bs": "hr", "fil": "tl",
        "cmn": "zh", "yue": "zh", "wuu": "zh", "arb": "ar", "prs": "fa", "pes": "fa", "zsm": "ms",
    ]

    /// Languages that even readers take for each other in a few sentences.
    static let closeLanguages: [Set<String>] = [
        ["da", "nb", "sv"], ["hr", "sr", "sl"], ["cs", "sk"], ["id", "ms", "jv", "su"],
        ["es", "ca", "gl", "pt", "ast"],
        ["ru", "uk", "be"], ["bg", "mk", "sr"], ["nl", "af", "fy"], ["hi", "mr", "ne", "sa"], ["fi", "et"],
        ["ar", "fa", "ur", "ps", "ckb"], ["de", "lb", "gsw", "nds"], ["en", "sco"], ["fr", "oc"], ["kk", "ky", "tt"],
        ["it", "co", "scn"], ["tr", "az"], ["ja", "zh"],
    ]
}
