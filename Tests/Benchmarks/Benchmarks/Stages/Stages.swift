import Benchmark
import Feedmill

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

    Benchmark("validate") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(FeedValidator().validate(rss)) }
    }

    Benchmark("write Atom") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(AtomWriter().write(feed)) }
    }
}
