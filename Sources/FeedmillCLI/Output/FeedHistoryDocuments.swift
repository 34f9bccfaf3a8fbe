internal import Feedmill

/// A long feed as several documents. Pages and archives lie beside the document that people subscribe to, under its name with
/// `-page-2` or `-archive-1`; of the formats, XML has both, JSON Feed pages only, and the feed document holds everything.
struct FeedHistoryDocuments {
    /// Why a feed cannot have the history that is wanted.
    struct Failure: StatedFailure {
        var description: String
        var status: Int32 { 64 }
    }

    var kind: HistoryKind
    var limits: HistoryLimits

    /// Everything to be published, what people subscribe to last: what it leads to is there before.
    ///
    /// - Throws: ``Failure`` without a file, and when an archive cannot be read.
    func publication(of feed: PublishableFeed, at targets: [PublishTarget]) throws -> Publication {
        guard !targets.contains(where: \.isStandardOutput) else {
            throw Failure(description: "a history needs files: name them by -o, or by path under [publish]")
        }
        var feed = feed
        // Every document of a feed has the feed's id, wherever the document is.
        feed.metadata.id = AtomWriter.feedID(of: feed.metadata)
        switch kind {
        case .paged: return pages(of: feed, at: targets)
        case .archived: return try archives(of: feed, at: targets)
        }
    }

    // MARK: Paged

    private func pages(of feed: PublishableFeed, at targets: [PublishTarget]) -> Publication {
        let pages = feed.plan(Array(0..<feed.count), limits).pages
        var publication = Publication(documents: [])
        for target in targets {
            guard target.format != .document else {
                publication.documents.append(feed.whole(target))
                continue
            }
            let place = DocumentPlace(target, of: targets, feed.metadata)
            for (index, range) in pages.enumerated().reversed() {
                var metadata = feed.metadata
                metadata.describePage(index + 1, of: pages.count, at: place.page)
                publication.documents.append(
                    Publication.Document(
                        PublishTarget(path: place.path(ofPage: index + 1), format: target.format),
                        feed.document(metadata, range, as: target.format)))
            }
            publication.leftovers += place.pages(after: pages.count)
        }
        return publication
    }

    // MARK: Archived

    private func archives(of feed: PublishableFeed, at targets: [PublishTarget]) throws -> Publication {
        guard let lead = targets.first(where: { $0.format == .atom }) else {
            throw Failure(description: "an archived history needs an Atom document")
        }
        let sealed = try SealedArchives(DocumentPlace(lead, of: targets, feed.metadata))
        let versions = feed.versions
        let pending = versions.indices.filter { !sealed.hold(versions[$0]) }
        let (current, fresh) = feed.plan(pending, limits).archives
        let count = sealed.count + fresh.count
        var publication = Publication(documents: [])
        // The archives of the lead say what is archived, so the others are there before.
        let ordered = targets.filter { $0 != lead } + [lead]
        for target in ordered where target.format.isXML {
            let place = DocumentPlace(target, of: targets, feed.metadata)
            for (index, range) in fresh.enumerated() {
                let number = sealed.count + index + 1
                var metadata = feed.metadata
                metadata.describeArchive(number, of: count, current: place.current, at: place.archive)
                publication.documents.append(
                    Publication.Document(
                        PublishTarget(path: place.path(ofArchive: number), format: target.format),
                        feed.document(metadata, pending[range], as: target.format)))
            }
        }
        for target in ordered {
            guard target.format != .document else {
                publication.documents.append(feed.whole(target))
                continue
            }
            var metadata = feed.metadata
            if target.format.isXML {
                let place = DocumentPlace(target, of: targets, feed.metadata)
                metadata.describeSubscription(before: count, current: place.current, at: place.archive)
            }
            publication.documents.append(
                Publication.Document(target, feed.document(metadata, pending[current], as: target.format)))
        }
        return publication
    }
}

/// The archives that were written before. They never change; what they hold is read back from them.
private struct SealedArchives {
    private(set) var count = 0
    private var versions: Set<EntryVersion> = []

    init(_ place: DocumentPlace) throws {
        var options = FeedReader.Options()
        options.policy = .raw
        options.resolvesReferences = false
        options.cleansTracking = false
        while FileBytes.exists(place.path(ofArchive: count + 1)) {
            let path = place.path(ofArchive: count + 1)
            do {
                let feed = try FeedReader(options).read(FileBytes.all(of: path)).feed
                versions.formUnion(AtomWriter.versions(of: feed))
            } catch let failure as ReadFailure {
                throw FeedHistoryDocuments.Failure(
                    description: "\(InputFault.words(path, failure)); an archive is never written again")
            }
            count += 1
        }
    }

    func hold(_ version: EntryVersion) -> Bool { versions.contains(version) }
}
