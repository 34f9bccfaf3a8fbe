/// Language tags: well-formed by RFC 5646 §2.1, and with a primary subtag that is registered.
enum LanguageSyntax {
    enum Fault: Equatable {
        /// Breaks the grammar in the subtag at an index.
        case malformed(Int)
        /// The primary subtag is no registered language.
        case unregistered
    }

    static func fault(in bytes: [UInt8]) -> Fault? {
        let text = String(decoding: bytes.map(\.lowercased), as: UTF8.self)
        if irregular.contains(text) { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let primary = parts.first else { return .malformed(0) }
        for part in parts where part.isEmpty || part.count > 8 || !part.allSatisfy(\.isAlphanumeric) {
            return .malformed(part.startIndex)
        }
        let language = String(decoding: primary.map(\.lowercased), as: UTF8.self)
        if language == "x" { return parts.count > 1 ? nil : .malformed(0) }
        if language == "i" { return .unregistered }
        guard primary.allSatisfy(\.isLetter) else { return .malformed(0) }
        if let last = parts.last, parts.count > 1, last.count == 1 { return .malformed(last.startIndex) }
        return isRegistered(language) ? nil : .unregistered
    }

    /// Two letters: ISO 639-1. Three: anything the registry can hold, except what only three-letter lists never gave.
    static func isRegistered(_ language: String) -> Bool {
        switch language.utf8.count {
        case 2: twoLetters.contains(language)
        case 3: true
        default: false
        }
    }

    private static let twoLetters = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee \
        el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io \
        is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk \
        ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc \
        sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve \
        vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init))

    /// Grandfathered tags that the grammar would not let pass.
    private static let irregular: Set<String> = [
        "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo",
        "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
    ]
}
