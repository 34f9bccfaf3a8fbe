import Testing

@testable import FeedmillXML

@Suite struct RepairTests {
    /// Markup, what is read, and what is reported.
    struct Case: CustomTestStringConvertible, Sendable {
        var markup: String
        var items: [String] = []
        var head = ""
        var codes: [String]

        var testDescription: String { markup }
    }

    private static let malformed = ["xml/not-well-formed"]

    static let text: [Case] = [
        Case(markup: "<a>AT&T & co &;</a>", head: "<a>AT&T & co &;</>", codes: malformed + malformed + malformed),
        Case(markup: "<a>x&nbsp;y</a>", head: "<a>x\u{A0}y</>", codes: ["xml/undefined-entity"]),
        Case(markup: "<a>&foo; &lt;</a>", head: "<a>&foo; <</>", codes: ["xml/undefined-entity"]),
        Case(markup: "<a>x\u{8}y\u{1}</a>", head: "<a>xy</>", codes: ["xml/bad-character", "xml/bad-character"]),
        Case(markup: "<a>x\u{FFFE}y\u{FFFD}</a>", head: "<a>xy\u{FFFD}</>", codes: ["xml/bad-character"]),
        Case(
            markup: "<a>&#0;&#xD800;&#1114112;&#8;</a>", head: "<a>\u{FFFD}\u{FFFD}\u{FFFD}</>",
            codes: Array(repeating: "xml/bad-character", count: 4)),
        Case(markup: "<a>&#;&#x;&#12a;</a>", head: "<a>&#;&#x;&#12a;</>", codes: malformed + malformed + malformed),
        Case(
            markup: "<a>1 < 2 <3 </ 4 <</a>", head: "<a>1 < 2 <3 </ 4 <</>",
            codes: malformed + malformed + malformed + malformed),
        Case(markup: "<a>x <y and <b/></a>", head: "<a>x <y and <b></></>", codes: malformed),
        Case(markup: "<a>x ]]> y</a>", head: "<a>x ]]> y</>", codes: malformed),
        Case(markup: "<a>&<![CDATA[&amp;\r\n]]></a>", head: "<a>&&amp;\n</>", codes: malformed),
        Case(markup: "<a>&\r\nb\rc</a>", head: "<a>&\nb\nc</>", codes: malformed),
    ]

    static let tags: [Case] = [
        Case(markup: "<a b='1'c='2'/>", head: "<a b=\"1\" c=\"2\"></>", codes: malformed),
        Case(
            markup: "<a b=1 c=http://x/?y=z&amp;w d/>", head: "<a b=\"1\" c=\"http://x/?y=z&w\" d=\"\"></>",
            codes: malformed + malformed + malformed),
        Case(markup: "<a b='1' b='2'/>", head: "<a b=\"1\"></>", codes: malformed),
        Case(markup: "<a b='x<y>z'>t</a>", head: "<a b=\"x<y>z\">t</>", codes: malformed),
        Case(markup: "<a b='1>t</a>", head: "<a b=\"1\">t</>", codes: malformed),
        Case(markup: "<a b=\"1><c d=\"2\">t</c></a>", head: "<a b=\"1\"><c d=\"2\">t</></>", codes: malformed),
        Case(markup: "<a b='1' <c/></a>", head: "<a b=\"1\"><c></></>", codes: malformed),
        Case(
            markup: "<a b='&nbsp;&x\u{1}'/>", head: "<a b=\"\u{A0}&x\"></>",
            codes: ["xml/undefined-entity", "xml/not-well-formed", "xml/bad-character"]),
        Case(markup: "<a b='1\n2\t3'>&</a>", head: "<a b=\"1 2 3\">&</>", codes: malformed),
        Case(markup: "<a \"b\" c='1'/>", head: "<a c=\"1\"></>", codes: malformed),
    ]

    static let structure: [Case] = [
        Case(
            markup: "<rss><item><b><i>x</b></i></item><item>y</item></rss>",
            items: ["<item#1><b><i>x</></></>", "<item#1>y</>"], head: "<rss#6></>", codes: malformed + malformed),
        Case(
            markup: "<rss><item>x</foo></item><item>y</item></rss>", items: ["<item#1>x</>", "<item#1>y</>"],
            head: "<rss#6></>", codes: malformed),
        Case(
            markup: "<rss><item><title>x<title></item><item>y</item></rss>",
            items: ["<item#1><title#2>x</><title#2></></>", "<item#1>y</>"], head: "<rss#6></>", codes: malformed),
        Case(
            markup: "<rss><item><title>x<link>y</link></item></rss>", items: ["<item#1><title#2>x</><link>y</></>"],
            head: "<rss#6></>", codes: malformed),
        Case(
            markup: "<rss><item>&<who>\n<name>x</name></item></rss>", items: ["<item#1>&<who>\n<name>x</></></>"],
            head: "<rss#6></>", codes: malformed + malformed),
        Case(
            markup: "<rss>&<item>x<item>y</item></rss>", items: ["<item#1>x</>", "<item#1>y</>"], head: "<rss#6>&</>",
            codes: malformed + malformed),
        Case(
            markup: "<rss><item>x</item></rss><item>y</item>", items: ["<item#1>x</>", "<item#1>y</>"],
            head: "<rss#6></>", codes: malformed),
        Case(markup: "<rss><Title>x</title></rss>", head: "<rss#6><Title#2>x</></>", codes: malformed),
        Case(markup: "<rss><m:x xmlns:m='u'>x</x></rss>", head: "<rss#6><m:x>x</></>", codes: malformed),
        Case(markup: "<a><p>x<br>y<hr></hr>z</p></a>", head: "<a><p>xyz<br></><hr></></></>", codes: malformed),
        Case(markup: "<a>&</></a>", head: "<a>&</>", codes: malformed + malformed),
        Case(markup: "<a>&</b/></a x>", head: "<a>&</>", codes: malformed + malformed),
        Case(markup: "<a></a>text", head: "<a></>", codes: malformed),
        Case(markup: "<a><b>x</a", head: "<a><b>x</></>", codes: ["xml/truncated", "xml/not-well-formed"]),
        Case(markup: "<a>&<!ELEMENT a ANY>x<?p?>y<!-- z --></a>", head: "<a>&xy</>", codes: malformed + malformed),
        Case(markup: "<a>&<!-- x </a>", head: "<a>&</>", codes: malformed + malformed + ["xml/truncated"]).withHead(
            "<a …>&</>"),
        Case(markup: "<a>&<?x </a>", head: "<a>&</>", codes: malformed + malformed),
        Case(markup: "<a><!-- x -- y --></a>", head: "<a></>", codes: malformed),
        Case(markup: "<a>&<m:b/></a>", head: "<a>&<m:b></></>", codes: malformed + ["xml/undeclared-prefix"]),
    ]

    static let ends: [Case] = [
        Case(
            markup: "<rss><item><title>x", items: ["<item#1 …><title#2 …>x</></>"], head: "<rss#6 …></>",
            codes: ["xml/truncated"]),
        Case(
            markup: "<rss><item><title>x</title></item", items: ["<item#1><title#2>x</></>"], head: "<rss#6 …></>",
            codes: ["xml/truncated", "xml/truncated"]),
        Case(
            markup: "<rss><item>x</item><item a='", items: ["<item#1>x</>"], head: "<rss#6 …></>",
            codes: ["xml/truncated", "xml/truncated"]),
        Case(
            markup: "<rss><item><![CDATA[x]]", items: ["<item#1 …>x]]</>"], head: "<rss#6 …></>",
            codes: ["xml/truncated", "xml/truncated"]),
        Case(markup: "<rss>x &am", head: "<rss#6 …>x &am</>", codes: ["xml/not-well-formed", "xml/truncated"]),
    ]

    @Test(arguments: text + tags + structure + ends)
    func isRepairedAndReported(_ expected: Case) {
        let reading = read(expected.markup)
        #expect(reading.items == expected.items)
        #expect(reading.head == expected.head)
        #expect(reading.codes == expected.codes, "\(reading)")
        #expect(reading.failure == nil)
    }

    @Test func whatWasReadBeforeTheErrorStays() {
        let reading = read(
            "<rss xmlns:m='http://search.yahoo.com/mrss/'><item xml:lang='de'>a &lt; b<m:thumbnail/> c & d</item></rss>"
        )
        #expect(reading.items == ["<item#1 xml:lang=\"de\">a < b c & d<m:thumbnail#5></></>"])
        #expect(
            first("<rss xml:lang='de'><item>&<title/></item></rss>") { $0.children.map(\.language) } == [["de"]].first)
    }

    @Test func placesOfProblems() {
        let reading = read("<rss>\n<item>é & x</item>\n<item b='1' b='2'>&foo;</item></rss>")
        #expect(reading.problems.map { "\($0.line):\($0.column)" } == ["2:9", "3:13", "3:19"])
        #expect(reading.problems.map(\.offset) == [15, 38, 44])
    }

    @Test func equalProblemsAreCounted() {
        let reading = read("<a>" + String(repeating: "& ", count: 1_000) + "</a>")
        #expect(reading.problems.count == 101)
        #expect(reading.problems.last?.message.hasPrefix("900 ") == true)
    }
}

extension RepairTests.Case {
    func withHead(_ head: String) -> RepairTests.Case {
        var copy = self
        copy.head = head
        return copy
    }
}
