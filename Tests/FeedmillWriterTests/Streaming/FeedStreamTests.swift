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

    @Test(arguments: FeedWriter.Format.allCases)
    func piecesMakeTheWhole(_ format: FeedWriter.Format) throws {
        var feed = Sample.feed
        var article = Sample.article
        article.content = [Text(String(repeating: "<p>Low water & mud.</p>", count: 400), type: .html)]
        feed.articles = (0..<40).map { number in
            article.metadata.id = "https://tides.example/\(number)"
            return article
        }
        var pieces: [[UInt8]] = []
        let writer = FeedWriter(format)
        try writer.write(feed, inPieces: { pieces.append($0) })
        #expect(pieces.count > 3)
        #expect(pieces.allSatisfy { $0.count < 100_000 })
        #expect(Array(pieces.joined()) == writer.write(feed))
    }

    @Test func ofManyEntriesThoseWithOneIDAreToldApart() {
        var feed = Sample.feed
        feed.articles = (0..<600).map { number in
            var article = Sample.article
            article.metadata.id = "https://tides.example/\(number % 500)"
            return article
        }
        let atom = string(AtomWriter().write(feed))
        let ids = Set(atom.matches(of: /<entry[^>]*>\s*<id>([^<]*)</).map { String($0.output.1) })
        #expect(ids.count == 600)
        #expect((0..<500).allSatisfy { ids.contains("https://tides.example/\($0)") })
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
