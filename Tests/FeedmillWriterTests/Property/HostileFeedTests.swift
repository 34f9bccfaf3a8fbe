import FeedmillModel
import FeedmillSyntax
import FeedmillXML
import Testing

@testable import FeedmillWriter

@Suite struct HostileFeedTests {
    @Test(arguments: 0..<8)
    func atomKeepsEveryMust(_ block: UInt64) {
        for number in 0..<30 {
            var generator = FeedGenerator(seed: block << 32 | UInt64(number))
            let feed = generator.feed()
            let bytes = AtomWriter().write(feed)
            let laws = AtomLaws(bytes)
            #expect(laws.broken.isEmpty, "seed \(block << 32 | UInt64(number))")
            if !laws.broken.isEmpty { return }
            #expect(bytes == AtomWriter().write(feed))
            var stream = AtomWriter().stream(Feed(format: .rss20, metadata: feed.metadata))
            for article in feed.articles { stream.write(article) }
            stream.finish()
            let streamed = AtomLaws(stream.take())
            #expect(streamed.broken.isEmpty, "streamed seed \(block << 32 | UInt64(number))")
        }
    }

    @Test(arguments: 0..<3)
    func rssIsWellFormed(_ block: UInt64) {
        for number in 0..<30 {
            var generator = FeedGenerator(seed: block << 40 | UInt64(number))
            let broken = problems(RSSWriter().write(generator.feed()))
            #expect(broken.isEmpty, "seed \(block << 40 | UInt64(number))")
        }
    }

    @Test func opmlIsWellFormed() {
        for number in 0..<30 {
            var generator = FeedGenerator(seed: UInt64(number))
            var list = OPML(title: generator.string())
            list.head = generator.attributes()
            list.outlines = generator.some(5) { generator in
                OPML.Outline(
                    attributes: generator.attributes(),
                    children: [.init(text: generator.string(), feed: generator.url())])
            }
            #expect(problems(OPMLWriter().write(list)).isEmpty, "seed \(number)")
        }
    }

    @Test func summariesKeepEveryMust() {
        for number in 0..<100 {
            var generator = FeedGenerator(seed: 77 << 32 | UInt64(number))
            var sections = SummarySections()
            sections.overview = generator.some(3) { $0.string() }
            sections.details = generator.some(3) { generator in
                .init(heading: generator.maybe { $0.string() }, paragraphs: generator.some(2) { $0.string() })
            }
            sections.keyPoints = generator.some(3) { generator in
                .init(
                    ordinal: generator.maybe { $0.below(9) }, title: generator.maybe { $0.string() },
                    points: generator.some(2) { $0.string() })
            }
            sections.sources = generator.some(3) { generator in
                .init(
                    title: generator.maybe { $0.string() }, publisher: generator.maybe { $0.string() },
                    published: generator.maybe { $0.string() }, url: generator.maybe { $0.url() },
                    language: generator.maybe { $0.language() })
            }
            sections.credits = generator.some(2) { $0.string() }
            var summary = SummaryArticle(
                id: generator.url(), title: generator.string(), updated: Instant(seconds: 5), sections: sections)
            summary.language = generator.maybe { $0.language() }
            summary.alternate = generator.maybe { $0.link() }
            summary.authors = generator.some(2) { $0.person() }
            summary.origin = generator.maybe { $0.metadata() }
            var options = AtomWriter.Options()
            options.summaryLimit = generator.maybe { $0.below(40) }
            let laws = AtomLaws(AtomWriter(options).write([summary], feed: generator.metadata()))
            #expect(laws.broken.isEmpty, "seed \(number)")
        }
    }

    @Test func jsonIsJSON() {
        for number in 0..<100 {
            var generator = FeedGenerator(seed: UInt64(number))
            let feed = generator.feed()
            for bytes in [JSONFeedWriter().write(feed), FeedDocumentWriter().document(input: "-", feed: feed)] {
                var scanner = JSONScanner(bytes)
                let isDocument = scanner.isDocument()
                #expect(isDocument, "seed \(number)")
            }
        }
    }

    private func problems(_ bytes: [UInt8]) -> [String] {
        var reader = XMLReader(vocabulary: XMLVocabulary(namespaces: [], names: []), items: [])
        reader.push(bytes.span)
        reader.finish()
        return reader.takeProblems().map { "\($0.code): \($0.message)" } + (reader.failure.map { ["\($0)"] } ?? [])
    }
}
