internal import Feedmill

/// What came of reading a document, for comparison.
struct ReadOutcome: Equatable {
    var articles: [Article] = []
    var head = Feed(format: .unknown)
    var findings: [Finding] = []
    var failure: ReadFailure?

    /// Reads a document in pieces; `nextSize` gives the size of the next one.
    init(_ bytes: [UInt8], _ options: FeedReader.Options, nextSize: () -> Int) {
        var stream = FeedReader(options).stream()
        var start = 0
        while start < bytes.count {
            let end = min(start + max(nextSize(), 1), bytes.count)
            stream.push(bytes.span.extracting(start..<end))
            start = end
            while let article = stream.nextArticle() { articles.append(article) }
        }
        stream.finish()
        while let article = stream.nextArticle() { articles.append(article) }
        head = stream.head
        findings = stream.findings
        failure = stream.failure
    }

    /// Where a document read in pieces differs from the same document read at once; `nil` when it does not.
    static func difference(reading bytes: [UInt8], _ options: FeedReader.Options) -> String? {
        let whole = ReadOutcome(bytes, options) { bytes.count }
        var generator = PieceSizes(seed: bytes)
        let pieces = ReadOutcome(bytes, options) { generator.next() }
        if pieces.articles != whole.articles { return "the articles depend on the size of the pieces" }
        if pieces.head != whole.head { return "the head depends on the size of the pieces" }
        if pieces.failure != whole.failure { return "the failure depends on the size of the pieces" }
        // Where reading stops, what had been found further on depends on how much was there.
        if whole.failure != nil { return nil }
        return pieces.findings == whole.findings ? nil : "the findings depend on the size of the pieces"
    }
}

/// Sizes that look random, mostly small, the same ones for the same document.
struct PieceSizes {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    init(seed: [UInt8]) {
        for byte in seed { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func next() -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let random = Int(state >> 40)
        return random % 8 == 0 ? random / 8 % 4_096 : random / 8 % 16
    }
}
