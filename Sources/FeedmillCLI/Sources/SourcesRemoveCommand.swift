internal import ArgumentParser
internal import FeedmillStore

/// `feedmill sources remove`.
struct SourcesRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Unsubscribe, and forget the articles.")

    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions
    @Argument(help: ArgumentHelp("As they were subscribed to.", valueName: "url")) var urls: [String]

    func run() async throws {
        let store = try storage.open(try config.load().store.location)
        let known = Set(try await store.sources().map(\.url))
        var status = RunStatus()
        for url in urls where !known.contains(url) {
            Messages.say("\(url): no such subscription")
            status.take(.failed)
        }
        try await store.unsubscribe(urls.filter(known.contains))
        try status.end()
    }
}
