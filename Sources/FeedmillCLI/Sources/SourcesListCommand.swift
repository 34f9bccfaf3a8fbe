internal import ArgumentParser
internal import Feedmill
internal import FeedmillStore
internal import FeedmillWriter

/// `feedmill sources list`.
struct SourcesListCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, ndjson
    }

    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every subscription, and how it fares.")

    @Option(help: "text or ndjson.") var format: Format = .text
    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions

    func run() async throws {
        let store = try storage.open(try config.load().store.location)
        let output = try Output(nil)
        for source in try await store.sources() {
            switch format {
            case .text: try output.write(Self.words(source) + "\n")
            case .ndjson: try output.write(Self.line(source))
            }
        }
        try output.finish()
    }

    /// `ok     https://example.org/feed  Title`, with what was wrong below.
    private static func words(_ source: StoredSource) -> String {
        let fetch = source.fetch
        let state = fetch.polledAt == nil ? "new" : fetch.condition.rawValue
        var line = state + String(repeating: " ", count: 7 - state.count) + source.url
        if let title = source.title { line += "  \(title)" }
        if let moved = fetch.movedTo { line += "\n       asked at \(moved)" }
        if let message = fetch.message { line += "\n       \(message)" }
        return line
    }

    private static func line(_ source: StoredSource) -> [UInt8] {
        let fetch = source.fetch
        var json = JSONWriter()
        json.beginObject()
        json.member("url", source.url)
        json.member("title", source.title)
        json.member("state", fetch.polledAt == nil ? "new" : fetch.condition.rawValue)
        json.member("origin", source.origin.rawValue)
        json.member("asked_at", fetch.movedTo)
        json.member("message", fetch.message)
        json.member("failures", fetch.failures == 0 ? nil : fetch.failures)
        json.member("polled", fetch.polledAt?.rfc3339)
        json.member("changed", fetch.changedAt?.rfc3339)
        json.member("next", fetch.nextDue?.rfc3339)
        json.endObject()
        return json.bytes + [0x0A]
    }
}
