import FeedmillModel
import Testing

@Suite struct MetadataTests {
    @Test func keepsRarePartsOnlyWhereThereAreAny() {
        var metadata = Metadata()
        #expect(!metadata.hasRare)
        metadata.rare.ttl = 60
        #expect(metadata.hasRare)
        metadata.rare.ttl = nil
        #expect(!metadata.hasRare)
        #expect(metadata == Metadata())
    }

    @Test func copiesShareNothing() {
        var first = Metadata()
        first.rare.skipHours = [3]
        first.publisher = Person(name: "Mina")
        var second = first
        second.rare.skipHours.append(4)
        second.publisher?.name = "Oskar"
        #expect(first.rare.skipHours == [3])
        #expect(first.publisher?.name == "Mina")
    }

    @Test func equalsByValueNotByPlace() {
        var one = Metadata()
        var other = Metadata()
        one.rare.docs = "https://docs.example/"
        other.rare.docs = "https://docs.example/"
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        other.rare.docs = nil
        #expect(one != other)
    }

    @Test func articlesAndFeedsOfferItAsTheirOwn() {
        var article = Article()
        article.title = Text("Kale & wind")
        article.rare.comments = Comments()
        #expect(article.metadata.title?.value == "Kale & wind")
        #expect(article.metadata.rare.comments == Comments())
        var feed = Feed(format: .atom10, articles: [article])
        feed.language = "ja"
        #expect(feed.metadata.language == "ja")
    }
}
