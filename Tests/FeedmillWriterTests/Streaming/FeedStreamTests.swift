import FeedmillModel
import Testing

@testable import FeedmillWriter

@Suite struct FeedStreamTests {
    @Test(arguments: FeedWriter.Format.allCases)
    func articleByArticleGivesTheBytesOfTheWhole(_ format: FeedWriter.Format) {
        for number in 0..<60 {
            var generator = FeedGenerator(seed: 5 << 32 | UInt64(number))
            let feed = generator.feed()
            var survey = ArticleSurvey()
            for article in feed.articles { survey.add(article) }
            var head = feed
            head.articles = []
            let writer = FeedWriter(format)
            var stream = writer.stream(head, after: survey)
            var bytes: [UInt8] = []
            for article in feed.articles {
                stream.write(article)
                bytes += stream.take()
            }
            stream.finish()
            stream.finish()
            bytes += stream.take()
            #expect(bytes == writer.write(feed), "seed \(number)")
        }
    }

    @Test func anIDStandsOnce() {
        var feed = Sample.feed
        feed.articles = [Sample.article, Sample.article, Sample.article]
        let atom = string(AtomWriter().write(feed))
        #expect(atom.components(of: "<id>https://tides.example/1</id>") == 1)
        #expect(atom.components(of: "<id>urn:uuid:") == 2)
        #expect(string(AtomWriter().write(feed)) == atom)
        #expect(AtomWriter().losses(of: feed).contains(Loss(property: "items.id", count: 2)))
        feed.articles[1].updated = Sample.date(120)
        feed.articles[2].updated = Sample.date(180)
        #expect(string(AtomWriter().write(feed)).components(of: "<id>https://tides.example/1</id>") == 3)
        #expect(string(RSSWriter().write(feed)).components(of: "<guid ") == 1)
        let json = string(JSONFeedWriter().write(feed))
        #expect(json.components(of: #""id":"https://tides.example/1""#) == 1)
    }

    @Test(arguments: [
        ("public/feed.atom", FeedWriter.Format.atom), ("feed.RSS", .rss), ("a.b/feed.json", .jsonFeed),
        ("feed.xml", nil), ("feed", nil), ("json", nil), ("rss/feed", nil), ("", nil),
    ])
    func aFileNamePromisesAFormat(_ name: String, _ format: FeedWriter.Format?) {
        #expect(FeedWriter.Format(fileName: name) == format)
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
