internal import ArgumentParser
internal import FeedmillStore
internal import FeedmillWriter

/// `feedmill check`: whether a store is sound.
struct CheckCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, ndjson
    }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look through the store for damage.",
        discussion: """
            EXAMPLES
              feedmill check
              feedmill check --store /var/backups/feedmill.sqlite && echo sound

            The file is checked, then whether every record can be read, whether any article is there \
            twice, and whether the index for searching says what the articles say. Nothing is mended. \
            The exit status is 1 when something is found.
            """)

    @Option(help: "text or ndjson.") var format: Format = .text
    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions

    func run() async throws {
        let configured = try config.load().store.location
        let findings = try await findings(configured)
        let output = try Output(nil)
        for finding in findings {
            switch format {
            case .text: try output.write("\(finding)\n")
            case .ndjson: try output.write(Self.line(finding))
            }
        }
        try output.finish()
        if !findings.isEmpty { throw ExitCode(1) }
    }

    private func findings(_ configured: String?) async throws -> [StoreFinding] {
        do {
            return try await storage.open(configured, creating: false).check()
        } catch let failure as StoreFailure where failure.isDamage {
            return [StoreFinding(kind: .file, message: failure.reason)]
        }
    }

    private static func line(_ finding: StoreFinding) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("kind", finding.kind.rawValue)
        json.member("source", finding.source)
        json.member("message", finding.message)
        json.endObject()
        return json.bytes + [0x0A]
    }
}
