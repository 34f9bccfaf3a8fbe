import Testing

@testable import FeedmillFetcher

@Suite struct FreshnessTests {
    private let now: Int64 = 784_111_777  // Sun, 06 Nov 1994 08:49:37 GMT

    @Test(arguments: [
        ([("Cache-Control", "max-age=60")], 60),
        ([("Cache-Control", "Public , MAX-AGE = 60")], 60),
        ([("Cache-Control", "max-age=\"60\"")], 60),
        ([("Cache-Control", "ext=\"a, max-age=5\", max-age=60")], 60),
        ([("Cache-Control", "private"), ("Cache-Control", "max-age=60")], 60),
        ([("Cache-Control", "max-age=60, max-age=90")], 60),
        ([("Cache-Control", "s-maxage=90, max-age=60")], 60),
        ([("Cache-Control", "max-age=60"), ("Age", "20")], 40),
        ([("Cache-Control", "max-age=60"), ("Age", "90")], 0),
        ([("Cache-Control", "max-age=60"), ("Age", "x")], 60),
        ([("Cache-Control", "max-age=soon")], 0),
        ([("Cache-Control", "max-age=-1")], 0),
        ([("Cache-Control", "max-age=99999999999999999999")], 1 << 31),
        ([("Cache-Control", "no-cache, max-age=60")], 0),
        ([("Cache-Control", "no-cache=\"Set-Cookie\", max-age=60")], 60),
        ([("Cache-Control", "no-store")], 0),
        ([("Cache-Control", "max-age=60"), ("Expires", "Sun, 06 Nov 1994 10:49:37 GMT")], 60),
        ([("Expires", "Sun, 06 Nov 1994 09:49:37 GMT")], 3600),
        ([("Expires", "Sunday, 06-Nov-94 09:49:37 GMT")], 3600),
        ([("Expires", "Sun Nov  6 09:49:37 1994")], 3600),
        // Told by a clock that is an hour ahead.
        ([("Expires", "Sun, 06 Nov 1994 10:49:37 GMT"), ("Date", "Sun, 06 Nov 1994 09:49:37 GMT")], 3600),
        ([("Expires", "0")], 0),
        ([("Expires", "-1")], 0),
        ([("Expires", "Thu, 01 Jan 1970 00:00:00 GMT")], 0),
    ])
    func isRead(_ fields: [(String, String)], _ seconds: Int) {
        #expect(Freshness.seconds(HTTPFields(fields), now: now) == seconds)
    }

    @Test(arguments: [
        [("Cache-Control", "private, must-revalidate")], [("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT")], [],
    ])
    func isNotGuessed(_ fields: [(String, String)]) {
        #expect(Freshness.seconds(HTTPFields(fields), now: now) == nil)
    }

    @Test(arguments: [
        ("120", 120), (" 120 ", 120), ("Sun, 06 Nov 1994 08:51:37 GMT", 120), ("Sunday, 06-Nov-94 08:51:37 GMT", 120),
        ("Sun Nov  6 08:51:37 1994", 120), ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("-1", nil), ("soon", nil), ("", nil),
        ("1000000000000000000", 1 << 31),
    ])
    func retryAfter(_ value: String, _ seconds: Int?) {
        #expect(RetryAfter.seconds(["Retry-After": value], now: now) == seconds)
    }
}

extension HTTPFields {
    init(_ pairs: [(String, String)]) {
        self.init()
        for (name, value) in pairs { append(name, value) }
    }
}
