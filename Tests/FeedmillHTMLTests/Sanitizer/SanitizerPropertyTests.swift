import Testing

@testable import FeedmillHTML

@Suite struct SanitizerPropertyTests {
    @Test(arguments: [HTMLSanitizer.Output.html, .xhtml])
    func sanitizingTwiceIsSanitizingOnce(_ output: HTMLSanitizer.Output) {
        for policy in [HTMLPolicy.sanitized, .relaxed] {
            let sanitizer = HTMLSanitizer(policy: policy, output: output)
            var generator = MarkupGenerator(seed: 20_260_719)
            for _ in 0..<400 {
                let html = generator.soup()
                let once = sanitizer.sanitize(html)
                #expect(sanitizer.sanitize(once) == once, "\(html)")
            }
        }
    }

    /// Every tag of the output is of the policy, every tag that is opened is closed, and nothing else is in it.
    @Test func outputIsBalancedAndWithinThePolicy() {
        let sanitizer = HTMLSanitizer(policy: .sanitized)
        let forbidden: Set<String> = ["style", "id", "name", "onload", "data-src"]
        var generator = MarkupGenerator(seed: 7)
        for _ in 0..<600 {
            let html = generator.soup()
            let output = sanitizer.sanitize(html)
            let input = output.utf8Span.span
            var tokenizer = HTMLTokenizer()
            var open: [HTMLElementName] = []
            var isRight = true
            loop: while true {
                let token = tokenizer.next(in: input)
                let name = HTMLElementName(token, in: input)
                switch token.kind {
                case .endOfFile: break loop
                case .text: continue
                case .startTag:
                    isRight = isRight && HTMLPolicy.sanitized.elements.contains(name)
                    isRight = isRight && tokenizer.attributes.allSatisfy { !forbidden.contains($0.nameText(in: input)) }
                    isRight = isRight && tokenizer.attributes.allSatisfy { !$0.text(in: input).contains("javascript:") }
                    if !ElementTraits.table[Int(name.rawValue)].contains(.void) { open.append(name) }
                case .endTag: isRight = isRight && open.popLast() == name
                case .comment, .doctype: isRight = false
                }
            }
            #expect(isRight && open.isEmpty, "\(html)")
        }
    }

    /// Much of any piece of markup: what is quadratic here would not end for minutes.
    @Test(arguments: [
        "<div>", "<b>", "</b>", "<p>", "</p>", "<a href=x>", "<table>", "<table><tr><td>", "<td>", "<b><p>", "<i></b>",
        "<p><b>", "<font size=1><div>", "<svg>", "<math><mi>", "<svg></p>", "<li>", "<!--", "<![CDATA[", "&", "&amp",
        "<",
        "</", "<a ", "<a b=\"", "<select>", "<button>", "<table>x", "<table><b>", "<h1><i>", "<rt>", "<template>",
        "<noscript>",
        "<textarea>", "<script><!--", "<p x=y ", "</table>", "<table><a>", "<dd><b>", "<form>", "-->", "<nobr>",
        "\u{0}",
        "<b><table>", "<b></div>", "<a><p></a>", "<b><i><u><p></b></u>",
        "<iframe>", "<noembed>", "<iframe/>", "<noembed><iframe><noframes>x</noframes></iframe></noembed>",
        "<iframe><b></iframe>", "<iframe></b></iframe>", "<iframe><script></iframe>", "<iframe><noembed>",
        "<iframe></iframe", "<svg><title>", "<svg><desc>x</desc>", "<svg><a xlink:href=#>",
    ])
    func timeIsLinear(_ piece: String) {
        let html = String(repeating: piece, count: 30_000 / piece.utf8.count)
        for policy in [HTMLPolicy.sanitized, .relaxed] {
            let result = HTMLSanitizer(policy: policy).sanitize(html)
            #expect(result.utf8.count < 64 * html.utf8.count)
        }
        #expect(HTMLText.plainText(of: html).utf8.count <= 4 * html.utf8.count)
        #expect(HTMLBlocks.blocks(of: html).count <= html.utf8.count)
    }
}
