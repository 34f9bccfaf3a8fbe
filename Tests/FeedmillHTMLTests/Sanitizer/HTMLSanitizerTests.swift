import Testing

@testable import FeedmillHTML

private func sanitized(_ html: String) -> String { HTMLSanitizer(policy: .sanitized).sanitize(html) }
private func relaxed(_ html: String) -> String { HTMLSanitizer(policy: .relaxed).sanitize(html) }

@Suite struct HTMLSanitizerTests {
    @Test(arguments: [
        ("<p>A <b>bold</b> word.</p>", "<p>A <b>bold</b> word.</p>"),
        ("<P CLASS=Lead>x</P>", "<p class=\"Lead\">x</p>"),
        ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
        ("<p>café &eacute; &nbsp;&#8212;</p>", "<p>café é \u{A0}—</p>"),
        ("<img src=a.png alt='\"A\" & `b`'>", "<img src=\"a.png\" alt=\"&quot;A&quot; &amp; &#96;b&#96;\">"),
        ("<br/><hr><wbr>", "<br><hr><wbr>"),
        ("a</br>b</p>c", "a<br>bc"),
        ("<p>left open", "<p>left open</p>"),
        ("<p>in <wiggly>unknown</wiggly></p>", "<p>in unknown</p>"),
        ("x\u{0}y\u{1}z\u{B}", "xyz"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("<iframe src=x/><p>after</p>", "<p>after</p>"),
        ("<iframe src=x><p>cut", "<p>cut</p>"),
        ("<iframe src=x /><p>in</iframe>after", "after"),
        ("<script src=x /><p>after</p>", "<p>after</p>"),
        ("<script src=x><p>code", ""),
        ("<xmp><b>&amp;</xmp>", "<pre>&lt;b&gt;&amp;amp;</pre>"),
        ("<image src=x>", "<img src=\"x\">"),
        ("<plaintext></p><b>", "&lt;/p&gt;&lt;b&gt;"),
        ("<!doctype html><html><head><title>t</title></head><body><p>x</body></html>", "<p>x</p>"),
        ("<form action=/go><p>x</p><input name=q></form>", "<div><p>x</p></div>"),
    ])
    func ordinaryMarkup(_ html: String, _ expected: String) {
        #expect(sanitized(html) == expected)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<style>p{}</style>", "<!-- x --!><!--->", "<template><p>x</p></template>",
        "<iframe src=//x.example>y</iframe>", "<svg><circle r=1 /><text>t</text></svg>", "<math><mi>x</mi></math>",
        "<select><option>x</select>", "<textarea>x</textarea>", "<title>x</title>", "<?xml version=1?>",
        "<object data=x></object>", "<embed src=x>", "<link rel=stylesheet href=x>", "<meta http-equiv=refresh>",
        "<base href=//x.example>", "<noscript>Switch it on</noscript>", "<noframes><b></noframes>",
    ])
    func droppedWithContent(_ html: String) {
        #expect(sanitized("a\(html)b") == "ab")
    }

    @Test(arguments: [
        ("<p onclick=x() style='color:red' id=a name=b>x</p>", "<p>x</p>"),
        ("<a href=javascript:alert(1)>x</a>", "<a>x</a>"),
        ("<a href=' \u{1}JaVa\tScr\nipt:alert(1)'>x</a>", "<a>x</a>"),
        ("<a href='java&#10;script&colon;alert(1)'>x</a>", "<a>x</a>"),
        ("<a href='java\u{1}script:alert(1)'>x</a>", "<a>x</a>"),
        ("<a href='data:text/html,x'>x</a>", "<a>x</a>"),
        ("<a href='vbscript:x' title=t>x</a>", "<a title=\"t\">x</a>"),
        ("<a href='mailto:a@b.example'>x</a>", "<a href=\"mailto:a@b.example\">x</a>"),
        ("<a href=' /a b '>x</a>", "<a href=\"/a b\">x</a>"),
        ("<a href='/a:b'>x</a>", "<a href=\"/a:b\">x</a>"),
        ("<a href=#n>x</a>", "<a href=\"#n\">x</a>"),
        ("<img src='data:image/png;base64,AA'>", "<img src=\"data:image/png;base64,AA\">"),
        ("<img src='data:image/svg+xml,x'>", "<img>"),
        ("<img src='mailto:x'>", "<img>"),
        ("<video src='data:image/png,x' poster='ftp://x'></video>", "<video></video>"),
        ("<q cite='javascript:x'>y</q>", "<q>y</q>"),
        ("<p title='a' title='b' TITLE='c'>x</p>", "<p title=\"a\">x</p>"),
    ])
    func attributes(_ html: String, _ expected: String) {
        #expect(sanitized(html) == expected)
    }

    @Test(arguments: [
        ("<ul><li>1<li>2<ul><li>3</ul><li>4</ul>", "<ul><li>1</li><li>2<ul><li>3</li></ul></li><li>4</li></ul>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        ("<p>1<p>2<div>3</div>4", "<p>1</p><p>2</p><div>3</div>4"),
        ("<h2>a<h3>b</h2>c", "<h2>a</h2><h3>b</h3>c"),
        ("<b><i>x</b>y</i>z", "<b><i>x</i></b><i>y</i>z"),
        ("<b><p>x</b>y</p>", "<p><b>x</b>y</p>"),
        ("1<b>2<p>3</b>4</p>5", "1<b>2</b><p><b>3</b>4</p>5"),
        ("<p><em>1<p>2</em>3", "<p><em>1</em></p><p><em>2</em>3</p>"),
        ("<a href=1>x<a href=2>y</a>", "<a href=\"1\">x</a><a href=\"2\">y</a>"),
        ("<a href=1><div>x</div></a>", "<a href=\"1\"><div>x</div></a>"),
        ("<div></p></div></div></b>x", "<div></div>x"),
        ("<table><tr><td>1<td>2<tr><td>3</table>", "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>"),
        ("<table><td>1</table>", "<table><tr><td>1</td></tr></table>"),
        ("<table>a<tr>b<td>c</table>", "ab<table><tr><td>c</td></tr></table>"),
        (
            "<table><tr><td>1<table><tr><td>2</table>3</table>",
            "<table><tr><td>1<table><tr><td>2</td></tr></table>3</td></tr></table>"
        ),
        ("<table><tr><td><b>1<td>2</table>3", "<table><tr><td><b>1</b></td><td>2</td></tr></table>3"),
        ("<td>stray</td>", "stray"),
        ("<ruby>漢<rp>(<rt>かん<rp>)</ruby>", "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>"),
        ("<svg><p>out</svg>x", "<p>outx</p>"),
        ("<svg><style><b>x</b></style></svg>y", "<b>x</b>y"),
        ("<svg><title><b></title></svg>y", "y"),
        ("<math><mtext><p>x</p></mtext></math>y", "y"),
    ])
    func nesting(_ html: String, _ expected: String) {
        #expect(sanitized(html) == expected)
    }

    @Test(arguments: [
        ("<img data-src=a.jpg>", "<img src=\"a.jpg\">"),
        ("<img src='data:image/gif;base64,R0' data-src='a.jpg' alt=x>", "<img src=\"a.jpg\" alt=\"x\">"),
        ("<img src=real.jpg data-src=a.jpg>", "<img src=\"real.jpg\">"),
        ("<img data-src='javascript:x'>", "<img>"),
        ("<img data-srcset='a.jpg 1x, b.jpg 2x'>", "<img srcset=\"a.jpg 1x, b.jpg 2x\">"),
        ("<img data-src=a.jpg><noscript><img src=a.jpg></noscript>", "<img src=\"a.jpg\">"),
        ("<noscript>x<img src=a.jpg></noscript>", "<img src=\"a.jpg\">"),
    ])
    func lazyImages(_ html: String, _ expected: String) {
        #expect(sanitized(html) == expected)
    }

    @Test(arguments: [
        ("<img width=1 height=1 src=http://a.example/p>", ""),
        ("<img width='0' height='1px' src=p>", ""),
        ("<img width=1 height=100 src=p>", "<img width=\"1\" height=\"100\" src=\"p\">"),
        ("<img src=https://pixel.wp.com/b.gif?x=1>", ""),
        ("<img src=//feeds.feedburner.com/~r/blog/~4/x>", ""),
        ("<img src=https://notpixel.wp.com.example/b.gif>", "<img src=\"https://notpixel.wp.com.example/b.gif\">"),
    ])
    func trackingPixels(_ html: String, _ expected: String) {
        let sanitizer = HTMLSanitizer(policy: .sanitized, dropTrackingPixels: true)
        #expect(sanitizer.sanitize(html) == expected)
    }

    @Test func urlsAreResolvedAndCheckedAgain() {
        let html = "<a href='/x'>1</a><a href=evil>2</a><a href=none>3</a><img src=y srcset='y 1x, none 2x'>"
        let result = HTMLSanitizer(policy: .sanitized).sanitize(html) { url in
            switch url {
            case "evil": "javascript:alert(1)"
            case "none": nil
            default: "https://a.example" + (url.hasPrefix("/") ? url : "/" + url)
            }
        }
        #expect(
            result == """
                <a href="https://a.example/x">1</a><a>2</a><a>3</a>\
                <img src="https://a.example/y" srcset="https://a.example/y 1x">
                """)
    }

    @Test func deepNestingIsCutAndTextKept() {
        let html = String(repeating: "<div>", count: 1000) + "x" + String(repeating: "</div>", count: 1000) + "<p>y"
        let result = sanitized(html)
        #expect(
            result.split(separator: "<div>", omittingEmptySubsequences: false).count == HTMLSanitizer.maximumDepth + 1)
        #expect(result.hasSuffix("</div><p>y</p>"))
    }

    @Test(arguments: [
        (
            "<form action=/x onsubmit=y><input value=1 autofocus><select><option>a<option>b</select></form>",
            "<form><input value=\"1\" autofocus=\"\"><select><option>a</option><option>b</option></select></form>"
        ),
        ("<textarea><b></textarea>", "<textarea>&lt;b&gt;</textarea>"),
        ("<td>x</td>", "<td>x</td>"),
        ("<a id=top name=attributes>x</a>", "<a id=\"top\">x</a>"),
        (
            "<p style='color: red; background: url(x); position: fixed; margin: 0 1em'>x</p>",
            "<p style=\"color: red; margin: 0 1em;\">x</p>"
        ),
        (
            "<p style='width: expression(1); color: rgb(1,2,3); font-family: \"A B\", serif'>x</p>",
            "<p style=\"color: rgb(1,2,3); font-family: &quot;A B&quot;, serif;\">x</p>"
        ),
        (
            "<svg viewbox='0 0 1 1'><lineargradient/><path d=M0 onclick=x></path></svg>",
            "<svg viewBox=\"0 0 1 1\"><linearGradient /><path d=\"M0\"></path></svg>"
        ),
        (
            "<svg><a xlink:href='javascript:x'><text>t</text></a><use href=//x.example/#a></use></svg>",
            "<svg><a><text>t</text></a><use></use></svg>"
        ),
        (
            "<svg><animate attributeName=href values='javascript:x'/><set attributeName=fill to=red /></svg>",
            "<svg><animate /><set attributeName=\"fill\" to=\"red\" /></svg>"
        ),
        ("<svg><script>x</script><foreignObject><p>y</p></foreignObject><style>z</style>w</svg>", "<svg>w</svg>"),
        (
            "<math><mi>x</mi><annotation-xml encoding=text/html><p>y</p></annotation-xml></math>",
            "<math><mi>x</mi></math>"
        ),
        ("<svg><rect fill='url(#g)' stroke='url(//x.example)'/></svg>", "<svg><rect fill=\"url(#g)\" /></svg>"),
    ])
    func relaxedPolicy(_ html: String, _ expected: String) {
        #expect(relaxed(html) == expected)
    }

    @Test func fragmentsOfXMLAreWellFormed() {
        let sanitizer = HTMLSanitizer(policy: .relaxed, output: .xhtml)
        #expect(
            sanitizer.sanitize("<p>a&nbsp;<br><img src=x alt='a\nb'>\u{FFFF}&#xFFFE;") == """
                <p>a\u{A0}<br /><img src="x" alt="a&#10;b" />\u{FFFD}\u{FFFD}</p>
                """)
        #expect(
            sanitizer.sanitize("<svg><g/></svg>") == """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><g /></svg>
                """)
    }

    @Test func inputWithoutMarkupStaysAsItIs() {
        let text = "Nothing to do here. 何もない。 Nada. 🙂\n"
        #expect(sanitized(text) == text)
        #expect(sanitized("") == "")
    }
}
