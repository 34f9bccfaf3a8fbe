import Testing

@testable import FeedmillValidator

@Suite struct FixTests {
    private func fixed(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        return FeedValidator().validate(bytes).fixing(bytes).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        (
            atom(entry: "<published>2026-01-31 09:30:00+0900</published>"),
            atom(entry: "<published>2026-01-31T09:30:00+09:00</published>")
        ),
        (atom(head: "<icon> i.png\n</icon>"), atom(head: "<icon>i.png</icon>")),
        (atom(head: "<icon>my icon.png</icon>"), atom(head: "<icon>my%20icon.png</icon>")),
        (rss(channel: "<skipHours><hour>24</hour></skipHours>"), rss(channel: "<skipHours><hour>0</hour></skipHours>")),
        (
            rss(channel: "<pubDate>Mon, 31 Jan 2026 09:30:00 +0900</pubDate>"),
            rss(channel: "<pubDate>Sat, 31 Jan 2026 09:30:00 +0900</pubDate>")
        ),
        (
            rss().replacing("<guid>https://blog.example/1</guid>", with: "<guid>post-1</guid>"),
            rss().replacing("<guid>https://blog.example/1</guid>", with: "<guid isPermaLink=\"false\">post-1</guid>")
        ),
        ("\n<?xml version=\"1.0\"?>" + atom(), "<?xml version=\"1.0\"?>" + atom()),
    ])
    func editsKeepTheMeaning(_ broken: String, _ whole: String) {
        #expect(fixed(broken) == whole)
        #expect(fixed(whole) == nil)
        #expect(FeedValidator().validate(Array(whole.utf8)).isValid)
    }

    @Test func nothingIsInvented() {
        #expect(fixed(atom(entry: "<published>2026-01-31</published>")) == nil)
        #expect(fixed(atom(entry: "<published>2026-02-31T00:00:00Z</published>")) == nil)
    }

    @Test func onlyNewFindingsRemainOverABaseline() {
        let old = FeedValidator().validate(Array(atom(head: "<foo/>").utf8))
        let baseline = ValidationBaseline(JSONReport().render(old, file: "f"))
        let new = FeedValidator().validate(Array(atom(head: "\n<foo/><foo/>").utf8))
        #expect(baseline.removingKnown(from: new, file: "f").findings.map(\.column) == [7])
        #expect(baseline.removingKnown(from: new, file: "g").findings.count == 2)
    }
}
