import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillSummarizer

@Suite struct SummaryArticleTests {
    private static let now = Instant(seconds: 1_795_000_000)

    private static func article(url: String? = "https://Blog.Example/posts/1?utm_source=feed&p=2") -> Article {
        var article = Article()
        article.id = "https://blog.example/posts/1"
        article.url = url
        article.title = Text("Harbour town opens flood gate")
        article.language = "en"
        article.published = Timestamp("2026-03-01T23:30:00-05:00")
        article.authors = [Person(name: "Ida Holm")]
        return article
    }

    private static var origin: Metadata {
        var origin = Metadata()
        origin.title = Text("Coast Notes")
        return origin
    }

    private static func make(_ article: Article, text: String = SampleText.all[1].text) -> SummaryArticle {
        Summarizer().summarize(article, text: text, origin: origin, now: now)
    }

    @Test func articleGetsOverviewPointsAndSource() {
        let made = Self.make(Self.article())
        #expect(made.overviewMethod == .extractive)
        #expect(made.keyPointsMethod == .extractive)
        #expect(!made.sections.overview.isEmpty)
        #expect((3...7).contains(made.sections.keyPoints.flatMap(\.points).count))
        #expect(made.sections.details.isEmpty)
        #expect(
            made.sections.sources == [
                SummarySections.Citation(
                    title: "Harbour town opens flood gate", publisher: "Coast Notes", published: "2026-03-01",
                    url: "https://Blog.Example/posts/1?p=2", language: "en")
            ])
        #expect(made.alternate?.href == "https://Blog.Example/posts/1?p=2")
        #expect(made.published == Instant(rfc3339: "2026-03-02T04:30:00Z"))
        #expect(made.updated == made.published)
        #expect(made.authors == [Person(name: "Ida Holm")])
        #expect(made.origin == Self.origin)
    }

    @Test func authorsPartsAreKept() {
        var article = Self.article()
        var sections = SummarySections()
        sections.overview = ["My own words."]
        sections.details = [SummarySections.Section(heading: "Costs", paragraphs: ["It was dear."])]
        sections.keyPoints = [SummarySections.PointGroup(ordinal: 1, title: "Gate", points: ["Opened"])]
        sections.sources = [SummarySections.Citation(title: "Report", url: "https://paper.example/r")]
        sections.credits = ["Photo: I. Holm"]
        article.sections = sections
        let made = Self.make(article)
        #expect(made.sections == sections)
        #expect(made.overviewMethod == .author)
        #expect(made.keyPointsMethod == .author)
    }

    @Test func missingPartsAreMadeBesideTheAuthors() {
        var article = Self.article()
        var sections = SummarySections()
        sections.overview = ["My own words."]
        article.sections = sections
        let made = Self.make(article)
        #expect(made.sections.overview == ["My own words."])
        #expect(made.overviewMethod == .author)
        #expect(made.keyPointsMethod == .extractive)
        #expect(!made.sections.keyPoints.isEmpty)
        #expect(made.sections.sources.count == 1)
    }

    @Test func emptyArticleIsAnswered() {
        let made = Summarizer().summarize(Article(), text: "", now: Self.now)
        #expect(made.sections.isEmpty)
        #expect(made.overviewMethod == .none)
        #expect(made.updated == Self.now)
        #expect(made.id.hasPrefix("tag:feedmill.invalid,1970:summary:"))
    }

    @Test func identifierFollowsTheIdentityAlone() {
        let id = Self.make(Self.article()).id
        #expect(id.wholeMatch(of: /tag:blog\.example,2026-03-01:summary:[0-9a-f]{16}/) != nil)
        #expect(Self.make(Self.article(), text: "Another text.").id == id)
        #expect(Self.make(Self.article(url: "https://blog.example/posts/1?p=2&fbclid=x#top")).id == id)
        var tracked = Self.article()
        tracked.id = "https://blog.example/posts/1?utm_medium=rss"
        #expect(Self.make(tracked).id == id)
        var other = Self.article()
        other.id = "https://blog.example/posts/2"
        #expect(Self.make(other).id != id)
    }

    @Test func identifierOfAPlainIdBelongsToItsHost() {
        var one = Self.article()
        one.id = "17"
        var two = Self.article(url: "https://other.example/posts/1")
        two.id = "17"
        var options = SummaryOptions()
        options.tagAuthority = "Feeds.Example"
        options.tagDate = "2026"
        let summarizer = Summarizer(options: options)
        let ids = [one, two].map { summarizer.summarize($0, text: "", now: Self.now).id }
        #expect(ids[0] != ids[1])
        #expect(ids.allSatisfy { $0.hasPrefix("tag:feeds.example,2026:summary:") })
    }

    @Test(arguments: ["", "not a host", "exämple.org", ".", "a b", "x@y@z"])
    func wrongAuthoritiesAreNotUsed(_ authority: String) {
        let options = SummaryOptions(tagAuthority: authority, tagDate: "26-1")
        let id = Summarizer(options: options).summarize(Self.article(), text: "", now: Self.now).id
        #expect(id.hasPrefix("tag:blog.example,2026-03-01:summary:"))
    }
}
