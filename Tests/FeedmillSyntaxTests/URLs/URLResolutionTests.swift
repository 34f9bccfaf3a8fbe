import Testing

@testable import FeedmillSyntax

@Suite struct URLResolutionTests {
    @Test(
        "RFC 3986 §5.4.1",
        arguments: [
            ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
            (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
            ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
            ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
            ("../../g", "http://a/g"),
        ])
    func normalExamples(_ reference: String, _ expected: String) {
        #expect(URLReference.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    @Test(
        "RFC 3986 §5.4.2",
        arguments: [
            ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
            ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."),
            ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"),
            ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
            ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
            ("g?y/../x", "http://a/b/c/g?y/../x"),
            ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
            // The second of the two readings the RFC allows, as browsers have it.
            ("http:g", "http://a/b/c/g"),
        ])
    func abnormalExamples(_ reference: String, _ expected: String) {
        #expect(URLReference.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    @Test(arguments: [
        (" \n/a\t\n ", "https://h/a"), ("/a\nb", "https://h/ab"), ("\\a\\b", "https://h/a/b"),
        ("a b", "https://h/x/a%20b"),
        ("a\"<>b", "https://h/x/a%22%3C%3Eb"), ("///other/p", "https://other/p"), ("https:p", "https://h/x/p"),
        ("https:/p", "https://h/p"), ("http:other/p", "http://other/p"), ("http:\\\\other\\p", "http://other/p"),
        ("http:///other/p", "http://other/p"), ("?a=\\b", "https://h/x/y?a=%5Cb"), ("été", "https://h/x/été"),
        ("a%20b%zz", "https://h/x/a%20b%zz"), ("mailto:a@b.example", "mailto:a@b.example"),
        ("http://o/a/../b/./c", "http://o/b/c"), ("http://o", "http://o"), ("HTTP://O/", "HTTP://O/"),
        ("urn:a/../b", "urn:a/../b"), ("//[::1]:80/a", "https://[::1]:80/a"), ("/a|b", "https://h/a%7Cb"),
        ("java\nscript:alert(1)", "javascript:alert(1)"), ("a\u{85}", "https://h/x/a%C2%85"),
    ])
    func readsLeniently(_ reference: String, _ expected: String) {
        #expect(URLReference.resolve(reference, against: "https://h/x/y") == expected)
    }

    @Test(arguments: [
        nil, "", "b/c", "/b/c", "mailto:a@b.example", "javascript:alert(1)", "javascript://h/a", "urn:x:y", "http:",
        "http://",
        "data:text/html,x", "x",
    ])
    func leavesAlone(withoutUsableBase base: String?) {
        #expect(URLReference.resolve(" ../a b ", against: base) == "../a%20b")
        #expect(URLReference.resolve("http://o/p", against: base) == "http://o/p")
    }

    @Test(arguments: [
        ("http://h", "a", "http://h/a"), ("http://h?q", "a", "http://h/a"), ("http://h?q", "", "http://h?q"),
        ("http://h/a#f", "", "http://h/a"), ("http://h/a#f", "#g", "http://h/a#g"), ("file:///a/b", "c", "file:///a/c"),
        ("file:///a/b", "/c", "file:///c"), ("feed://h/a", "b", "feed://h/b"), (" http://h/a ", "b", "http://h/b"),
        ("http://u:p@h:80/a", "/b", "http://u:p@h:80/b"), ("http://h/a/", "../../..", "http://h/"),
    ])
    func takesPartsOfTheBase(_ base: String, _ reference: String, _ expected: String) {
        #expect(URLReference.resolve(reference, against: base) == expected)
    }

    @Test func resolvesManyAgainstOneBase() throws {
        let base = try #require(URLBase("https://h/x/y"))
        #expect(base.resolve("z") == "https://h/x/z")
        #expect(base.resolve("../z?a#b") == "https://h/z?a#b")
        #expect(base.resolve("mailto:a@b.example") == "mailto:a@b.example")
        #expect(base.resolve("https://o/p") == "https://o/p")
    }

    @Test(arguments: ["mailto:a@b.example", "x/y", "", "http:", "javascript://h/"])
    func isNoBase(_ url: String) {
        #expect(URLBase(url)?.resolve("z") == nil)
    }

    @Test func theBaseHasNoDotSegmentsLeft() {
        #expect(URLReference.resolve("", against: "https://h.example/a/../b/./c") == "https://h.example/b/c")
        #expect(URLReference.resolve("#x", against: "https://h.example/a/../b/./c") == "https://h.example/b/c#x")
        #expect(URLReference.resolve("?y", against: "https://h.example/../c") == "https://h.example/c?y")
    }

    @Test(arguments: [
        ("https://a.example/b?c=1&d#e", true), ("HTTP://a.example", true), ("http://a.example/ä", true),
        ("https://a.example/b/../c", false), ("https://a.example/a b", false), ("https:///a.example/b", false),
        ("/b", false), ("ftp://a.example/b", false), ("https://a.example/\u{85}", false), ("", false),
    ])
    func whatIsSettledStays(_ url: String, _ isSettled: Bool) throws {
        let base = try #require(URLBase("http://h.example/x/y"))
        let found = URLReference.isSettled(url.utf8.span)
        #expect(found == isSettled)
        if isSettled { #expect(URLReference.resolve(url, on: base) == url) }
    }
}
