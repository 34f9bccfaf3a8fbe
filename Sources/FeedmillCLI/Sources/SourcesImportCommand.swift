internal import ArgumentParser
internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillStore

/// `feedmill sources import`.
struct SourcesImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Subscribe to every feed of an OPML list.",
        discussion: """
            EXAMPLES
              feedmill sources import subscriptions.opml
              feedmill sources import https://example.org/blogroll.opml
              feedmill sources export --store old.sqlite | feedmill sources import -

            Folders, titles and every other attribute are kept for `sources export`; passwords, keys \
            and cookies are not. A feed that is there already, by its canonical URL, is told and left \
            as it is. The exit status is 1 when a URL cannot be subscribed to.
            """)

    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions
    @OptionGroup(title: "Network") var reach: NetworkOptions
    @Argument(help: ArgumentHelp("A file or URL; - for standard input.", valueName: "list")) var file: String

    func run() async throws {
        let configuration = try config.load()
        let store = try storage.open(configuration.store.location)
        let fetched = try await FetchedSources([file], through: try reach.network(configuration.fetch))
        let bytes = try fetched.all(of: file)
        let imported: OPML
        do {
            imported = try OPMLReader().read(bytes)
        } catch {
            Messages.say(InputFault.words(file, error))
            throw ExitCode(1)
        }
        let known = try await store.sources().filter(\.isPolled).map(\.url)
        let plan = SubscriptionImport(imported, known: known, kept: try await store.subscriptionList())
        try await store.subscribe(plan.urls, keeping: plan.list)
        var status = RunStatus()
        for duplicate in plan.duplicates {
            Messages.say(
                duplicate.url == duplicate.original
                    ? "\(duplicate.url): subscribed to already"
                    : "\(duplicate.url): subscribed to already as \(duplicate.original)")
        }
        if plan.secrets > 0 {
            Messages.say(
                "\(plan.secrets) passwords, keys or cookies were left out; name them under [[source]] instead")
        }
        for refusal in plan.refusals {
            Messages.say(refusal)
            status.take(.failed)
        }
        let output = try Output(nil)
        try output.write(
            "\(plan.urls.count) subscribed, \(plan.duplicates.count) known already, \(plan.refusals.count) refused\n")
        try output.finish()
        try status.end()
    }
}
