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
        ("<iframe src=x /><p>in</iframe>after", "<p>in</p>after"),
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
        "<iframe src=//x.example></iframe>", "<svg><circle r=1 /><text>t</text></svg>", "<math><mi>x</mi></math>",
        "<select><option>x</select>", "<textarea>x</textarea>", "<title>x</title>", "<?xml version=1?>",
        "<object data=x></object>", "<embed src=x>", "<link rel=stylesheet href=x>", "<meta http-equiv=refresh>",
        "<base href=//x.example>", "<noscript>Switch it on</noscript>",
        "<noscript><iframe>y</iframe></noscript>",
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

    /// What an `iframe`, `noembed` or `noframes` holds for those who do not show it is markup, and ends with it.
    @Test(arguments: [
        ("a<iframe src=x> <b>c</b></iframe>d", "a <b>c</b>d"),
        ("<p>a <iframe><a href=/v onclick=x>film</a></iframe> b</p>", "<p>a <a href=\"/v\">film</a> b</p>"),
        ("<noembed><p>x</noembed>y<noframes>z</noframes>", "<p>x</p>yz"),
        ("<iframe><b>x</iframe>y", "<b>x</b>y"),
        ("<p><b>1<p><iframe>2<i>3</iframe>4</b>5", "<p><b>1</b></p><p><b>2<i>3</i></b><b>4</b>5</p>"),
        ("<div><b><iframe>x</b></div></p></h1></td></iframe>y</b></div>z", "<div><b>xy</b></div>z"),
        ("<b><iframe><p>x</b>y</iframe>z", "<b><p>xy</p>z</b>"),
        ("<iframe><!-- </iframe>x<!-- --> y", "x y"),
        ("<iframe><script>a</iframe>x<script></script>", "x"),
        ("<iframe><img src=a onerror=x alt=</iframe>y", "y"),
        ("<iframe><plaintext></iframe><p>x", "<p>x</p>"),
        ("<iframe><xmp><b></iframe>x", "<pre>&lt;b&gt;</pre>x"),
        ("<iframe><template></iframe>x", "x"),
        ("<iframe><noscript>a</iframe>x", "x"),
        ("<iframe><iframe>x</iframe>y</iframe>z", "xyz"),
        ("<noembed><iframe><noframes>x</noframes></iframe><b>y</noembed>z", "x<b>y</b>z"),
        ("<noembed>x<p>y", "x<p>y</p>"),
        ("<iframe>x</iframes><p>y", "x<p>y</p>"),
        ("<iframe>&lt;script&gt;</iframe>", "&lt;script&gt;"),
        ("<iframe><svg></iframe><p>x</p>", "<p>x</p>"),
        ("<table><tr><td>1<iframe>2</iframe></table>", "<table><tr><td>12</td></tr></table>"),
        ("<table><iframe>a</iframe><tr><td>1</table>", "a<table><tr><td>1</td></tr></table>"),
    ])
    func fallbackContent(_ html: String, _ expected: String) {
        #expect(sanitized(html) == expected)
        #expect(sanitized(expected) == expected)
    }

    @Test func fallbackContentIsNotReadWhereItsElementIsNotShown() {
        #expect(relaxed("<select><option>a<iframe>b</iframe></select>") == "<select><option>a</option></select>")
        #expect(sanitized("<template><iframe></template></iframe></template>x") == "x")
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

    /// URLs that are known to stay are written without the resolver's being asked, however their references are written; they are
    /// checked all the same.
    @Test func settledURLsAreNotResolved() {
        let html = """
            <a href="https://a.example/?x=1&amp;y='2'">1</a><a href="javascript:alert(1)">2</a><a href="z">3</a>\
            <img src='https://a.example/ä' srcset="https://a.example/1 1x, b 2x">
            """
        let result = HTMLSanitizer(policy: .sanitized).sanitize(
            html, resolvingURLs: { $0 == "z" || $0 == "b" ? "/" + $0 : "wrong" },
            unlessSettled: { $0.count > 5 })
        #expect(
            result == """
                <a href="https://a.example/?x=1&amp;y='2'">1</a><a>2</a><a href="/z">3</a>\
                <img src="https://a.example/ä" srcset="https://a.example/1 1x, /b 2x">
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
        ("<a id=lo\u{1}cation>x</a><a id=\"tit&#2;le\">y</a>", "<a>x</a><a>y</a>"),
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
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><linearGradient /><path d=\"M0\"></path></svg>"
        ),
        (
            "<svg><a xlink:href='javascript:x'><text>t</text></a><use href=//x.example/#a></use></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><a><text>t</text></a><use></use></svg>"
        ),
        (
            "<svg><animate attributeName=href values='javascript:x'/><set attributeName=fill to=red /></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><animate /><set attributeName=\"fill\" to=\"red\" /></svg>"
        ),
        (
            "<svg><script>x</script><foreignObject><p>y</p></foreignObject><style>z</style>w</svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\">w</svg>"
        ),
        (
            "<math><mi>x</mi><annotation-xml encoding=text/html><p>y</p></annotation-xml></math>",
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"
        ),
        (
            "<svg><rect fill='url(#g)' stroke='url(//x.example)'/></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"url(#g)\" /></svg>"
        ),
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
                <svg xmlns="http://www.w3.org/2000/svg"><g /></svg>
                """)
    }

    /// The roots of SVG and MathML say their namespaces, elements with an `xlink:` attribute XLink's.
    @Test(arguments: [
        ("<svg xmlns='javascript:x' xmlns=y></svg>", "<svg SVG></svg>"),
        ("<svg/>", "<svg SVG />"),
        ("<math><mi xmlns=http://www.w3.org/1998/Math/MathML>x</mi></math>", "<math MATH><mi>x</mi></math>"),
        ("<math><mtext><svg><g/></svg></mtext></math>", "<math MATH><mtext><svg SVG><g /></svg></mtext></math>"),
        ("<svg xmlns:xlink=http://www.w3.org/1999/xlink></svg>", "<svg SVG XLINK></svg>"),
        ("<svg xmlns:xlink=http://www.w3.org/1999/xlinks></svg>", "<svg SVG></svg>"),
        (
            "<svg xmlns:xlink=http://www.w3.org/1999/xlink><use xlink:href=#a /></svg>",
            "<svg SVG XLINK><use xlink:href=\"#a\" XLINK /></svg>"
        ),
        ("<svg><a xlink:href=/x><g/></a></svg>", "<svg SVG><a xlink:href=\"/x\" XLINK><g /></a></svg>"),
        ("<svg><a xmlns:xlink=x xlink:href=/x></a></svg>", "<svg SVG><a xlink:href=\"/x\" XLINK></a></svg>"),
        ("<svg><a xlink:href=javascript:x></a></svg>", "<svg SVG><a></a></svg>"),
        ("<math><mrow xlink:type=simple></mrow></math>", "<math MATH><mrow xlink:type=\"simple\" XLINK></mrow></math>"),
        ("<p xmlns=x xmlns:xlink=y xlink:href=z>a</p>", "<p>a</p>"),
    ])
    func namespaces(_ html: String, _ expected: String) {
        let declared = expected.replacing("SVG", with: "xmlns=\"http://www.w3.org/2000/svg\"")
            .replacing("MATH", with: "xmlns=\"http://www.w3.org/1998/Math/MathML\"")
            .replacing("XLINK", with: "xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
        for output in [HTMLSanitizer.Output.html, .xhtml] {
            let sanitizer = HTMLSanitizer(policy: .relaxed, output: output)
            #expect(sanitizer.sanitize(html) == declared)
            #expect(sanitizer.sanitize(declared) == declared)
        }
    }

    /// `title` and `desc` of an image hold text: markup in them would be HTML.
    @Test(arguments: [
        ("<title>A & b</title><desc>c</desc>", "<title>A &amp; b</title><desc>c</desc>"),
        ("<desc><abbr title=x>a</abbr> <b>b</desc>", "<desc>a b</desc>"),
        ("<title>&lt;img src=x onerror=y&gt;</title>", "<title>&lt;img src=x onerror=y&gt;</title>"),
        ("<title><img src=x onerror=y></title>", "<title></title>"),
        ("<desc><style><!-- </style><script>x</script>y</desc>", "<desc>y</desc>"),
        ("<desc>a<svg><text>b</text><desc>c</desc></svg><math><mi>d</mi></math>e</desc>", "<desc>ae</desc>"),
        ("<title>a</p><p>b</br></title><g></g>", "<title>ab</title><g></g>"),
        ("<title><title>a</title>b</title>", "<title>b</title>"),
        ("<title><![CDATA[<p>]]></title>", "<title>&lt;p&gt;</title>"),
        ("<title><textarea></title><p>", "<title></title>"),
        ("<desc><iframe><p>a</iframe>b</desc>", "<desc>b</desc>"),
        ("<g><title id=a onclick=b class=c>t", "<g><title id=\"a\" class=\"c\">t</title></g>"),
    ])
    func titlesOfImages(_ html: String, _ expected: String) {
        let result = "<svg xmlns=\"http://www.w3.org/2000/svg\">\(expected)</svg>"
        #expect(relaxed("<svg>\(html)</svg>") == result)
        #expect(relaxed(result) == result)
        #expect(sanitized("<svg>\(html)</svg>") == "")
    }

    @Test func inputWithoutMarkupStaysAsItIs() {
        let text = "Nothing to do here. 何もない。 Nada. 🙂\n"
        #expect(sanitized(text) == text)
        #expect(sanitized("") == "")
    }
}
