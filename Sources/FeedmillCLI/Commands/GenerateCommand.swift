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

            An article that has its own overview and key points keeps them; any other gets sentences \
            chosen from its text, word for word, or the words of a back end that [summary] names, held \
            against the text. The same input gives the same bytes: the clock is asked only for articles \
            without any date. A file is replaced whole, and only by what the validator calls valid.
            """)

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
    @Option(help: ArgumentHelp("Read settings from this file instead of feedmill.toml.", valueName: "file")) var config:
        String?

    @OptionGroup var clock: ClockOptions
    @OptionGroup(title: "Input") var input: SourceOptions
    @OptionGroup(title: "Content") var content: ContentOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit wants a number above 0") }
        if let sentences, sentences < 1 { throw ValidationError("--sentences wants a number above 0") }
    }

    func run() async throws {
        let configuration = try Configuration.load(config)
        var status = RunStatus()
        let feeds = try await readFeeds(
            input.list(else: configuration.sources.map(\.url), configuration.fetch), reader: content.reader,
            status: &status)
        let settings = configuration.publish
        var options = SummaryFeedOptions()
        options.title = title ?? settings.title ?? options.title
        options.id = id ?? settings.id
        options.selfURL = selfURL ?? settings.selfURL
        options.limit = limit ?? configuration.summary.limit
        options.sentences = sentences ?? configuration.summary.sentences
        options.language = configuration.summary.language
        options.groupsStories = groupStories || configuration.summary.groupsStories
        options.shortestText = configuration.summary.minLength
        let targets = publishing.targets(settings)
        guard targets.takeFeed(of: feeds, after: status) else { return try status.end() }
        let now = try clock.instant()
        var making = configuration.summary
        if let backend { making.backend = backend }
        let summaries = try await making.summaries(of: feeds.map(\.feed), options, now: now, status: &status)
        let layout = publishing.layout(settings)
        var publication = Publication(documents: targets.map { .init($0, summaries.write($0.format, layout)) })
        publication.checks = publishing.checks
        try publication.publish(now: now)
        try publishing.putStylesheet(beside: targets, settings)
        try status.end()
    }
}
