internal import ArgumentParser

/// The sources of a long command line that the parser of arguments does not see: its time grows with the square of their
/// number, and a shell makes thousands of a pattern.
enum FurtherSources {
    /// Those of the command that is running, behind those that were parsed.
    @TaskLocal static var names: [String] = []

    /// The command line without the sources at its end that come after the first few.
    ///
    /// What follows the last option are its value and sources; the few that stay are more than an option has values.
    static func split(_ arguments: [String]) -> (parsed: [String], further: [String]) {
        let parsed = (arguments.lastIndex { $0.hasPrefix("-") } ?? 0) + few
        guard arguments.count > parsed + few else { return (arguments, []) }
        return (Array(arguments[..<parsed]), Array(arguments[parsed...]))
    }

    private static let few = 16
}

/// A command whose sources may be any number.
protocol ManySources {
    var input: SourceOptions { get }
}

extension CommandConfiguration {
    /// One that is not asked, before all else, whether its words are a request for a shell's completions, which takes as long as to
    /// read them: there is a command for that.
    var withoutCompletionRequests: CommandConfiguration {
        var configuration = self
        configuration._superCommandName = "feedmill"
        return configuration
    }
}
