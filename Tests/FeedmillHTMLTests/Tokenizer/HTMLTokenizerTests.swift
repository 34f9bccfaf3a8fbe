import Testing

@testable import FeedmillHTML

@Suite struct HTMLTokenizerTests {
    @Test(arguments: [
        ("plain", "\"plain\""),
        ("", ""),
        ("5 < 6 > 4", "\"5 < 6 > 4\""),
        ("<", "\"<\""),
        ("a<", "\"a<\""),
        ("a</", "\"a</\""),
        ("a<5", "\"a<5\""),
        ("<<b>", "\"<\" <b>"),
        ("&lt;p&gt;", "\"<p>\""),
        ("Tom &amp Jerry", "\"Tom & Jerry\""),
        ("<b>x</b>", "<b> \"x\" </b>"),
    ])
    func dataState(_ html: String, _ expected: String) {
        #expect(tokenList(html) == expected)
    }

    @Test(arguments: [
        ("<P>", "<p>"),
        ("<p >", "<p>"),
        ("<p/>", "<p/>"),
        ("<p / >", "<p>"),
        ("<p/x>", "<p x>"),
        ("<p\n\tid=1>", "<p id=1>"),
        ("<svg:a>", "<svg:a>"),
        ("<a\u{0}b>", "<a\u{FFFD}b>"),
        ("<a<b>", "<a<b>"),
        ("</p a=1 />", "</p a=1/>"),
        ("x</>y", "\"x\" \"y\""),
        ("</ p>", "! p!"),
        ("</3>", "!3!"),
        ("<?php x ?>y", "!?php x ?! \"y\""),
        ("<?x", "!?x!"),
        ("a<p", "\"a\""),
        ("a<p ", "\"a\""),
        ("a<p x", "\"a\""),
        ("a<p x=", "\"a\""),
        ("a<p x='1", "\"a\""),
        ("a<p x='1'", "\"a\""),
        ("a<p/", "\"a\""),
        ("a</p", "\"a\""),
    ])
    func tags(_ html: String, _ expected: String) {
        #expect(tokenList(html) == expected)
    }

    @Test(arguments: [
        ("<p a>", "<p a>"),
        ("<p A=B>", "<p a=B>"),
        ("<p a = b>", "<p a=b>"),
        ("<p a=\"b c\">", "<p a=b c>"),
        ("<p a='b\"c'>", "<p a=b\"c>"),
        ("<p a=b'c>", "<p a=b'c>"),
        ("<p a=b/>", "<p a=b/>"),
        ("<p a=>", "<p a=>"),
        ("<p a= >", "<p a=>"),
        ("<p =a>", "<p =a>"),
        ("<p ==a>", "<p ==a>"),
        ("<p a=\"1\"b=2>", "<p a=1 b=2>"),
        ("<p a=\"1\"/>", "<p a=1/>"),
        ("<p a b = c d>", "<p a b=c d>"),
        ("<p a\"b'c<d>", "<p a\"b'c<d>"),
        ("<p a=1 a=2>", "<p a=1 a=2>"),
        ("<p a=\"x\u{0}y\">", "<p a=x\u{FFFD}y>"),
        ("<p a=\"x\r\ny\rz\">", "<p a=x\ny\nz>"),
        ("<p a=&lt;>", "<p a=<>"),
        ("<p a=\"?x=1&copy=2\">", "<p a=?x=1&copy=2>"),
        ("<p a=\"?x=1&copy2\">", "<p a=?x=1&copy2>"),
        ("<p a=\"&copy\">", "<p a=©>"),
        ("<p a=\"&copy;=2\">", "<p a=©=2>"),
        ("<p a=\">\">b", "<p a=>> \"b\""),
    ])
    func attributes(_ html: String, _ expected: String) {
        #expect(tokenList(html) == expected)
    }

    @Test(arguments: [
        ("<!---->", "!!"),
        ("<!-- a -->b", "! a ! \"b\""),
        ("<!-->b", "!! \"b\""),
        ("<!--->b", "!! \"b\""),
        ("<!---a-->", "!-a!"),
        ("<!--a--!>b", "!a! \"b\""),
        ("<!----!>b", "!! \"b\""),
        ("<!--a--!b-->c", "!a--!b! \"c\""),
        ("<!--a--!-->b", "!a--!! \"b\""),
        ("<!--a--->b", "!a-! \"b\""),
        ("<!--a-b--c-->", "!a-b--c!"),
        ("<!--a<!--b-->c", "!a<!--b! \"c\""),
        ("<!--a<!-->b", "!a<!! \"b\""),
        ("<!--a", "!a!"),
        ("<!--a-", "!a!"),
        ("<!--a--", "!a!"),
        ("<!--a--!", "!a!"),
        ("<!--", "!!"),
        ("<!-", "!-!"),
        ("<!", "!!"),
        ("<!x y>z", "!x y! \"z\""),
        ("<![CDATA[x]]>y", "![CDATA[x]]! \"y\""),
    ])
    func comments(_ html: String, _ expected: String) {
        #expect(tokenList(html) == expected)
    }

    @Test(arguments: [
        ("<![CDATA[a<b>]]>c", "\"a<b>\" \"c\""),
        ("<![CDATA[a&lt;]]>", "\"a&lt;\""),
        ("<![CDATA[a]]b]>c]]]>d", "\"a]]b]>c]\" \"d\""),
        ("<![CDATA[a", "\"a\""),
        ("<![CDATA[]]>a", "!! \"a\""),
        ("<![cdata[a]]>", "![cdata[a]]!"),
    ])
    func foreignCharacterData(_ html: String, _ expected: String) {
        #expect(tokenList(html, allowsCDATA: true) == expected)
    }

    @Test(arguments: [
        ("<!DOCTYPE html>", "DOCTYPE html"),
        ("<!doctype HTML >", "DOCTYPE html"),
        ("<!doctypehtml>", "DOCTYPE html"),
        ("<!doctype>", "DOCTYPE  quirks"),
        ("<!doctype", "DOCTYPE  quirks"),
        ("<!doctype html", "DOCTYPE html quirks"),
        ("<!doctype html x>", "DOCTYPE html quirks"),
        ("<!doctype html public \"a\" 'b'>", "DOCTYPE html P(a) S(b)"),
        ("<!doctype html PUBLIC\"a\"\"b\">", "DOCTYPE html P(a) S(b)"),
        ("<!doctype html public 'a'>", "DOCTYPE html P(a)"),
        ("<!doctype html public>", "DOCTYPE html quirks"),
        ("<!doctype html public \"a>b", "DOCTYPE html P(a) quirks \"b\""),
        ("<!doctype html system 'a'>", "DOCTYPE html S(a)"),
        ("<!doctype html system 'a' x>", "DOCTYPE html S(a)"),
        ("<!doctype html system a>", "DOCTYPE html quirks"),
    ])
    func documentTypes(_ html: String, _ expected: String) {
        #expect(tokenList(html) == expected)
    }

    @Test(arguments: [
        ("a<b>&amp;</title>c", "\"a<b>&\" </title> \"c\""),
        ("a</titles></TITLE\n>c", "\"a</titles>\" </title> \"c\""),
        ("a</title/x>c", "\"a\" </title x> \"c\""),
        ("a</title", "\"a</title\""),
        ("a</title ", "\"a\""),
        ("", ""),
    ])
    func replaceableCharacterData(_ html: String, _ expected: String) {
        #expect(tokenList(html, model: .rcdata, after: "title") == expected)
    }

    @Test(arguments: [
        ("a<b>&amp;</style>c", "\"a<b>&amp;\" </style> \"c\""),
        ("</stylex></style>", "\"</stylex>\" </style>"),
        ("<!--</style>-->", "\"<!--\" </style> \"-->\""),
    ])
    func rawText(_ html: String, _ expected: String) {
        #expect(tokenList(html, model: .rawtext, after: "style") == expected)
    }

    @Test(arguments: [
        ("a</script>b", "\"a\" </script> \"b\""),
        ("a<b></Script >b", "\"a<b>\" </script> \"b\""),
        ("<!--a</script>b", "\"<!--a\" </script> \"b\""),
        ("<!--<script>a</script>b--></script>c", "\"<!--<script>a</script>b-->\" </script> \"c\""),
        ("<!--<script>a</script>b</script>c", "\"<!--<script>a</script>b\" </script> \"c\""),
        ("<!--<script>a--></script>c", "\"<!--<script>a-->\" </script> \"c\""),
        ("<!--><script></script>c", "\"<!--><script>\" </script> \"c\""),
        ("<!---><script></script>c", "\"<!---><script>\" </script> \"c\""),
        ("<!--<scripts></script>c", "\"<!--<scripts>\" </script> \"c\""),
        ("<!--<script >a</script >b</script>", "\"<!--<script >a</script >b\" </script>"),
        ("<!--<script", "\"<!--<script\""),
    ])
    func scriptData(_ html: String, _ expected: String) {
        #expect(tokenList(html, model: .scriptData, after: "script") == expected)
    }

    @Test func plainTextNeverEnds() {
        #expect(tokenList("a</plaintext><b>&amp;", model: .plaintext) == "\"a</plaintext><b>&amp;\"")
    }

    @Test func placesAreThoseOfTheInput() {
        let html = "é<p class='x'>y<!--z-->"
        let input = html.utf8Span.span
        var tokenizer = HTMLTokenizer()
        var places: [Range<Int>] = []
        while true {
            let token = tokenizer.next(in: input)
            guard token.kind != .endOfFile else { break }
            places.append(token.start..<token.end)
        }
        #expect(places == [0..<2, 2..<15, 15..<16, 16..<24])
    }

    @Test func attributesHaveABound() {
        let html = "<p " + (0..<5000).map { "a\($0)=1 " }.joined() + ">x"
        let input = html.utf8Span.span
        var tokenizer = HTMLTokenizer()
        #expect(tokenizer.next(in: input).kind == .startTag)
        #expect(tokenizer.attributes.count == HTMLTokenizer.maximumAttributes)
        #expect(tokenizer.next(in: input).kind == .text)
    }
}
