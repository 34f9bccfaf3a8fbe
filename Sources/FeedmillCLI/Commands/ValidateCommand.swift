public import ArgumentParser
public import Feedmill

/// `feedmill validate`: documents in, findings out.
struct ValidateCommand: AsyncParsableCommand, ManySources {
    enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
        case text, json, ndjson, sarif, github, junit
    }

    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check feeds against their specifications.",
        discussion: """
            EXAMPLES
              feedmill validate public/feed.atom
              feedmill validate --fail-on warning public/
              feedmill validate --format github public/      annotations for a pull request
              feedmill validate --set missing-self-link=off feed.atom
              feedmill validate --fix=diff feed.atom         what can be repaired, as a diff
              feedmill validate --fix feed.atom              the same, done

            Every finding names line, column and clause. The exit status is 1 when a finding is at \
            or above --fail-on.
            """
    ).withoutCompletionRequests

    @Option(help: "text, json (an array), ndjson (an object a file), sarif (2.1.0), github (annotations) or junit.")
    var format: Format = .text
    @Option(
        help: ArgumentHelp(
            "Whose rules: \(ValidationProfile.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "name"))
    var profile: ValidationProfile?
    @Option(help: ArgumentHelp("CODE=off|info|warning|error; may be repeated.", valueName: "rule"))
    var set: [String] = []
    @Option(help: "The least severity that fails the run: error (the default), warning, info or never.")
    var failOn: FailOn?
    @Option(help: ArgumentHelp("Leave out what this earlier --format ndjson output holds already.", valueName: "file"))
    var baseline: String?
    @Option(help: ArgumentHelp("In text, show so many findings of a kind in full; 0 for all.", valueName: "n"))
    var maxPerCode: Int?
    @Flag(
        name: .customLong("fix"),
        help: ArgumentHelp(
            "Make the repairs that keep the meaning, in the files; --fix=diff only prints them.",
            discussion:
                "The result is validated again, and the report is about it. A file is there whole or not at all."))
    var fixes = false
    @Flag(name: .customLong("fix-diff"), help: .hidden) var showsFixes = false
    @Option(help: ArgumentHelp("Where the input is published.", valueName: "url")) var baseURL: String?
    @Option(help: ArgumentHelp("DIR=URL: where the files below a directory are published.", valueName: "map"))
    var baseMap: String?
    @Option(help: ArgumentHelp("The Content-Type that the input is served with.", valueName: "value"))
    var contentType: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("How many inputs are read at the same time.", valueName: "n"))
    var jobs: Int?
    @OptionGroup var config: ConfigurationOptions

    @OptionGroup var clock: ClockOptions
    @OptionGroup(title: "Input") var input: SourceOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number above 0") }
        if let maxPerCode, maxPerCode < 0 { throw ValidationError("--max-per-code wants a number from 0") }
        if let baseMap, !baseMap.contains("=") { throw ValidationError("--base-map wants DIR=URL") }
        for setting in set {
            if let complaint = SeveritySettings.complaint(about: setting) {
                throw ValidationError("--set \(complaint)")
            }
        }
    }

    func run() async throws {
        let settings = try config.load().validate
        let list = try await input.list()
        if fixes || showsFixes, list.paths.contains(where: { $0 == "-" || FetchedSources.isURL($0) }) {
            throw ValidationError("--fix wants files")
        }
        var status = RunStatus()
        let output = try Output(nil)
        for failure in list.failures {
            Messages.say("\(failure)")
            status.take(.unreadable)
        }
        let validator = FeedValidator(
            profile: profile ?? settings.profile, severities: SeveritySettings.severities(settings.set + set),
            now: try clock.instant(), maximumExcerpts: format == .text ? 1000 : 0)
        let known = try (baseline ?? settings.baseline)
            .map { ValidationBaseline(String(decoding: try FileBytes.all(of: $0), as: UTF8.self)) }
        let work = FileValidation(
            validator: validator, known: known,
            bases: BaseURLs(all: baseURL ?? settings.baseURL, map: baseMap ?? settings.baseMap),
            fetched: list.fetched, contentType: contentType, fix: fixes ? .write : showsFixes ? .diff : .none)
        let limit = (failOn ?? settings.failOn).severity
        var printer = ReportPrinter(
            format: format, maximumPerCode: maxPerCode ?? settings.maxPerCode ?? 5, usesColour: Messages.usesColour)
        try await OrderedInputs(paths: list.paths, jobs: jobs).forEachResult(
            { path in work.result(of: path) },
            ended: { input in
                switch input {
                case .report(let path, let report):
                    try printer.add(report, file: path, to: output)
                    if let limit, report.holds(limit) { status.take(.failed) }
                case .diff(let text, let report):
                    try output.write(text)
                    if let limit, report.holds(limit) { status.take(.failed) }
                case .unreadable(let message):
                    try output.flush()
                    Messages.say(message)
                    status.take(.unreadable)
                }
            })
        try output.write(printer.end())
        try output.finish()
        try status.end()
    }
}

extension ValidationProfile: ExpressibleByArgument {}
extension FailOn: ExpressibleByArgument {}

/// Reports as text, file by file; formats that are one document come whole at the end.
private struct ReportPrinter {
    private let format: ValidateCommand.Format
    private let text: TextReport
    private var held: [(file: String, report: ValidationReport)] = []

    init(format: ValidateCommand.Format, maximumPerCode: Int, usesColour: Bool) {
        self.format = format
        text = TextReport(maximumPerCode: maximumPerCode == 0 ? .max - 1 : maximumPerCode, usesColour: usesColour)
    }

    mutating func add(_ report: ValidationReport, file: String, to output: Output) throws {
        switch format {
        case .text: try output.write(text.render(report, file: file))
        case .ndjson: try JSONReport().write(report, file: file) { piece in try output.write(piece) }
        case .github: try output.write(GitHubReport().render(report, file: file))
        case .json, .sarif, .junit: held.append((file, report))
        }
    }

    func end() -> String {
        switch format {
        case .text, .ndjson, .github: ""
        case .json: JSONReport().render(held)
        case .sarif: SARIFReport(version: FeedmillCommand.version).render(held)
        case .junit: JUnitReport().render(held)
        }
    }
}
