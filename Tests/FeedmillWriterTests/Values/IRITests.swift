import FeedmillSyntax
import Testing

@testable import FeedmillWriter

@Suite struct IRITests {
    @Test(arguments: [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("  https://example.org/  ", "https://example.org/"),
        ("https://example.org/?a[]=1", "https://example.org/?a%5B%5D=1"),
        ("http://[::1]/[x]", "http://[::1]/%5Bx%5D"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/%E3%81%82", "https://example.org/%E3%81%82"),
        ("https://example.org/日本", "https://example.org/日本"),
        ("https://example.org/\u{202E}x日", "https://example.org/%E2%80%AEx%E6%97%A5"),
        ("a#b#c", "a#b%23c"), ("1a:b", "./1a:b"), ("/a:b", "/a:b"), ("", ""), ("\u{1}", ""),
        ("://[", "./://%5B"), ("urn:x://[", "urn:x://%5B"),
    ])
    func encodesWhatHasNoPlace(_ text: String, _ expected: String) {
        #expect(IRI.reference(text) == expected)
        #expect(IRI.reference(expected) == expected)
    }

    @Test(arguments: [
        ("urn:a:b", "urn:a:b"), ("tag:x.example,2026:a b", "tag:x.example,2026:a%20b"), ("a b", nil), ("123", nil),
        ("urn:", nil), ("http://", nil), ("http://a:b/", nil), (":x", nil), (nil, nil),
    ])
    func knowsAbsoluteOnes(_ text: String?, _ expected: String?) {
        #expect(IRI.absolute(text) == expected)
    }
}

@Suite struct XHTMLFragmentTests {
    @Test(arguments: [
        "", "words", "a &amp; b &#65; &#x41;", "<p>one<br/>two</p>", "<p class='a' id=\"b\">x</p >", "<!-- note -->",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<p xml:lang=\"en\">x</p>", "a ] b ]] c > d", "日本 🦊",
    ])
    func accepts(_ markup: String) {
        #expect(XHTMLFragment.isWellFormed(markup))
    }

    @Test(arguments: [
        "<p>", "</p>", "<p></b>", "<br>", "<p a=b>", "<p a>", "<p a='1' a='2'>x</p>", "&nbsp;", "&", "&amp", "a ]]> b",
        "\u{1}",
        "\u{FFFE}", "<p a='<'/>", "<?php ?>", "<![CDATA[x]]>", "<x:p/>", "<p xmlns='urn:x'/>", "<!-- a -- b -->",
        "&#0;",
        "&#xD800;", "&#x110000;", "&#99999999999;", "<p a='&x;'/>", "<p", "<", "<!--", "<p a='", "<p a='1'b='2'/>",
        "<p xmlns:a='b'/>",
    ])
    func refuses(_ markup: String) {
        #expect(!XHTMLFragment.isWellFormed(markup))
    }

    @Test func boundsTheDepth() {
        let deep = String(repeating: "<b>", count: 257) + String(repeating: "</b>", count: 257)
        #expect(!XHTMLFragment.isWellFormed(deep))
        #expect(XHTMLFragment.isWellFormed(String(deep.dropFirst(3).dropLast(4))))
    }
}
