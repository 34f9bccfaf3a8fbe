import FeedmillModel
import FeedmillNormalizer
import Testing

@Suite struct TextRepairTests {
    @Test(arguments: [
        ("don\u{92}t", "don\u{2019}t"),
        ("\u{E2}\u{80}\u{A6}", "\u{2026}"),
        ("M\u{C3}\u{BC}hle", "Mühle"),
        ("Mühle", "Mühle"),
        ("Ñandú \u{2014} x", "Ñandú \u{2014} x"),
        ("粉\u{85}粉", "粉\u{2026}粉"),
        ("plain", "plain"),
    ])
    func charactersAreWhatWasMeant(_ sent: String, _ meant: String) {
        #expect(Normalizing(atom("<title>\(sent)</title>")).article.title?.value == meant)
    }
}
