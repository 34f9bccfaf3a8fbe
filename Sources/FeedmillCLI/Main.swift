internal import ArgumentParser
internal import Feedmill
internal import FeedmillSyntax

/// The `feedmill` command.
@main
struct FeedmillCommand: AsyncParsableCommand {
    static let version = "0.1.0"
    /// The version, and those of the tables that decide what comes out.
    static let fullVersion = "\(version) (tracking parameters \(TrackingParameters.version))"

    static let configuration = CommandConfiguration(
        commandName: "feedmill",
        abstract: "Read blog feeds, publish Atom feeds of new summaries, merge feeds, validate feeds.",
        discussion: """
            EXAMPLES
              feedmill ingest blog.xml                what is in a feed, for people
              feedmill ingest --format ndjson feeds/  every article, one a line
              feedmill generate -o new.atom feeds/    an Atom feed of summaries
              feedmill merge --limit 50 a.xml b.atom  one feed out of many
              feedmill validate new.atom              findings with their places
              feedmill convert blog.rss --to atom     the same feed in another format
              feedmill ingest https://example.org/feed
              feedmill discover https://example.org/  the feeds of a page
              feedmill run --config feedmill.toml     poll, summarise and publish for good
              feedmill search "high water"            in everything that was polled

            "feedmill help COMMAND" has more of them; "feedmill man" is the manual.

            A SOURCE is a file, a directory (every feed in it), an http(s) URL or "-"
            for standard input.

            EXIT STATUS
              0 fine; 1 findings, or some input failed; 2 something could not be read
              or written; 64 usage.
            """,
        version: fullVersion,
        subcommands: [
            IngestCommand.self, GenerateCommand.self, MergeCommand.self, UpdateCommand.self, ValidateCommand.self,
            ConvertCommand.self, SummarizeCommand.self, SanitizeCommand.self, RulesCommand.self, DiscoverCommand.self,
            SourcesCommand.self, RunCommand.self, DoctorCommand.self, SearchCommand.self,
            BackupCommand.self, CheckCommand.self, StatsCommand.self, ManCommand.self, CompletionsCommand.self,
        ])

    static func main() async {
        do {
            // An option that may stand alone: "--fix feed.atom" must not take the file for its value.
            let arguments = CommandLine.arguments.dropFirst().map { $0 == "--fix=diff" ? "--fix-diff" : $0 }
            if let word = arguments.first, let failure = UnknownCommand(word, of: configuration) { throw failure }
            let (parsed, further) =
                takesManySources(arguments.first) ? FurtherSources.split(arguments) : (arguments, [])
            try await FurtherSources.$names.withValue(further) { try await run(parsed) }
        } catch let failure as any StatedFailure {
            Messages.say("\(failure)")
            exit(withError: ExitCode(failure.status))
        } catch {
            exit(withError: error)
        }
    }
}

extension FeedmillCommand {
    private static func run(_ arguments: [String]) async throws {
        var command = try parsed(arguments)
        if command is any ManySources { ProcessMemory.keepFreed() } else { ProcessMemory.giveBackFreed() }
        do {
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let usage as ValidationError {
            throw MisusedCommand(name: type(of: command).configuration.commandName ?? "", usage: usage)
        }
    }

    /// The command that the words mean. Usually the first is its name, and what follows is right: read by that command alone, it
    /// takes half the time. All else, and whatever there is to say about it, is the parser's of all commands.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        if let named, named.configuration.subcommands.isEmpty,
            let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named
        {
            return command
        }
        return try parseAsRoot(arguments)
    }

    private static func takesManySources(_ name: String?) -> Bool {
        configuration.subcommands.contains { $0.configuration.commandName == name && $0 is any ManySources.Type }
    }
}

/// A failure that ends a run with a status of its own and one line of words.
protocol StatedFailure: Error, CustomStringConvertible {
    var status: Int32 { get }
}

/// A word that is none of the commands.
private struct UnknownCommand: StatedFailure {
    var description: String
    let status: Int32 = 64

    /// - Returns: `nil` for a command, and for options.
    init?(_ word: String, of configuration: CommandConfiguration) {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard !word.hasPrefix("-"), !names.contains(word) else { return nil }
        description =
            "there is no command '\(word)'; nearest: \(nearestName(to: word, in: names)) (all: feedmill --help)"
    }
}

/// What only turned out while running: a command line that cannot be meant.
private struct MisusedCommand: StatedFailure {
    var name: String
    var usage: ValidationError
    let status: Int32 = 64
    var description: String { "\(usage.message) (see: feedmill help \(name))" }
}

extension FileBytes.Failure: StatedFailure { var status: Int32 { 2 } }
extension Output.Failure: StatedFailure { var status: Int32 { 2 } }
extension ConfigurationFailure: StatedFailure { var status: Int32 { 64 } }
extension MergeFailure: StatedFailure { package var status: Int32 { 64 } }
