import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct URIFaultTests {
    @Test(arguments: [
        "", "http://h", "http://h/", "//h/p", "/p", "p", "p:q", "./p:q", "a/b:c", "?q", "#f",
        "http://u:p@h:80/a;b?c=d/e?f#g/h?i", "urn:x:y",
        "mailto:a@b.example", "http://[::1]/", "http://[FEDC:BA98:7654:3210:FEDC:BA98:7654:3210]/",
        "http://[::ffff:1.2.3.4]:8080", "http://[v1.x]/",
        "http://[1::]/", "http://[1::2:3]/", "file:///p", "http://h/%C3%A9", "http://h/é", "http://例え.テスト/",
        "http://h/?\u{E000}", "x:",
        "http://h:/", "tag:h,2024:a", "http://[fe80::1%25eth0]/",
    ])
    func acceptsReferences(_ text: String) {
        #expect(URLReference.fault(in: text) == nil)
    }

    @Test(
        arguments: [
            (" http://h", .character(offset: 0)), ("http://h/a b", .character(offset: 10)),
            ("http://h/\"", .character(offset: 9)),
            ("http://h/<", .character(offset: 9)), ("http://h/{a}", .character(offset: 9)),
            ("http://h/|", .character(offset: 9)),
            ("http://h/\\", .character(offset: 9)), ("http://h/^", .character(offset: 9)),
            ("http://h/`", .character(offset: 9)),
            ("http://h/\u{7F}", .character(offset: 9)), ("http://h/\u{85}", .character(offset: 9)),
            ("http://h/\u{202E}", .character(offset: 9)),
            ("http://h/\u{E000}", .character(offset: 9)), ("http://h/\u{FFFE}", .character(offset: 9)),
            ("insert link", .character(offset: 6)),
            ("http://h/%", .escape(offset: 9)), ("http://h/%4", .escape(offset: 9)),
            ("http://h/%zz", .escape(offset: 9)),
            ("1a:b", .scheme(offset: 2)), (":a", .scheme(offset: 0)), ("a@b:c", .scheme(offset: 3)),
            ("http://", .host(offset: 7)),
            ("http:///p", .host(offset: 7)), ("http://:80", .host(offset: 7)), ("http://[::1", .host(offset: 7)),
            ("http://[1:2]/", .host(offset: 7)),
            ("http://[::1::2]/", .host(offset: 7)), ("http://[1:2:3:4:5:6:7:8:9]/", .host(offset: 7)),
            ("http://[::1.2.3]/", .host(offset: 7)),
            ("http://[:1:2:3:4:5:6:7]/", .host(offset: 7)), ("http://h:8o/", .port(offset: 9)),
            ("http://h:65536/", .port(offset: 9)),
            ("http://a:b:c/", .host(offset: 8)), ("http://h/[a]", .placement(offset: 9)),
            ("http://h/?a[]=1", .placement(offset: 11)),
            ("http://h/#a#b", .placement(offset: 11)), ("http://u@v@h/", .placement(offset: 8)),
        ] as [(String, URIFault)])
    func findsFaults(_ text: String, _ fault: URIFault) {
        #expect(URLReference.fault(in: text) == fault)
        #expect(URLReference.fault(in: text)?.offset == fault.offset)
    }

    @Test func tellsURIsFromIRIs() {
        #expect(URLReference.fault(in: "http://h/é", allowingIRI: false) == .nonASCII(offset: 9))
        #expect(URLReference.fault(in: "http://h/%C3%A9", allowingIRI: false) == nil)
    }

    @Test func knowsRegisteredSchemes() {
        for scheme in ["http", "HTTPS", "urn", "tag", "mailto", "ipfs", "xmpp"] {
            #expect(RegisteredSchemes.contains(scheme))
        }
        for scheme in ["htp", "javascript", "", "example.com", "c"] { #expect(!RegisteredSchemes.contains(scheme)) }
    }

    @Test func whatIsResolvedHasNoBadCharacter() {
        var generator = Dice(state: 4)
        let pieces = [
            "http://h/", "a", " ", "<", "\"", "{", "|", "\\", "^", "`", "\u{7F}", "\u{85}", "é", "?", "#", "/", "..",
        ]
        for _ in 0..<3000 {
            let url = URLReference.resolve(generator.text(of: pieces), against: "http://h/")
            if case .character(let offset) = URLReference.fault(in: url) {
                let scalar = Array(url.unicodeScalars.filter { $0.value >= 0x80 })
                #expect(!scalar.isEmpty, "\(url) at \(offset)")
            }
        }
    }
}
