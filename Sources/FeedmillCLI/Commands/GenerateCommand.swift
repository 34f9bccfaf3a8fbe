internal import ArgumentParser
internal import Feedmill

/// `feedmill generate`: feeds in, an Atom feed of new summaries out.
struct GenerateCommand: AsyncParsableCommand, ManySources {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write an Atom feed of new summaries.",
        discussion: """
            EXAMPLES
              feedmill generate feeds/ > summaries.atom
              feedmill generate --config feedmill.toml -o public/summaries.atom
              feedmill generate --limit 20 --sentences 3 --title "This week" a.rss b.atom
              feedmill generate -o new.atom -o new.rss -o new.json feeds/
              feedmill generate --store feeds.sqlite -o new.atom         what `feedmill update` keeps
              feedmill generate --store published.sqlite -o new.atom feeds/

            An article that has its own overview and key points keeps them; any other gets sentences \
            chosen from its text, word for word, or the words of a back end that [summary] names, held \
            against the text. The same input gives the same bytes: the clock is asked only for articles \
            without any date. A file is replaced whole, and only by what the validator calls valid.

            With a store, what was published is remembered: a summary is made once, made anew when its \
            article's words change, and never published twice, under whatever id or address its story comes \
            again. What leaves its source stays; what is deleted or unsubscribed is told as deleted (RFC 6721).
            """
    ).withoutCompletionRequests

    @OptionGroup var publishing: PublishOptions
    @Option(help: "The new feed's title.") var title: String?
    @Option(help: ArgumentHelp("The new feed's id, a URI that never changes.", valueName: "uri")) var id: String?
    @Option(
        name: .customLong("self-url"), help: ArgumentHelp("Where the new feed will be published.", valueName: "url"))
    var selfURL: String?
    @Option(help: ArgumentHelp("The newest so many articles.", valueName: "n")) var limit: Int?
    @Option(help: ArgumentHelp("Sentences in an overview; without it the length follows the text.", valueName: "n"))
    var sentences: Int?
    @Option(help: "Who makes summaries, instead of what [summary] says: extractive, command or openai.")
    var backend: SummarySettings.Backend?
    @Flag(help: "Make one entry of articles that tell one story, with all of them among its sources.")
    var groupStories = false
    @OptionGroup var config: ConfigurationOptions

    @OptionGroup var storage: StoreOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup(title: "Input") var input: SourceOptions
    @OptionGroup(title: "Input") var following: FollowOptions
    @OptionGroup(title: "Content") var content: ContentOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit wants a number above 0") }
        if let sentences, sentences < 1 { throw ValidationError("--sentences wants a number above 0") }
    }

    func run() async throws {
        let configuration = try config.load()
        var status = RunStatus()
        let now = try clock.instant()
        let material = try await material(configuration, now: now, status: &status)
        let settings = configuration.publish
        let targets = publishing.targets(settings)
        guard targets.takeFeed(of: material.feeds, after: status) else { return try status.end() }
        var making = configuration.summary
        if let backend { making.backend = backend }
        let issue = try await SummaryIssue(
            of: material, options(configuration), by: making, now: now, status: &status)
        let feed = PublishableFeed(issue.feed, publishing.layout(settings))
        try await issue.publish(publishing.publication(of: feed, at: targets, settings), now: now)
        try publishing.putStylesheet(beside: targets, settings)
        try status.end()
    }

    private func options(_ configuration: Configuration) -> SummaryFeedOptions {
        var options = SummaryFeedOptions(configuration)
        options.title = title ?? options.title
        options.id = id ?? options.id
        options.selfURL = selfURL ?? options.selfURL
        options.limit = limit ?? options.limit
        options.sentences = sentences ?? options.sentences
        options.groupsStories = groupStories || options.groupsStories
        return options
    }

    /// The sources that were named, else those of the configuration where they are files, else what the store has. What was
    /// published before is heeded where a store is named.
    private func material(
        _ configuration: Configuration, now: Instant, status: inout RunStatus
    ) async throws -> SummaryMaterial {
        let location = configuration.store.location
        let isNamed = storage.store != nil || input.isEmpty && location != nil
        let namesFiles =
            !configuration.sources.isEmpty && configuration.sources.allSatisfy { !FetchedSources.isURL($0.url) }
        if input.isEmpty, !namesFiles, isNamed || configuration.sources.isEmpty {
            return .kept(try await KeptMaterial(of: storage.open(location), configuration))
        }
        let list = try await following.list(
            input, else: configuration.sources.map(\.url), configuration.fetch,
            writing: publishing.targets(configuration.publish).compactMap(\.path))
        let archives = try await readFeeds(list, reader: content.reader, status: &status) {
            configuration.archive(of: $0, at: now, namesByHome: true)
        }
        // What could not even be looked into may hold any of them.
        let isWholeList = input.isEmpty && list.failures.isEmpty
        return .documents(
            archives,
            subscriptions: isWholeList ? Set(list.paths) : nil,
            memory: isNamed ? try storage.open(location) : nil)
    }
}
