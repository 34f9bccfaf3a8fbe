import FeedmillModel
import FeedmillNormalizer
import Testing

@Suite struct NormalizingPropertyTests {
    private static let documents = [
        rss(
            """
            <title>Roggen &amp;amp; Weizen</title><link>/1?utm_source=feed&amp;a=b</link><guid>m-1</guid>
            <description><![CDATA[<p>Frisch <a href="/x?utm_medium=rss">gemahlen</a> 小麦粉</p>]]></description>
            <pubDate>Thu, 04 Jan 2024 10:00:00 GMT</pubDate><category>Korn</category>
            """, channel: "<language>de</language>"),
        atom(
            """
            <id>tag:mill.example,2024:1</id><title type="html">One &lt;b&gt;grain&lt;/b&gt;</title><link href="1"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Fine <img src="i.png"/> 🌾</p></div></content>
            """, root: #"xml:lang="en" xml:base="https://mill.example/""#),
        // That `part` is never closed comes to light only behind the item, which the language has reached by then.
        rss("<title>Le grain</title>", channel: "<part>Moulin<language>fr</language>"),
    ]

    @Test(arguments: documents, ContentPolicy.allCases)
    func theSizeOfThePiecesMakesNoDifference(_ document: String, _ policy: ContentPolicy) {
        let options = NormalizerOptions(policy: policy, documentBase: "https://mill.example/feed")
        let whole = Normalizing(document, options)
        for chunk in [1, 5, 50] { #expect(Normalizing(document, options, chunk: chunk) == whole) }
    }
}
