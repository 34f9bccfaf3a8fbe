internal import FeedmillModel
internal import FeedmillSyntax

/// What is known of the languages of a feed's articles.
struct LanguageCheck {
    /// Declared languages that were looked at. A feed that is right a few times is right.
    fileprivate(set) var checks = 0
    fileprivate(set) var hasReported = false

    fileprivate static let mostChecks = 4
    /// Letters of an article that are looked at, to fill in or agree, and to contradict.
    fileprivate static let letters = (fill: 240, contradict: 600)
    /// Bytes below which a text says nothing against what is declared.
    fileprivate static let shortest = 400
}

extension ValueNormalizer {
    /// Gives an article that declares no language the one its words look like, and says so where a declared one is not that.
    mutating func settleLanguage(of article: inout Article) {
        guard let body = article.content.first(where: { $0.src == nil && !$0.value.isEmpty }) ?? article.summary else {
            return
        }
        let isMarkup = body.type.isMarkup
        guard let declared = body.language ?? article.metadata.language else {
            let letters = LanguageCheck.letters.fill
            article.metadata.language = LanguageDetector.language(
                of: body.value, isMarkup: isMarkup, letters: letters)
            return
        }
        guard languages.checks < LanguageCheck.mostChecks, !languages.hasReported,
            body.value.utf8.count >= LanguageCheck.shortest
        else { return }
        languages.checks += 1
        // Fewer letters are enough to agree than to contradict.
        var language: String?
        for letters in [LanguageCheck.letters.fill, LanguageCheck.letters.contradict] {
            language = LanguageDetector.language(of: body.value, isMarkup: isMarkup, letters: letters)
            if let language, LanguageDetector.agree(detected: language, declared: declared) { return }
        }
        guard let language else { return }
        languages.hasReported = true
        report("feed/language", "the language is declared as \(declared), but the text looks like \(language)", .info)
    }
}
