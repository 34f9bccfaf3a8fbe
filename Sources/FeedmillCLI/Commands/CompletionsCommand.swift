internal import ArgumentParser

/// `feedmill completions`: what makes a shell complete commands and options.
struct CompletionsCommand: ParsableCommand {
    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish

        var shell: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print a completion script for a shell.",
        discussion: """
            EXAMPLES
              source <(feedmill completions bash)
              feedmill completions zsh > "${fpath[1]}/_feedmill"
              feedmill completions fish > ~/.config/fish/completions/feedmill.fish
            """)

    @Argument(help: "bash, zsh or fish.") var shell: Shell

    func run() throws {
        let output = try Output(nil)
        try output.write(FeedmillCommand.completionScript(for: shell.shell))
        try output.finish()
    }
}
