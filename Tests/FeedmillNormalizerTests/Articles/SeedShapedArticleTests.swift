import FeedmillModel
import FeedmillNormalizer
import Testing

/// A summary article on its way from a feed: the sections are found, and nothing that names a reader comes through.
@Suite struct SeedShapedArticleTests {
    private static let address =
        "https://news.example/mill?utm_source=mail&amp;utm_email_recipient=123456&amp;_ope=eyJndWlkIjoiYTFiMmMzIn0%3D"
    private static let post = """
        水車小屋の再開2024年03月02日 10:00

        【概要】

         村の水車小屋が十年ぶりに粉を挽き始めた。見学もできる。

        【要点】

        1. 再開
        ・水車は十年ぶりに動いた。
        ・粉は村で売られる。

        【引用・参照】

        Mill turns again NEWS 2024.03.02
        \(address)

        コメント
        """

    @Test(arguments: [
        atom("<title>水車小屋の再開</title><content type='text'>\(post)</content>"),
        rss(
            "<title>水車小屋の再開</title><content:encoded>\(post.escapedTwice)</content:encoded>",
            root: #"xmlns:content="http://purl.org/rss/1.0/modules/content/""#),
    ])
    func itsPartsAreFoundAndItsAddressesCleaned(_ document: String) {
        let article = Normalizing(document).article
        #expect(article.sections?.overview.count == 1)
        #expect(article.sections?.keyPoints.first?.points.count == 2)
        #expect(article.sections?.sources.first?.url == "https://news.example/mill")
        let body = article.content.first?.value ?? ""
        for part in ["utm_", "_ope", "123456", "eyJ"] { #expect(!body.contains(part)) }
        #expect(body.contains("https://news.example/mill"))
    }
}

extension String {
    /// As text of HTML in RSS: escaped once as HTML, a second time as XML.
    fileprivate var escapedTwice: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        }.joined(separator: "&lt;br />\n")
    }
}
