import Testing

@testable import FeedmillValidator

/// HTML and CSS inside content: what is dangerous is told, what is harmless is not.
@Suite struct ContentTests {
    private func codes(_ html: String, profile: ValidationProfile = .auto) -> [String] {
        let feed = atom(entry: "<content type=\"html\"><![CDATA[\(html)]]></content>")
        let base = atom(entry: "<content type=\"html\">x</content>")
        let usual = found(base, profile: profile)
        return found(feed, profile: profile).filter { !usual.contains($0) }.compactMap {
            $0.split(separator: " ").dropFirst().first.map(String.init)
        }
    }

    @Test(arguments: [
        "display:grid;gap:1em", "color:light-dark(#0451A5, #9CDCFE)", "-moz-border-radius:5px", "mso-list:l0 level1",
        "background:url(https://a.example/b.png)", "font-family:'A B',serif", "", "--tone:#fff;color:var(--tone)",
    ])
    func harmlessStyles(_ style: String) {
        #expect(codes("<p style=\"\(style)\">x</p>") == [])
    }

    @Test(arguments: [
        "position:fixed;top:0", "behavior:url(x.htc)", "width:expression(alert(1))", "-moz-binding:url(x)",
        "background:url(javascript:alert(1))", "width:ex/**/pression(1)", "width:\\65xpression(1)",
    ])
    func dangerousStyles(_ style: String) {
        #expect(codes("<p style=\"\(style)\">x</p>") == ["unsafe-style"])
    }

    @Test(arguments: [
        ("<p>x<!-- y", "invalid-html"), ("<a href=\"https://a.example/\"b\">x</a>", "invalid-html"),
        ("<p>x</p></div>", "invalid-html"), ("<a href=\"java\nscript:x\">x</a>", "unsafe-html-attribute"),
        ("<noembed>x</noembed>", "unsafe-html-element"), ("<p onclick=\"x\">x</p>", "unsafe-html-attribute"),
    ])
    func breaches(_ html: String, _ code: String) {
        #expect(codes(html) == [code])
    }

    /// Readers leave it out, and nothing is lost.
    @Test func anUnknownAttributeIsWorthANote() {
        #expect(codes("<p trbidi=\"on\">x</p>") == [])
        #expect(codes("<p trbidi=\"on\">x</p>", profile: .w3c) == ["unsafe-html-attribute"])
    }

    @Test(arguments: ["« Voilà… »", "le café”", "AMANHÃ”", "naïve—", "Ã la carte", "été…»"])
    func wordsBeforePunctuationAreNoDamage(_ text: String) {
        #expect(found(atom(entry: "<rights>\(text)</rights>")) == [])
    }

    @Test(arguments: ["cafÃ©", "itâ€™s", "æ—¥æœ¬", "\u{85}", "\u{FFFD}"])
    func textThatWasEncodedTwiceIsTold(_ text: String) {
        #expect(
            found(atom(entry: "<rights>\(text)</rights>")).map { String($0.split(separator: " ")[1]) } == [
                "suspicious-characters"
            ])
    }

    /// The place of a damaged character is all of it.
    @Test func damageIsAsLongAsTheCharacter() {
        let feed = atom(entry: "<rights>a\u{FFFD}</rights>")
        let finding = FeedValidator().validate(Array(feed.utf8)).findings.first { $0.code == .suspiciousCharacters }
        #expect(finding?.column == 10 && finding?.length == 3)
    }

    @Test func nothingIsFoundBelowInvalid() {
        #expect(
            found(rss(channel: "<webMaster>a@b.invalid (A)</webMaster>")) == ["4:14 email-host-unresolvable webMaster"])
        #expect(found(rss(channel: "<webMaster>a@b.example (A)</webMaster>")) == [])
    }

    /// A finding about an attribute takes in the whole of it, with both quotes.
    @Test func attributesAreFoundWhole() throws {
        let html = "&lt;a href='x/y'&gt;é&lt;/a&gt;&lt;a href=z&gt;&lt;/a&gt;"
        let feed = atom(entry: "<content type=\"html\">\(html)</content>")
        let findings = FeedValidator().validate(Array(feed.utf8)).findings.filter {
            $0.code == .relativeReferenceInContent
        }
        #expect(findings.map(\.value) == ["href='x/y'", "href=z"])
        #expect(findings.map(\.length) == [10, 6])
    }

    /// "List<Item, Key>" is one mistake, and so is markup that was not escaped.
    @Test func oneMistakeIsToldOnce() {
        #expect(codes("<p>A List<Item, Key> of things</p>") == ["invalid-html"])
        #expect(
            found(atom(entry: "<content type=\"html\"><p>a</p><p>b</p></content>")) == ["6:22 not-escaped content"])
    }

    /// What could not be read is told as such, not again as damage; a U+FFFD that was there is damage.
    @Test func unreadableBytesAreToldOnce() {
        let parts = atom(entry: "<rights>x€y</rights>").split(separator: "€").map { Array($0.utf8) }
        let report = FeedValidator().validate(parts[0] + [0xE9] + parts[1])
        #expect(report.findings.map(\.code) == [.undecodableBytes])
    }
}
