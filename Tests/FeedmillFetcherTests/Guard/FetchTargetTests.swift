import Testing

@testable import FeedmillFetcher

@Suite struct FetchTargetTests {
    @Test func splitsAURL() throws {
        let target = try FetchTarget("HTTP://Blog.Example.:8080/a/../b?c=ü#d")
        #expect(target.scheme == "http")
        #expect(target.host == "blog.example")
        #expect(target.port == 8080)
        #expect(target.url.hasSuffix("/a/../b?c=%C3%BC"))
    }

    /// Whatever other readers make of these, Feedmill makes nothing.
    @Test(arguments: [
        "", "blog.example/feed", "//blog.example/", "http:blog.example", "http:///blog.example/", "http://",
        "http://user@blog.example/", "http://user:word@blog.example/", "http://blog.example#@127.0.0.1/",
        "http://blog.example?@127.0.0.1/", "http://blog.example\\@127.0.0.1/", "http://127.0.0.1%00.blog.example/",
        "http://[fe80::1%25lo]/", "http://blog.example:0/", "http://blog.example:65536/", "http://blog.example:x/",
        "http://blog.example/a b", "http://blog.example/\r\nX: 1", "http://[::1/", "file:///etc/passwd",
        "ftp://blog.example/", "gopher://blog.example/_x", "data:text/xml,<rss/>", "javascript:0", "unix:/run/x.sock",
    ])
    func refuses(_ url: String) {
        #expect(throws: FetchFailure.self) { try FetchTarget(url) }
    }

    @Test(arguments: [
        ("http://127.1/", "127.0.0.1"), ("http://2130706433/", "127.0.0.1"), ("http://0x7f000001/", "127.0.0.1"),
        ("http://0177.0.0.1/", "127.0.0.1"), ("http://[0:0:0:0:0:0:0:1]/", "::1"), ("http://LOCALHOST./", "localhost"),
    ])
    func foldsHosts(_ url: String, _ host: String) throws {
        #expect(try FetchTarget(url).host == host)
    }
}
