internal import Feedmill

extension FuzzProperty {
    /// Tidying, shortening and fingerprints of any text.
    static let text = FuzzProperty("text") { bytes in
        let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
        let tidied = UnicodeText.tidied(text)
        if Array(UnicodeText.tidied(tidied).utf8) != Array(tidied.utf8) { return "tidying again changes it" }
        let limit = Int(bytes.first ?? 0)
        let excerpt = Excerpt.of(text, limit: limit)
        if excerpt.count > limit { return "an excerpt of \(excerpt.count) characters for \(limit)" }
        let print = ContentFingerprint(text)
        if print != ContentFingerprint(tidied) { return "tidying changes the fingerprint" }
        if let language = LanguageDetector.language(of: text), language.utf8.count > 7 { return language }
        let person = PersonSyntax.parse(text)
        if let email = person.email, !Array(text.utf8).contains(Array(email.utf8)) {
            return "\(email) does not stand in it"
        }
        return nil
    }
}
