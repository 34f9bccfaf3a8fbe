public import ArgumentParser
public import Feedmill
internal import FeedmillStore

/// `feedmill merge`: many feeds in, one out.
struct MergeCommand: AsyncParsableCommand, ManySources {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make one feed out of many.",
        discussion: """
            EXAMPLES
              feedmill merge --title "Planet Example" a.xml b.atom -o planet.atom
              feedmill merge --limit 50 --limit-per-feed 5 feeds/
              feedmill merge --config feedmill.toml -o planet.atom
              feedmill merge --dedupe id,link --clean-links --include category=swift feeds/
              feedmill merge -o planet.atom -o planet.rss -o planet.json feeds/
              feedmill merge --history archived --self-url https://example.org/planet.atom -o planet.atom

            Newest first, one entry an id; every entry says in atom:source which feed it comes \
            from. Where two copies are equal, the feed named first stays. Without a source the \
            articles come from the store that `feedmill update` fills. A file is replaced whole, \
            and only by what the validator calls valid.
            """
    ).withoutCompletionRequests

    @OptionGroup var publishing: PublishOptions
    @Option(help: "The new feed's title.") var title: String?
    @Option(help: ArgumentHelp("The new feed's id, a URI that never changes.", valueName: "uri")) var id: String?
    @Option(
        name: .customLong("self-url"), help: ArgumentHelp("Where the new feed will be published.", valueName: "url"))
    var selfURL: String?
    @OptionGroup var config: ConfigurationOptions

    @OptionGroup(title: "Merging") var merging: MergingOptions
    @OptionGroup var storage: StoreOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup(title: "Input") var input: SourceOptions
    @OptionGroup(title: "Input") var following: FollowOptions
    @OptionGroup(title: "Content") var content: ContentOptions

    func run() async throws {
        let configuration = try config.load()
        let now = try clock.instant()
        var status = RunStatus()
        var (archives, store) = try await archives(configuration, now: now, status: &status)
        let settings = configuration.publish
        let targets = publishing.targets(settings)
        // What a store has was published before, perhaps.
        let name = id ?? settings.id ?? ""
        let old = try await store?.entries(of: name) ?? PublishedEntries()
        // When the last subscription has ended, what it brought is to be taken out.
        guard targets.takeFeed(of: archives, after: status) || status.isFine && old.hasStanding else {
            return try status.end()
        }
        let options = try merging.applied(to: configuration.merge)
        var merged = try Feed.merging(taking: &archives, options: options, now: now)
        merged.feed.metadata.title = Text(title ?? settings.title ?? "Merged feed")
        merged.feed.metadata.id = id ?? settings.id
        merged.feed.metadata.feedURL = selfURL ?? settings.selfURL
        var published = old
        if store != nil {
            published.note(merged.feed, mergedFrom: archives, now: now)
        } else if options.heedsTombstones {
            published.noteDeletions(in: archives, besides: merged.feed)
        }
        let deletions = published.tombstones()
        merged.feed.metadata.setTombstones(deletions)
        // A feed without entries changed last when the last of them was taken out.
        merged.feed.metadata.updated = merged.feed.metadata.updated ?? deletions.first?.when
        var layout = publishing.layout(settings)
        layout.input = "merge"
        layout.duplicates = merged.duplicateSubscriptions.sorted { $0.key < $1.key }
            .map { DuplicateFeed(url: $0.key, original: $0.value) }
        let feed = PublishableFeed(merged.feed, layout)
        let documents = try publishing.publication(of: feed, at: targets, settings).prepared(now: now)
        try await store?.remember(published, after: old, of: name)
        try documents.putInPlace()
        try publishing.putStylesheet(beside: targets, settings)
        try status.end()
        // The system takes the memory of a process back at once; to let go of every article takes longer than to sort them.
        withExtendedLifetime((archives, feed)) { Self.exit() }
    }

    /// What is to be merged: the sources that were named, else what the store has of the subscriptions, with the store.
    private func archives(
        _ configuration: Configuration, now: Instant, status: inout RunStatus
    ) async throws -> ([FeedArchive], (any ArticleStore)?) {
        if input.isEmpty, !configuration.readsFiles(storage) {
            let store = try storage.open(configuration.store.location)
            return (try await configuration.archives(of: store), store)
        }
        var reader = content.reader
        reader.options.cleansTracking = false
        let list = try await following.list(
            input, else: configuration.sources.map(\.url), configuration.fetch,
            writing: publishing.targets(configuration.publish).compactMap(\.path))
        let archives = try await readFeeds(list, reader: reader, status: &status) {
            configuration.archive(of: $0, at: now)
        }
        return (archives, nil)
    }
}

/// The options of merging; each wins over the same key under `[merge]`.
struct MergingOptions: ParsableArguments {
    @Option(help: "updated-desc or published-desc.") var order: MergeOptions.Order?
    @Option(help: ArgumentHelp("What makes two entries one: id, link, content; none for nothing.", valueName: "kinds"))
    var dedupe: String?
    @Option(help: "What a date ahead of the clock does: clamp, keep, ignore-date or ignore-entry.")
    var futureDates: MergeOptions.FutureDates?
    @Option(help: ArgumentHelp("Entries at the most.", valueName: "n")) var limit: Int?
    @Option(help: ArgumentHelp("Entries of each feed at the most.", valueName: "n")) var limitPerFeed: Int?
    @Option(help: ArgumentHelp("category=NAME, match=REGEX or lang=TAG; may be repeated.", valueName: "filter"))
    var include: [String] = []
    @Option(help: ArgumentHelp("As --include, for what is left out.", valueName: "filter"))
    var exclude: [String] = []
    @Flag(inversion: .prefixedNo, help: "Take tracking parameters out of links.") var cleanLinks: Bool?
    @Flag(inversion: .prefixedNo, help: "Leave out what its publisher deleted; the default.") var tombstones: Bool?
    @Flag(inversion: .prefixedNo, help: "Keep the date of an entry whose words stayed the same; the default.")
    var stableUpdated: Bool?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit wants a number above 0") }
        if let limitPerFeed, limitPerFeed < 1 { throw ValidationError("--limit-per-feed wants a number above 0") }
    }

    func applied(to options: MergeOptions) throws -> MergeOptions {
        var options = options
        options.order = order ?? options.order
        options.futureDates = futureDates ?? options.futureDates
        options.limit = limit ?? options.limit
        options.limitPerFeed = limitPerFeed ?? options.limitPerFeed
        options.cleansLinks = cleanLinks ?? options.cleansLinks
        options.heedsTombstones = tombstones ?? options.heedsTombstones
        options.keepsDatesOfSameWords = stableUpdated ?? options.keepsDatesOfSameWords
        if !include.isEmpty { options.include = try include.map(Self.filter) }
        if !exclude.isEmpty { options.exclude = try exclude.map(Self.filter) }
        if let dedupe {
            let names = dedupe.split(separator: ",").map(String.init)
            options.duplicates = try names == ["none"] ? [] : Set(names.map(Self.kind))
        }
        return options
    }

    private static func filter(_ argument: String) throws -> ArticleFilter {
        guard let filter = ArticleFilter(argument) else {
            throw ValidationError("'\(argument)' is no filter: write category=NAME, match=REGEX or lang=TAG")
        }
        return filter
    }

    private static func kind(_ name: String) throws -> MergeOptions.Duplicates {
        guard let kind = MergeOptions.Duplicates(rawValue: name) else {
            throw ValidationError("--dedupe takes id, link and content, with commas, or none; not '\(name)'")
        }
        return kind
    }
}

extension MergeOptions.Order: ExpressibleByArgument {}
extension MergeOptions.FutureDates: ExpressibleByArgument {}
