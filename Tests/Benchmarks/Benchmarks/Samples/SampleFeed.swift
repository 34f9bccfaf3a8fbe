/// A feed as blogs have them, of any length, the same every time.
public enum SampleFeed {
    /// RSS 2.0 with content in CDATA and escaped, about 3 KB an article.
    public static func rss(articles count: Int) -> [UInt8] {
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Tide &amp; Times</title><link>https://tide.example/</link><language>en</language>

            """
        let items = (1...max(count, 1)).map { number in
            """
            <item><title>High water, day \(number)</title><link>https://tide.example/\(number)</link>
            <guid isPermaLink="false">tag:tide.example,2026:\(number)</guid><dc:creator>Ann Quay</dc:creator>
            <pubDate>Sat, \(number % 28 + 1) Feb 2026 18:30:00 +0900</pubDate><category>Harbour</category>
            <description>&lt;p&gt;The quay was wet by noon on day \(number).&lt;/p&gt;</description>
            <content:encoded><![CDATA[\(String(repeating: paragraph, count: 12))]]></content:encoded></item>

            """
        }
        return Array((head + items.joined() + "</channel></rss>\n").utf8)
    }

    private static let paragraph = """
        <p>The tide came over the <a href="/quay?day=1">quay</a> again, and the <em>old</em> harbour master wrote the hour \
        into his book: half past six, a hand above the spring before. 満潮は午後六時半でした。</p>
        <p><img src="/photos/quay.jpg" alt="The quay" width="640" height="480"></p>

        """
}
