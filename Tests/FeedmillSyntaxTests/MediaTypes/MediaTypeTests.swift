import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct MediaTypeTests {
    @Test(
        arguments: [
            ("text/html", "text/html"), ("Text/HTML", "text/html"), (" text/html ", "text/html"),
            ("text / html", "text/html"),
            ("text/html;charset=UTF-8", "text/html; charset=UTF-8"),
            ("text/html ; charset = \"utf-8\" ", "text/html; charset=utf-8"),
            ("application/atom+xml; type=entry;charset=utf-8", "application/atom+xml; type=entry; charset=utf-8"),
            ("a/b; x=\"a;b\\\"c\"; y=1", "a/b; x=\"a;b\\\"c\"; y=1"), ("a/b;;", "a/b"), ("a/b; x", "a/b"),
            ("a/b; =1", "a/b"), ("a/b; x=\"open", "a/b; x=open"),
            ("text/html; charset=", "text/html"), ("html", nil), ("", nil), ("/", nil), ("text/", nil), ("/html", nil),
            ("te xt/html", nil),
            ("text/html/x", nil), ("*/*", "*/*"),
        ] as [(String, String?)])
    func isRead(_ raw: String, _ expected: String?) {
        #expect(MediaType(raw)?.description == expected)
    }

    @Test func knowsItsParts() throws {
        let type = try #require(MediaType("Application/Atom+XML; Type=Feed; charset=\"x\""))
        #expect(type.type == "application")
        #expect(type.subtype == "atom+xml")
        #expect(type.essence == "application/atom+xml")
        #expect(type.suffix == "xml")
        #expect(type["TYPE"] == "Feed")
        #expect(type["charset"] == "x")
        #expect(type["q"] == nil)
        #expect(type.isXML)
        #expect(MediaType("text/html")?.suffix == nil)
        #expect(MediaType("text/html")?.isXML == false)
        #expect(MediaType("text/xml")?.isXML == true)
    }

    @Test(arguments: [
        ("text/html", true), ("application/atom+xml", true), ("application/vnd.a-b.c", true),
        ("text/html; charset=utf-8", true),
        ("text/html;charset=\"a;b\"", true), ("x-audio/mp3", true), ("text", false), ("html", false), ("", false),
        ("text/html ", false),
        (" text/html", false), ("text/ht ml", false), ("text/html; charset", false), ("text/html;", true),
        ("text/html; x=\"a", false), ("text/html;;", false),
        ("-a/b", false), ("a/b/c", false),
        ("*/*", false), ("invalid", false),
    ])
    func isJudged(_ text: String, _ isWellFormed: Bool) {
        #expect(MediaType.isWellFormed(text) == isWellFormed)
    }

    @Test func randomTextNeverTraps() {
        var generator = Dice(state: 8)
        for _ in 0..<5000 {
            let text = generator.text(of: ["text", "/", "html", ";", "=", "\"", "\\", " ", "charset", "+xml", "é"])
            if let type = MediaType(text) { #expect(MediaType(type.description) == type) }
            _ = MediaType.isWellFormed(text)
        }
    }
}
