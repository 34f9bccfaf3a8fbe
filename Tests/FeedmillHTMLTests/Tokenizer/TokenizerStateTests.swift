import Testing

@testable import FeedmillHTML

/// The states of the tokenizer that the other tests do not name one by one (HTML §13.2.5), entered and left by every kind of
/// character that has a rule of its own there.
@Suite struct TokenizerStateTests {
    @Test(
        "§13.2.5.2, .9–.11: RCDATA",
        arguments: [
            ("a<b&lt;", "\"a<b<\""), ("</", "\"</\""), ("</x", "\"</x\""), ("</titl>", "\"</titl>\""),
            ("</1", "\"</1\""),
            ("</title=x>", "\"</title=x>\""), ("</title\tx=1>a", "</title x=1> \"a\""), ("</title\u{C}>", "</title>"),
            ("&amp</title>", "\"&\" </title>"), ("</TiTlE/>", "</title/>"),
        ])
    func replaceableCharacterData(_ html: String, _ expected: String) {
        #expect(tokenList(html, model: .rcdata, after: "title") == expected)
    }

    @Test(
        "§13.2.5.3, .12–.14: RAWTEXT",
        arguments: [
            ("&lt;", "\"&lt;\""), ("<", "\"<\""), ("</", "\"</\""), ("</style", "\"</style\""),
            ("</ style>", "\"</ style>\""),
            ("</style/", ""), ("</style a='>'>b", "</style a=>> \"b\""), ("<style></style>", "\"<style>\" </style>"),
            ("</style\r\n>", "</style>"),
        ])
    func rawText(_ html: String, _ expected: String) {
        #expect(tokenList(html, model: .rawtext, after: "style") == expected)
    }

    @Test(
        "§13.2.5.4, .15–.31: script data, escaped and double escaped",
        arguments: [
            ("<", "\"<\""), ("</", "\"</\""), ("<!", "\"<!\""), ("<!-", "\"<!-\""), ("<!--", "\"<!--\""),
            ("<!-x</script>", "\"<!-x\" </script>"), ("<!--x-", "\"<!--x-\""), ("<!--x--", "\"<!--x--\""),
            ("<!--x--></script>", "\"<!--x-->\" </script>"), ("<!--x--y</script>", "\"<!--x--y\" </script>"),
            ("<!--x---></script>", "\"<!--x--->\" </script>"), ("<!--<</script>", "\"<!--<\" </script>"),
            ("<!--<1></script>", "\"<!--<1>\" </script>"), ("<!--</x></script>", "\"<!--</x>\" </script>"),
            ("<!--</scrip></script>", "\"<!--</scrip>\" </script>"),
            ("<!--</script/>x", "\"<!--\" </script/> \"x\""),
            ("<!--<script/</script>x</script>", "\"<!--<script/</script>x\" </script>"),
            ("<!--<script>-", "\"<!--<script>-\""), ("<!--<script>--", "\"<!--<script>--\""),
            ("<!--<script>-x</script>-></script>y", "\"<!--<script>-x</script>->\" </script> \"y\""),
            ("<!--<script>--></script>y", "\"<!--<script>-->\" </script> \"y\""),
            ("<!--<script><</script></script>", "\"<!--<script><</script>\" </script>"),
            ("<!--<script></scriptx></script></script>", "\"<!--<script></scriptx></script>\" </script>"),
            ("<!--<SCRIPT></SCRIPT></SCRIPT>", "\"<!--<SCRIPT></SCRIPT>\" </script>"),
        ])
    func scriptData(_ html: String, _ expected: String) {
        #expect(tokenList(html, model: .scriptData, after: "script") == expected)
    }

    @Test(
        "§13.2.5.6–.8, .32–.40: tags and attributes",
        arguments: [
            ("<a/b/c>", "<a b c>"), ("<a /b>", "<a b>"), ("<a b/>", "<a b/>"), ("<a b /c>", "<a b c>"),
            ("<a b\n=\nc>", "<a b=c>"),
            ("<a b\t>", "<a b>"), ("<a b='c'd>", "<a b=c d>"), ("<a b='c' >", "<a b=c>"),
            ("<a b=c\u{C}d>", "<a b=c d>"),
            ("<a b==c>", "<a b==c>"), ("<a b=`c`>", "<a b=`c`>"), ("<a b=<c>", "<a b=<c>"),
            ("<a B\u{0}=\u{0}>", "<a b\u{FFFD}=\u{FFFD}>"),
            ("<a b='&amp;'>", "<a b=&>"), ("<a b=\"&#x3C;\">", "<a b=<>"), ("<a b=&amp>", "<a b=&>"),
            ("<a b=c&>", "<a b=c&>"),
            ("<a /=b>", "<a =b>"), ("<a 'b>", "<a 'b>"), ("<É>", "\"<É>\""), ("<aÉ>", "<aÉ>"), ("</a b>", "</a b>"),
            ("<a b=''>", "<a b=>"), ("<a b=\"\"c=\"\">", "<a b= c=>"), ("<a//>", "<a/>"), ("<a b=c/d>", "<a b=c/d>"),
        ])
    func tags(_ html: String, _ expected: String) {
        #expect(tokenList(html) == expected)
    }

    @Test(
        "§13.2.5.41–.52: markup declarations and comments",
        arguments: [
            ("<!-x>", "!-x!"), ("<!----->", "!-!"),
            ("<!--<-->", "!<!"), ("<!--<!-->", "!<!!"), ("<!--<!--->", "!<!-!"), ("<!--<!x-->", "!<!x!"),
            ("<!--<!-x-->", "!<!-x!"), ("<!--<!--x-->", "!<!--x!"), ("<!--<<!---->", "!<<!--!"),
            ("<!--->x", "!! \"x\""), ("<!---!>x-->", "!-!>x!"),
            ("<!--a--!--!>", "!a--!!"),
            ("<?>", "!?!"), ("</?x>", "!?x!"), ("</!x>", "!!x!"), ("<!DOCTYP>", "!DOCTYP!"),
        ])
    func comments(_ html: String, _ expected: String) {
        #expect(tokenList(html) == expected)
    }

    @Test(
        "§13.2.5.53–.68: document types",
        arguments: [
            ("<!DOCTYPE\u{0}>", "DOCTYPE \u{FFFD}"), ("<!DOCTYPE >", "DOCTYPE  quirks"),
            ("<!DOCTYPE \n", "DOCTYPE  quirks"),
            ("<!DOCTYPE a\u{0}b>", "DOCTYPE a\u{FFFD}b"), ("<!DOCTYPE A b>", "DOCTYPE a quirks"),
            ("<!DOCTYPE a public\"\">", "DOCTYPE a P()"), ("<!DOCTYPE a public 'x", "DOCTYPE a P(x) quirks"),
            ("<!DOCTYPE a public 'x'", "DOCTYPE a P(x) quirks"), ("<!DOCTYPE a public 'x' >", "DOCTYPE a P(x)"),
            ("<!DOCTYPE a public 'x'y>", "DOCTYPE a P(x) quirks"),
            ("<!DOCTYPE a public 'x' 'y", "DOCTYPE a P(x) S(y) quirks"),
            ("<!DOCTYPE a public 'x' 'y'z>", "DOCTYPE a P(x) S(y)"), ("<!DOCTYPE a public x>", "DOCTYPE a quirks"),
            ("<!DOCTYPE a public ", "DOCTYPE a quirks"), ("<!DOCTYPE a system\"x\">", "DOCTYPE a S(x)"),
            ("<!DOCTYPE a system >", "DOCTYPE a quirks"), ("<!DOCTYPE a system 'x>y", "DOCTYPE a S(x) quirks \"y\""),
            ("<!DOCTYPE a system 'x' 'y'>", "DOCTYPE a S(x)"), ("<!DOCTYPE a SYSTEM", "DOCTYPE a quirks"),
            ("<!DOCTYPE a \"x\">y", "DOCTYPE a quirks \"y\""), ("<!DOCTYPE a public \"\u{0}\">", "DOCTYPE a P(\u{0})"),
        ])
    func documentTypes(_ html: String, _ expected: String) {
        #expect(tokenList(html) == expected)
    }

    @Test(
        "§13.2.5.69–.71: CDATA sections",
        arguments: [
            ("<![CDATA[x]", "\"x]\""), ("<![CDATA[x]]", "\"x]]\""), ("<![CDATA[]]]]>x", "\"]]\" \"x\""),
            ("<![CDATA[]x]]>", "\"]x\""), ("<![CDATA[<a b='c'>]]>", "\"<a b='c'>\""),
        ])
    func foreignCharacterData(_ html: String, _ expected: String) {
        #expect(tokenList(html, allowsCDATA: true) == expected)
    }

    @Test(
        "§13.2.5.72–.80: character references",
        arguments: [
            ("&", "\"&\""), ("& x", "\"& x\""), ("&1;", "\"&1;\""), ("&x1;", "\"&x1;\""), ("&notin;", "\"∉\""),
            ("&notinx", "\"¬inx\""),
            ("&#", "\"&#\""), ("&#;", "\"&#;\""), ("&#x", "\"&#x\""), ("&#xg;", "\"&#xg;\""), ("&#xAb;", "\"«\""),
            ("&#x41g", "\"Ag\""),
            ("&#65g", "\"Ag\""), ("&#x;", "\"&#x;\""), ("&#x10FFFF;", "\"\u{10FFFF}\""),
            ("&#13;", "\"\r\""), ("&#x80;", "\"€\""), ("&#xDFFF;", "\"\u{FFFD}\""), ("&amp;lt;", "\"&lt;\""),
            ("&LT&GT", "\"<>\""),
        ])
    func references(_ html: String, _ expected: String) {
        #expect(tokenList(html) == expected)
    }
}
