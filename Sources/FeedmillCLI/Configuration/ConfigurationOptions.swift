internal import ArgumentParser

/// Which file settings come from. Shared by every command that has some.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("Read settings from this file instead of feedmill.toml.", valueName: "file"))
    var file: String?

    /// - Throws: ``ConfigurationFailure``.
    func load() throws -> Configuration { try Configuration.load(file) }
}
