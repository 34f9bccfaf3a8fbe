internal import ArgumentParser
internal import FoundationEssentials

/// `feedmill man`: the manual page of the whole program.
struct ManCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man",
        abstract: "Print the manual page.",
        discussion: """
            EXAMPLES
              feedmill man | man -l -
              feedmill man > /usr/local/share/man/man1/feedmill.1
            """)

    func run() throws {
        let tool = try JSONDecoder().decode(ToolDescription.self, from: Data(FeedmillCommand._dumpHelp().utf8))
        let output = try Output(nil)
        try output.write(ManualPage(tool: tool.command, version: FeedmillCommand.version).text)
        try output.finish()
    }
}
