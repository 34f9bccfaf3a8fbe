import Benchmark
import Feedmill
import Samples

/// The stages of the way through, each on one feed of a few hundred articles.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.cpuTotal, .throughput], warmupIterations: 2, maxDuration: .seconds(3), maxIterations: 200)
    let rss = SampleFeed.rss(articles: 300)
    guard let feed = try? FeedReader().read(rss).feed else { return }

    Benchmark("read, raw") { benchmark in
        var options = FeedReader.Options()
        options.policy = .raw
        for _ in benchmark.scaledIterations { blackHole(try FeedReader(options).read(rss)) }
    }

    Benchmark("read, sanitised") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try FeedReader().read(rss)) }
    }

    let bodies = feed.articles.compactMap(\.content.first).filter(\.type.isMarkup)
    let texts = bodies.map(\.plainValue)

    Benchmark("sanitise") { benchmark in
        for _ in benchmark.scaledIterations { for body in bodies { blackHole(body.sanitized()) } }
    }

    Benchmark("text of HTML") { benchmark in
        for _ in benchmark.scaledIterations { for body in bodies { blackHole(body.plainValue) } }
    }

    Benchmark("detect languages") { benchmark in
        for _ in benchmark.scaledIterations { for text in texts { blackHole(LanguageDetector.language(of: text)) } }
    }

    Benchmark("fingerprints") { benchmark in
        for _ in benchmark.scaledIterations { for text in texts { blackHole(ContentFingerprint(text)) } }
    }

    Benchmark("read 1,000 dates") { benchmark in
        for _ in benchmark.scaledIterations {
            for second in 0..<500 {
                blackHole(Timestamp("Wed, 19 Jun 2024 21:\(second % 50 + 10):00 +0900"))
                blackHole(Timestamp("2024-06-19T21:\(second % 50 + 10):00+09:00"))
            }
        }
    }

    Benchmark("validate") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(FeedValidator().validate(rss)) }
    }

    // A core is to take 2,000 news articles of 2 to 4 KB a second, and 3 MB of Japanese.
    let news = (1...200).map { SampleArticle.english($0) }
    Benchmark("summarise 200 articles in English, 3 KB each") { benchmark in
        for _ in benchmark.scaledIterations {
            for text in news { blackHole(Summarizer().summarize(text, title: "High water", language: "en")) }
        }
    }

    let articles = (1...200).map { SampleArticle.japanese($0) }
    Benchmark("summarise 200 articles in Japanese, 5 KB each") { benchmark in
        for _ in benchmark.scaledIterations {
            for text in articles { blackHole(Summarizer().summarize(text, title: "満潮", language: "ja")) }
        }
    }

    Benchmark("write Atom") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(AtomWriter().write(feed)) }
    }
}
