import FeedmillModel
import FeedmillNormalizer
import Testing

@Suite struct ArticleLanguageTests {
    static let german = """
        Am Wochenende haben wir das alte Gartenhaus versetzt, und es war viel schwerer, als wir alle gedacht hatten. Zum \
        Glück kamen die Nachbarn mit Seilen und Rollen zu Hilfe. Am Abend stand es dann an seinem neuen Platz unter dem \
        Apfelbaum, und wir haben zusammen gegessen. Jetzt muss nur noch das Dach gedeckt werden, bevor der Regen kommt. \
        Danach wollen wir die Wände streichen und einen Weg aus alten Ziegeln legen, die noch im Keller liegen.
        """

    @Test func isWhatTheWordsLookLikeWhereNoneIsDeclared() {
        let read = Normalizing(rss("<guid>1</guid><title>t</title><description>\(Self.german)</description>"))
        #expect(read.article.metadata.language == "de")
        #expect(read.feed.metadata.language == nil)
        #expect(read.findings.isEmpty)
    }

    @Test func isTheDeclaredOneWhatever() {
        let read = Normalizing(
            rss(
                "<guid>1</guid><title>t</title><description>\(Self.german)</description>",
                channel: "<language>en-us</language>"))
        #expect(read.article.metadata.language == "en-US")
        #expect(read.findings.map(\.code) == ["feed/language"])
        #expect(read.findings.first?.severity == .info)
    }

    @Test(arguments: ["de", "de-AT", "nds"])
    func saysNothingWhereTheyAgree(_ declared: String) {
        let read = Normalizing(
            atom(#"<id>a:1</id><content>\#(Self.german)</content>"#, root: #"xml:lang="\#(declared)""#))
        #expect(!read.findings.contains { $0.code == "feed/language" })
    }

    @Test func isNoneForFewWords() {
        let read = Normalizing(rss("<description>Das Haus</description>"))
        #expect(read.article.metadata.language == nil)
    }

    @Test func staysUnknownInRawContent() {
        let read = Normalizing(rss("<description>\(Self.german)</description>"), NormalizerOptions(policy: .raw))
        #expect(read.article.metadata.language == nil)
    }
}
