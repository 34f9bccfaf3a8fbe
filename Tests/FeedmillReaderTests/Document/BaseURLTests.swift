import FeedmillReader
import Testing

@Suite struct BaseURLTests {
    @Test(
        arguments: [
            (nil, "https://mill.example/f", "https://mill.example/f"),
            ("/g", "https://mill.example/f", "https://mill.example/g"),
            ("https://o.example/", "https://mill.example/f", "https://o.example/"),
            ("https://o.example/", nil, "https://o.example/"),
            ("javascript:x()", "https://mill.example/f", "https://mill.example/f"),
            ("g", nil, nil), ("/g", "file:///etc/", nil), (nil, nil, nil),
        ] as [(String?, String?, String?)])
    func theLocationCountsWhereItCanBeABase(_ location: String?, _ url: String?, _ base: String?) {
        #expect(BaseURL.document(location: location, url: url) == base)
    }
}
