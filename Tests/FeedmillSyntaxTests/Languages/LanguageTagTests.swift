import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct LanguageTagTests {
    @Test(
        arguments: [
            ("en", "en"), ("EN", "en"), ("en-us", "en-US"), ("en_US", "en-US"), ("zh-hant-tw", "zh-Hant-TW"),
            ("ZH_HANT_TW", "zh-Hant-TW"),
            ("sr-latn", "sr-Latn"), ("de-de-1996", "de-DE-1996"), ("es-419", "es-419"), ("de_DE.UTF-8", "de-DE"),
            ("ca_ES@valencia", "ca-ES"),
            ("en-US, de", "en-US"), ("en;q=0.8", "en"), (" ja ", "ja"), ("x-private-AA", "x-private-aa"),
            ("i-KLINGON", "i-klingon"),
            ("en-x-US", "en-x-us"), ("en-u-CA-gregory", "en-u-ca-gregory"), ("en-", "en"), ("und", "und"), ("", nil),
            ("-", nil), ("*", nil),
            ("e", nil), ("1a", nil), ("en--us", nil), ("en-toolongsubtag", nil), ("日本語", nil), ("en us", "en"),
            ("c", nil), ("x", nil),
            ("averylongword", nil), ("x-", nil),
        ] as [(String, String?)])
    func isNormalised(_ raw: String, _ expected: String?) {
        #expect(LanguageTag.normalized(raw) == expected)
        if let expected { #expect(LanguageTag.normalized(expected) == expected) }
    }

    @Test(
        "RFC 5646, appendix A, and more",
        arguments: [
            "de", "fr", "ja", "i-enochian", "zh-Hant", "zh-Hans", "sr-Cyrl", "zh-cmn-Hans-CN", "cmn-Hans-CN",
            "zh-yue-HK", "yue-HK",
            "zh-Hans-CN", "sr-Latn-RS", "sl-rozaj", "sl-rozaj-biske", "sl-nedis", "de-CH-1901", "sl-IT-nedis",
            "hy-Latn-IT-arevela",
            "de-DE", "en-US", "es-419", "de-CH-x-phonebk", "az-Arab-x-AZE-derbend", "x-whatever",
            "qaa-Qaaa-QM-x-southern", "de-Qaaa",
            "sr-Latn-QM", "sr-Qaaa-RS", "en-US-u-islamcal", "zh-CN-a-myext-x-private", "en-a-myext-b-another",
            "en-GB-oed", "EN-us",
            "zh-min-nan", "aa-DE", "sgn-BE-FR",
        ])
    func isWellFormed(_ tag: String) {
        #expect(LanguageTag.isWellFormed(tag))
    }

    @Test(arguments: [
        "", "-", "de-419-DE", "a-DE", "ar-a-aaa-b-bbb-a-ccc", "en_US", "en-", "-en", "en--US", "en-x", "x", "en-a",
        "en-a-b", "de-1996-1996",
        "toolongtag", "en-toolongsubtag", "en US", "é", "i-unknown", "de-DE-DE", "abcd-efg",
    ])
    func isNotWellFormed(_ tag: String) {
        #expect(!LanguageTag.isWellFormed(tag))
    }

    @Test(arguments: [
        ("en", true), ("EN-us", true), ("ja", true), ("zz", false), ("iw", true), ("cmn", true), ("gsw", true),
        ("zza", true), ("zzz", false), ("xxx", false),
        ("eng", true), ("qab", true), ("x-a", true), ("i-klingon", true), ("english", false), ("us", false),
        ("jp", false), ("", false),
        ("1", false),
    ])
    func knowsLanguages(_ tag: String, _ isKnown: Bool) {
        #expect(LanguageTag.isKnownLanguage(tag) == isKnown)
    }

    @Test(arguments: [("zh-Hant", "zh"), ("EN_us", "en"), ("x-a", nil), ("", nil), ("日", nil)] as [(String, String?)])
    func startsWithALanguage(_ tag: String, _ language: String?) {
        #expect(LanguageTag.primaryLanguage(of: tag) == language)
    }

    @Test func whatIsNormalisedStaysSo() {
        var generator = Dice(state: 7)
        let pieces = ["en", "US", "-", "-", "_", "Hant", "x", "u", "419", "1996", "rozaj", ".", "@", ",", " ", "zh"]
        for _ in 0..<5000 {
            let text = generator.text(of: pieces)
            if let tag = LanguageTag.normalized(text) { #expect(LanguageTag.normalized(tag) == tag) }
            _ = (LanguageTag.isWellFormed(text), LanguageTag.isKnownLanguage(text))
        }
    }
}
