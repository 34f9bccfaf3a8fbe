internal import ArgumentParser
internal import FeedmillStore

/// `feedmill backup`: a copy of the store.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the store to a file, while it is in use.",
        discussion: """
            EXAMPLES
              feedmill backup /var/backups/feedmill.sqlite
              feedmill backup --store feeds.sqlite feeds-$(date +%F).sqlite

            The copy is the store as it is at one moment, checked and written whole or not at all; to \
            go back to it, put it where the store is, with no feedmill running, and remove the files \
            beside it that end in -wal and -shm.
            """)

    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions
    @Argument(help: ArgumentHelp("The copy; a file that is there is replaced.", valueName: "file")) var file: String

    func run() async throws {
        let configured = try config.load().store.location
        let store = try storage.open(configured, creating: false)
        guard case .file(let path) = try FileReplacement.target(file) else {
            throw StoreFailure(location: file, reason: "is no file")
        }
        if case .file(let own) = try FileReplacement.target(storage.location(configured)), own == path {
            throw ValidationError("\(file) is the store itself")
        }
        do {
            try await FileReplacement.replace(path, named: file) { try await store.backUp(to: $0) }
        } catch let failure as Output.Failure {
            throw failure
        } catch {
            throw StoreFailure(location: file, reason: "\(error)")
        }
    }
}
