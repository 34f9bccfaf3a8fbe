/// Images that nobody is meant to see.
enum TrackingPixel {
    /// A width or height of at most one pixel.
    static func isDot(_ value: [UInt8]) -> Bool {
        let number = value.filter { !$0.isHTMLSpace }.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
        return number.elementsEqual("0".utf8) || number.elementsEqual("1".utf8)
    }

    /// Where well-known counters are: a host (with what is under it), and how the path begins.
    private static let beacons: [(host: String, path: String)] = [
        ("feeds.feedburner.com", "/~r/"), ("feeds.feedburner.com", "/~ff/"), ("feedproxy.google.com", "/~r/"),
        ("pixel.wp.com", "/"), ("stats.wordpress.com", "/"), ("pixel.quantserve.com", "/"),
        ("b.scorecardresearch.com", "/"), ("www.google-analytics.com", "/"), ("ssl.google-analytics.com", "/"),
        ("ad.doubleclick.net", "/"), ("pubads.g.doubleclick.net", "/"), ("www.facebook.com", "/tr"),
        ("medium.com", "/_/stat"), ("feedsportal.com", "/"), ("pheedo.com", "/"), ("feeds.wordpress.com", "/1.0/"),
        ("counter.theconversation.com", "/"), ("counter.theconversation.edu.au", "/"),
        ("blogger.googleusercontent.com", "/tracker/"),
        ("ping.blogrovr.com", "/"), ("rss-tracker.s3.amazonaws.com", "/"), ("analytics.twitter.com", "/"),
        ("t.co", "/i/adsct"),
        ("px.ads.linkedin.com", "/"), ("bat.bing.com", "/"), ("hits.sinajs.cn", "/"), ("xiti.com", "/hit"),
    ]

    /// Whether a cleaned URL is that of a known counter.
    static func isBeacon(_ url: [UInt8]) -> Bool {
        guard let slashes = firstPair(in: url) else { return false }
        let host = url[slashes...].prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        .map(\.lowercased)
        let path = url[(slashes + host.count)...]
        return beacons.contains { beacon in
            isUnder(host, beacon.host) && path.starts(with: beacon.path.utf8)
        }
    }

    private static func isUnder(_ host: [UInt8], _ known: String) -> Bool {
        let known = Array(known.utf8)
        guard host.count >= known.count, host.suffix(known.count).elementsEqual(known) else { return false }
        return host.count == known.count || host[host.count - known.count - 1] == UInt8(ascii: ".")
    }

    /// The place after the `//` that starts the host.
    private static func firstPair(in url: [UInt8]) -> Int? {
        let start = SafeURL.schemeEnd(0..<url.count, in: url.span).map { $0 + 1 } ?? 0
        guard start + 2 <= url.count, url[start] == UInt8(ascii: "/"), url[start + 1] == UInt8(ascii: "/") else {
            return nil
        }
        return start + 2
    }
}
