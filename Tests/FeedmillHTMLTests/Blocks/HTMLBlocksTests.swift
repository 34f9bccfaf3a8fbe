import Testing

@testable import FeedmillHTML

@Suite struct HTMLBlocksTests {
    @Test func aStructuredPost() {
        let html = """
            <h2>Overview</h2><p><strong>All bold</strong> <b>here</b></p>
            <p>Some <b>bold</b>.<br>New line, <a href="/x?a=1&amp;b=2">a <i>link</i></a></p>
            <ol start=3><li>three<li value=7>seven<ul><li><p>deep</p><p>more</p></ul></ol>
            <blockquote>said</blockquote><pre>
              code
            </pre>
            <table><tr><td>1</td><td>2</td></tr></table>
            """
        #expect(
            HTMLBlocks.blocks(of: html) == [
                HTMLBlock(kind: .heading(2), text: "Overview"),
                HTMLBlock(kind: .paragraph, text: "All bold here", isBold: true),
                HTMLBlock(
                    kind: .paragraph, text: "Some bold.\nNew line, a link",
                    links: [HTMLBlock.Link(text: "a link", href: "/x?a=1&b=2")]),
                HTMLBlock(kind: .listItem(depth: 1, ordinal: 3), text: "three"),
                HTMLBlock(kind: .listItem(depth: 1, ordinal: 7), text: "seven"),
                HTMLBlock(kind: .listItem(depth: 2, ordinal: nil), text: "deep"),
                HTMLBlock(kind: .paragraph, text: "more"),
                HTMLBlock(kind: .quote, text: "said"),
                HTMLBlock(kind: .preformatted, text: "  code"),
                HTMLBlock(kind: .tableRow, text: "1\t2"),
            ])
    }

    @Test func textWithoutMarkupIsOneParagraph() {
        #expect(
            HTMLBlocks.blocks(of: "【概要】<br>本文<br><br>終わり") == [
                HTMLBlock(kind: .paragraph, text: "【概要】\n本文\n\n終わり")
            ])
        #expect(HTMLBlocks.blocks(of: " \n ").isEmpty)
        #expect(HTMLBlocks.blocks(of: "<p> </p><div></div>").isEmpty)
    }

    @Test(arguments: [
        ("<p><b>a</b></p>", true), ("<p><b>a</b> b</p>", false), ("<p><b>a</b> <br> <strong>b</strong></p>", true),
        ("<b><p>a</p></b>", true), ("<p><span style='font-weight: bold'>a</span></p>", true),
        ("<p><span style='font-weight:bold'>a<span>b</span>c</span></p>", true),
        ("<p><span style='font-weight:normal'>a</span></p>", false), ("<p>a</p>", false),
    ])
    func boldLines(_ html: String, _ isBold: Bool) {
        #expect(HTMLBlocks.blocks(of: html).map(\.isBold) == [isBold])
    }

    @Test func aLinkAroundBlocksIsInEach() {
        let blocks = HTMLBlocks.blocks(of: "<a href=u><h3>t</h3><p>x</p></a><p>y</p>")
        #expect(blocks.map { $0.links.map(\.href) } == [["u"], ["u"], []])
        #expect(blocks.map { $0.links.map(\.text) } == [["t"], ["x"], []])
    }
}
