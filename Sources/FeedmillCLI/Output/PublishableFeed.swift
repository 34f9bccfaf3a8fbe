internal import Feedmill

/// A feed that is about to be published, whatever its entries are: its head, and any stretch of its entries as a document.
struct PublishableFeed {
    var metadata: Metadata
    /// How many entries there are.
    let count: Int
    private let listVersions: () -> [EntryVersion]
    private let sizesOnPaper: () -> [Int]
    private let writeDocument: (Metadata, [Int], FeedWriter.Format) -> [UInt8]
    private let writePieces: (Metadata, FeedWriter.Format, ([UInt8]) throws -> Void) throws -> Void

    init(_ feed: Feed, _ layout: FeedWriter.Options) {
        metadata = feed.metadata
        count = feed.articles.count
        listVersions = { AtomWriter.versions(of: feed) }
        sizesOnPaper = { AtomWriter().sizes(of: feed) }
        writePieces = { metadata, format, take in
            var whole = feed
            whole.metadata = metadata
            try FeedWriter(format, options: layout).write(whole, inPieces: take)
        }
        writeDocument = { metadata, places, format in
            var part = feed
            part.metadata = metadata
            if places.count != feed.articles.count { part.articles = places.map { feed.articles[$0] } }
            return FeedWriter(format, options: layout).write(part)
        }
    }

    init(_ feed: SummaryFeed, _ layout: FeedWriter.Options) {
        metadata = feed.metadata
        count = feed.summaries.count
        listVersions = { AtomWriter.versions(of: feed.summaries) }
        writePieces = { metadata, format, take in
            var whole = feed
            whole.metadata = metadata
            try take(whole.write(format, layout))
        }
        sizesOnPaper = { AtomWriter().sizes(of: feed.summaries, feed: feed.metadata) }
        writeDocument = { metadata, places, format in
            var part = feed
            part.metadata = metadata
            part.summaries = places.map { feed.summaries[$0] }
            return part.write(format, layout)
        }
    }

    /// The entries in their order, the newest first.
    var versions: [EntryVersion] { listVersions() }

    /// A document with some of the entries.
    func document(_ metadata: Metadata, _ places: some Collection<Int>, as format: FeedWriter.Format) -> [UInt8] {
        writeDocument(metadata, Array(places), format)
    }

    /// The document with all of the entries.
    func whole(_ target: PublishTarget) -> Publication.Document {
        guard target.isStandardOutput else {
            return Publication.Document(target, document(metadata, 0..<count, as: target.format))
        }
        return Publication.Document(target) { [metadata, writePieces] take in
            try writePieces(metadata, target.format, take)
        }
    }

    /// How entries go into documents of a limited size.
    ///
    /// - Parameter places: The entries that are to be spread, the newest first.
    func plan(_ places: [Int], _ limits: HistoryLimits) -> HistoryPlan {
        guard limits.bytes != nil else {
            return HistoryPlan(sizes: places.map { _ in 0 }, limits: limits)
        }
        let sizes = sizesOnPaper()
        // Room for the links to other documents.
        let head = document(metadata, 0..<0, as: .atom).count + 1_024
        return HistoryPlan(sizes: places.map { sizes[$0] }, head: head, limits: limits)
    }
}
