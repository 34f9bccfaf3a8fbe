internal import ArgumentParser
internal import Feedmill
internal import FeedmillStore
internal import FeedmillWriter

/// `feedmill stats`: what a store holds, in numbers.
struct StatsCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Say what the store holds, in numbers.",
        discussion: """
            EXAMPLES
              feedmill stats
              feedmill stats --format json | jq .articles
            """)

    @Option(help: "text or json.") var format: Format = .text
    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions

    func run() async throws {
        let configured = try config.load().store.location
        let statistics = try await storage.open(configured, creating: false).statistics()
        let output = try Output(nil)
        switch format {
        case .text: try output.write(Self.lines(statistics))
        case .json: try output.write(Self.object(statistics))
        }
        try output.finish()
    }

    private static func lines(_ numbers: StoreStatistics) -> String {
        let states = numbers.sources.sorted { $0.key < $1.key }.map { ", \($0.value) \($0.key)" }.joined()
        var lines = [("sources", "\(numbers.sources.values.reduce(0, +))\(states)")]
        lines.append(
            ("articles", "\(numbers.articles), \(numbers.expired) let go, \(numbers.deleted) deleted by publishers"))
        if let oldest = numbers.oldest, let newest = numbers.newest {
            lines.append(("seen", "\(oldest.rfc3339) to \(newest.rfc3339)"))
        }
        lines.append(("polls", "\(numbers.polls), \(numbers.failedPolls) failed, \(numbers.received) bytes received"))
        lines.append(("store", "\(numbers.bytes) bytes, \(numbers.freeBytes) of them free"))
        lines.append(("search", numbers.isIndexed ? "indexed" : "not indexed; the first search does that"))
        return lines.map { $0 + String(repeating: " ", count: 10 - $0.count) + $1 + "\n" }.joined()
    }

    private static func object(_ numbers: StoreStatistics) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("sources")
        json.beginObject()
        for (state, count) in numbers.sources.sorted(by: { $0.key < $1.key }) {
            json.key(state)
            json.integer(count)
        }
        json.endObject()
        json.member("articles", numbers.articles)
        json.member("expired", numbers.expired)
        json.member("deleted", numbers.deleted)
        json.member("oldest", numbers.oldest?.rfc3339)
        json.member("newest", numbers.newest?.rfc3339)
        json.member("polls", numbers.polls)
        json.member("failed_polls", numbers.failedPolls)
        json.member("received", numbers.received)
        json.member("bytes", numbers.bytes)
        json.member("free_bytes", numbers.freeBytes)
        json.member("indexed", numbers.isIndexed)
        json.endObject()
        return json.bytes + [0x0A]
    }
}
