import Feedmill
import Testing

@Suite struct ArticleFilterTests {
    private static let feed: Feed = {
        var swift = Made.article("urn:a:swift", "Swift news", updated: "2026-01-03T00:00:00Z")
        swift.metadata.tags = [Tag(term: "Swift")]
        swift.metadata.language = "en-GB"
        var garden = Made.article("urn:a:garden", "Garten im Herbst", updated: "2026-01-02T00:00:00Z")
        garden.metadata.tags = [Tag(term: "garden", label: "Garten")]
        garden.metadata.language = "de"
        return Made.feed("urn:f:a", [swift, garden])
    }()

    @Test(arguments: [
        (["category=swift"], [], ["urn:a:swift"]),
        (["category=GARTEN"], [], ["urn:a:garden"]),
        (["lang=en"], [], ["urn:a:swift"]),
        (["lang=e"], [], []),
        (["match=^garten"], [], ["urn:a:garden"]),
        (["category=swift", "category=garden"], [], ["urn:a:swift", "urn:a:garden"]),
        (["category=swift", "lang=de"], [], []),
        ([], ["category=swift"], ["urn:a:garden"]),
        (["category=swift"], ["lang=en"], []),
    ])
    func kindsAreAndedValuesOredAndExclusionWins(_ include: [String], _ exclude: [String], _ ids: [String]) throws {
        var options = MergeOptions()
        options.include = include.compactMap(ArticleFilter.init)
        options.exclude = exclude.compactMap(ArticleFilter.init)
        #expect(try Made.ids([Self.feed], options) == ids)
    }

    @Test func aPatternThatIsNoneIsSaid() {
        var options = MergeOptions()
        options.include = [.match("(")]
        #expect(throws: MergeFailure.self) { try Made.ids([Self.feed], options) }
    }

    @Test(arguments: ["category", "colour=red", ""])
    func anythingElseIsNoFilter(_ argument: String) {
        #expect(ArticleFilter(argument) == nil)
    }
}
