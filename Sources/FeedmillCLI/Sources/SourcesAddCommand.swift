internal import ArgumentParser
internal import FeedmillFetcher
internal import FeedmillStore

/// `feedmill sources add`.
struct SourcesAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Subscribe; the next update asks for the first time.")

    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions
    @Argument(help: ArgumentHelp("Feeds, or pages that name one.", valueName: "url")) var urls: [String]

    func run() async throws {
        let store = try storage.open(try config.load().store.location)
        var status = RunStatus()
        var accepted: [String] = []
        for url in urls {
            do {
                _ = try FetchTarget(url)
                accepted.append(url)
            } catch {
                Messages.say("\(url): \(error)")
                status.take(.failed)
            }
        }
        try await store.subscribe(accepted)
        try status.end()
    }
}
