import Testing

@testable import FeedmillXML

@Suite struct MarkupTests {
    @Test(arguments: [
        ("<a>x &lt; y</a>", "x &lt; y"),
        ("<a><p>b<i/>c</p>d</a>", "<p>b<i/>c</p>d"),
        ("<a><p q='1 \"2\" &lt;'/></a>", "<p q=\"1 &quot;2&quot; &lt;\"/>"),
        ("<a xmlns='u'><p><q xmlns=''/></p></a>", "<p xmlns=\"u\"><q xmlns=\"\"/></p>"),
        (
            "<a xmlns:h='u'><h:p><h:q h:r='1'/></h:p><h:p/></a>",
            "<h:p xmlns:h=\"u\"><h:q h:r=\"1\"/></h:p><h:p xmlns:h=\"u\"/>"
        ),
        ("<a></a>", ""),
    ])
    func xmlIsLossless(_ markup: String, _ expected: String) {
        #expect(first(markup) { $0.innerMarkup(.xml) } == expected)
    }

    @Test(arguments: [
        ("<a xmlns:h='http://www.w3.org/1999/xhtml'><h:p>b<h:br/>c</h:p></a>", "<p>b<br>c</p>"),
        (
            "<a><div xmlns='http://www.w3.org/1999/xhtml'><p/><img src='s'/></div></a>",
            "<div><p></p><img src=\"s\"></div>"
        ),
        ("<a xmlns:s='http://www.w3.org/2000/svg'><s:svg><s:g/></s:svg></a>", "<svg><g></g></svg>"),
        ("<a>1 &lt; 2 &amp; 3</a>", "1 &lt; 2 &amp; 3"),
    ])
    func htmlIsWrittenAsHTML(_ markup: String, _ expected: String) {
        #expect(first(markup) { $0.innerMarkup(.html) } == expected)
    }

    @Test func readingTheMarkupAgainGivesTheSame() {
        let markup = "<a xmlns:x='u'>1<x:b c='&amp;'>2<d/>3</x:b>4<e>5</e>6</a>"
        let once = first(markup) { $0.innerMarkup(.xml) } ?? ""
        #expect(first("<a>\(once)</a>") { $0.innerMarkup(.xml) } == once)
    }

    @Test func depthCostsNoStack() {
        let deep = String(repeating: "<b>", count: 250) + "x" + String(repeating: "</b>", count: 250)
        #expect(first("<a>\(deep)</a>") { $0.innerMarkup(.xml) } == deep)
    }
}
