import Foundation
import Testing

@Suite struct HelpTests {
    private static let commands = [
        "ingest", "generate", "merge", "validate", "convert", "summarize", "sanitize", "rules", "man",
        "completions", "search", "backup", "check", "stats", "run", "update", "doctor", "discover",
    ]

    @Test(arguments: commands)
    func everyCommandHasExamples(_ name: String) throws {
        let help = try Command.run("help", name)
        #expect(help.status == 0)
        #expect(help.output.contains("EXAMPLES"))
        #expect(help.output.contains("feedmill \(name)"))
        #expect(try Command.run(name, "--help").output == help.output)
    }

    @Test func theManualNamesEveryCommandAndOption() throws {
        let manual = try Command.run("man")
        #expect(manual.status == 0)
        for name in Self.commands { #expect(manual.output.contains(".SS feedmill \(name)\n")) }
        for option in ["\\-\\-files0\\-from", "\\-\\-no\\-check", "\\-\\-stylesheet", "\\fB\\-o\\fR"] {
            #expect(manual.output.contains(option), "\(option)")
        }
        let requests: Set<Substring> = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".RI", ".nf", ".fi", ".br"]
        for line in manual.output.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(requests.contains(line.prefix { $0 != " " }), "\(line)")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsKnowTheCommands(_ shell: String) throws {
        let script = try Command.run("completions", shell)
        #expect(script.status == 0)
        for name in Self.commands { #expect(script.output.contains(name)) }
    }

    @Test func aWordThatIsNoCommandIsAnsweredWithTheNearest() throws {
        let run = try Command.run("covnert", "x")
        #expect(run.status == 64)
        #expect(run.errors == "feedmill: there is no command 'covnert'; nearest: convert (all: feedmill --help)\n")
    }

    @Test func usageThatTurnsOutLateNamesTheCommand() throws {
        let run = try Command.run("convert", "--to", "atom")
        #expect(run.status == 64)
        #expect(run.errors.hasSuffix("(see: feedmill help convert)\n"))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func aFileWhoseNameIsNotUTF8IsNamed() throws {
        let scratch = try Scratch(["good.xml": "<rss version='2.0'><channel><title>t</title></channel></rss>"])
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", "cd \"$1\" && cp good.xml \"$(printf 'bad\\377').xml\"", "sh", scratch.path("")]
        try shell.run()
        shell.waitUntilExit()
        try #require(shell.terminationStatus == 0)
        let run = try Command.run("ingest", "--format", "ndjson", scratch.path(""))
        #expect(run.status == 2)
        #expect(run.errors.contains("the name is not UTF-8"))
    }
}
