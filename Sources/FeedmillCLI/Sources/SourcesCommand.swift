internal import ArgumentParser

/// `feedmill sources`: the subscriptions of a store.
struct SourcesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "Add, remove, list, import and export subscriptions.",
        discussion: """
            EXAMPLES
              feedmill sources add https://example.org/feed
              feedmill sources import subscriptions.opml
              feedmill sources export -o subscriptions.opml
              feedmill sources list --format ndjson | jq -r 'select(.state != "ok").url'

            A [[source]] of the configuration is added and removed there.
            """,
        subcommands: [
            SourcesAddCommand.self, SourcesRemoveCommand.self, SourcesListCommand.self,
            SourcesImportCommand.self, SourcesExportCommand.self,
        ],
        defaultSubcommand: SourcesListCommand.self)
}
