import Testing

@testable import FeedmillSyntax

@Suite struct CanonicalURLTests {
    @Test(
        "What makes no difference",
        arguments: [
            ("http://h.example/p", "https://h.example/p"), ("https://h.example:443/p", "https://h.example/p"),
            ("http://h.example:80/p", "https://h.example/p"), ("https://H.Example/p", "https://h.example/p"),
            ("https://h.example./p", "https://h.example/p"), ("https://h.example/p#top", "https://h.example/p"),
            ("https://h.example/p?utm_source=a&id=7", "https://h.example/p?id=7"),
            ("https://h.example", "https://h.example/"),
            (" https://h.example/p\n", "https://h.example/p"),
            ("https://bücher.example/p", "https://xn--bcher-kva.example/p"),
            ("https://例え.テスト/p", "https://xn--r8jz45g.xn--zckzah/p"),
            ("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
            ("https://b%C3%BCcher.example/", "https://xn--bcher-kva.example/"),
            ("https://ｈ．example/", "https://h.example/"),
            ("https://h.example:/p", "https://h.example/p"), ("HTTP://h.example/a b", "https://h.example/a%20b"),
        ])
    func areEqual(_ one: String, _ other: String) {
        #expect(URLReference.canonical(one) == URLReference.canonical(other))
    }

    @Test(
        "What makes one",
        arguments: [
            ("https://h.example/p", "https://h.example/p/"), ("https://h.example/p", "https://www.h.example/p"),
            ("https://h.example/p", "https://h.example/P"),
            ("https://h.example/p?a=1&b=2", "https://h.example/p?b=2&a=1"),
            ("https://h.example:8080/p", "https://h.example/p"), ("https://u@h.example/p", "https://h.example/p"),
            ("https://h.example/p", "https://h.example/p?"), ("ftp://h.example/p", "https://h.example/p"),
            ("https://h.example/%7Ep", "https://h.example/~p"), ("http://h.example:443/p", "http://h.example/p"),
        ])
    func differ(_ one: String, _ other: String) {
        #expect(URLReference.canonical(one) != URLReference.canonical(other))
    }

    @Test(
        arguments: [
            ("HTTPS://a", "https"), ("mailto:x@y", "mailto"), ("svn+ssh://x", "svn+ssh"), ("/p", nil), ("p:q/r", "p"),
            ("1a:b", nil),
            (":x", nil), ("a/b:c", nil), (" http://x", "http"), ("", nil),
        ] as [(String, String?)])
    func knowsSchemes(_ url: String, _ scheme: String?) {
        #expect(URLReference.scheme(of: url) == scheme)
    }

    @Test(
        arguments: [
            ("https://H.example:80/p", "h.example"), ("https://u:p@h.example/", "h.example"),
            ("//h.example", "h.example"), ("/p", nil),
            ("https://[::1]:80/", "::1"), ("https://", nil), ("mailto:a@b.example", nil),
            ("https://a@b@h.example/", "h.example"),
        ] as [(String, String?)])
    func knowsHosts(_ url: String, _ host: String?) {
        #expect(URLReference.host(of: url) == host)
    }

    @Test(arguments: [
        ("https://h", true), ("urn:a", true), ("a:", false), ("p/q", false), ("//h/p", false), ("", false),
    ])
    func knowsAbsolute(_ url: String, _ isAbsolute: Bool) {
        #expect(URLReference.isAbsolute(url) == isAbsolute)
    }

    @Test(arguments: [
        "ht://[:\u{95}\u{9B}:1]:80/", "https://[%C2%95::1]/",
        "http://[1::/", "http:///file:::", "https://a.example:8:9:/x", "http://x]:80/", "http://u@[1:/",
        "https://a%5Db:80/",
    ])
    func whatIsNoHostStaysAsItIs(_ url: String) {
        let once = URLReference.canonical(url)
        #expect(URLReference.canonical(once) == once)
    }

    /// What is in the form already is recognised by its look, and is what the long way comes to.
    @Test(arguments: [
        "https://salt.example/", "https://salt.example/a/b.html", "https://xn--mhle-0ra.example/a", "https://1.2.3.4/a",
        "https://a-b.example/%7Ea/", "https://salt.example./a", "https://salt..example/a", "https://.salt.example/a",
        "https://salt.example", "https://salt.example:443/a", "https://u@salt.example/a", "https://salt.example/a?b=c",
        "https://salt.example/a#b", "https://salt.example/../a", "https://Salt.example/a", "https://塩.example/a",
    ])
    func theShortWayIsTheLongOne(_ url: String) {
        #expect(URLReference.canonical(url) == URLReference.canonical("HTTPS" + url.dropFirst(5)))
    }
}
