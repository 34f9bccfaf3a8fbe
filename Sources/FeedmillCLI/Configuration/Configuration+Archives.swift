internal import Feedmill
internal import FeedmillStore
internal import Glibc

extension Configuration {
    /// Whether a command that names no input reads the files that the configuration names: when they are files, and nobody spoke of
    /// a store.
    func readsFiles(_ storage: StoreOptions) -> Bool {
        guard storage.store == nil, store.location == nil, !sources.isEmpty else { return false }
        return sources.allSatisfy { $0.url.firstRange(of: "://") == nil }
    }

    /// A feed that was read now, with what the configuration says of its subscription.
    ///
    /// - Parameter namesByHome: Whether ids are made of the feed's own address, and not of where it was read.
    func archive(of read: consuming ReadFeed, at now: Instant, namesByHome: Bool = false) -> FeedArchive {
        let path = read.path
        // Taken out, so that it is nobody else's and need not be copied.
        let feed = exchange(&read.feed, with: Feed(format: .unknown))
        let home = namesByHome ? feed.home : nil
        var archive = FeedArchive(url: path, reading: consume feed, at: now, home: home)
        sources.first { $0.url == path }?.complete(&archive)
        return archive
    }

    /// What the store has of the subscriptions, in order.
    func archives(of store: any ArticleStore) async throws -> [FeedArchive] {
        var archives: [FeedArchive] = []
        for source in try await feeding(store) { archives.append(try await store.archive(of: source)) }
        return completed(archives)
    }

    /// The sources of a store that bring something, in order. One that was taken out of the configuration brings nothing more, whether
    /// or not an update has unsubscribed it yet.
    func feeding(_ store: any ArticleStore) async throws -> [StoredSource] {
        let all = try await store.sources()
        guard file != nil else { return all }
        let configured = Set(sources.map(\.url))
        return all.filter { $0.origin != .configuration || configured.contains($0.url) }
    }

    /// Archives with what the configuration says of their subscriptions.
    func completed(_ archives: [FeedArchive]) -> [FeedArchive] {
        let configured = Dictionary(sources.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        return archives.map { archive in
            var archive = archive
            configured[archive.url]?.complete(&archive)
            return archive
        }
    }
}

extension ConfiguredSource {
    /// Says what the feed does not say of itself, and which of its articles are wanted.
    func complete(_ archive: inout FeedArchive) {
        archive.filter = SourceFilter(include: include, exclude: exclude)
        guard var metadata = archive.metadata else { return }
        metadata.id = metadata.id ?? id
        metadata.language = metadata.language ?? language
        if metadata.title?.value.isEmpty ?? true { metadata.title = name.map { Text($0) } ?? metadata.title }
        archive.metadata = metadata
    }
}
