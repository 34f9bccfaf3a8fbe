public import ArgumentParser
public import Feedmill

/// `feedmill validate`: documents in, findings out.
struct ValidateCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
        case text, json, ndjson, sarif, github, junit
    }

    enum FailOn: String, ExpressibleByArgument, CaseIterable, Sendable {
        case error, warning, info, never

        /// The severity from which on a finding fails the run.
        var severity: ValidationFinding.Severity? {
            switch self {
            case .error: .error
            case .warning: .warning
            case .info: .info
            case .never: nil
            }
        }
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

            Every finding names line, column and clause. The exit status is 1 when a finding is at \
            or above --fail-on.
            """)

    @Option(help: "text, json (an array), ndjson (an object a file), sarif (2.1.0), github (annotations) or junit.")
    var format: Format = .text
    @Option(
        help: ArgumentHelp(
            "Whose rules: \(ValidationProfile.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "name"))
    var profile: ValidationProfile = .auto
    @Option(help: ArgumentHelp("CODE=off|info|warning|error; may be repeated.", valueName: "rule"))
    var set: [String] = []
    @Option(help: "The least severity that fails the run: error, warning, info or never.") var failOn: FailOn = .error
    @Option(help: ArgumentHelp("Leave out what this earlier --format ndjson output holds already.", valueName: "file"))
    var baseline: String?
    @Option(help: ArgumentHelp("Where the input is published.", valueName: "url")) var baseURL: String?
    @Option(help: ArgumentHelp("DIR=URL: where the files below a directory are published.", valueName: "map"))
    var baseMap: String?
    @Option(help: ArgumentHelp("The Content-Type that the input is served with.", valueName: "value"))
    var contentType: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("How many inputs are read at the same time.", valueName: "n"))
    var jobs: Int?

    @OptionGroup var clock: ClockOptions
    @OptionGroup(title: "Input") var input: SourceOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number above 0") }
        if let baseMap, !baseMap.contains("=") { throw ValidationError("--base-map wants DIR=URL") }
    }

    func run() async throws {
        let list = try input.list()
        var status = RunStatus()
        let output = try Output(nil)
        for failure in list.failures {
            Messages.say("\(failure)")
            status.take(.unreadable)
        }
        let validator = FeedValidator(profile: profile, severities: try severities(), now: try clock.instant())
        let known = try baseline.map { ValidationBaseline(String(decoding: try FileBytes.all(of: $0), as: UTF8.self)) }
        let bases = BaseURLs(all: baseURL, map: baseMap)
        let (failOn, contentType) = (self.failOn.severity, self.contentType)
        var printer = ReportPrinter(format: format)
        try await OrderedInputs(paths: list.paths, jobs: jobs).forEachResult(
            { path -> ValidatedInput in
                do {
                    let bytes = try FileBytes.all(of: path)
                    let report = validator.validate(bytes, contentType: contentType, baseURL: bases.url(for: path))
                    return .report(path, known?.removingKnown(from: report, file: path) ?? report)
                } catch {
                    return .unreadable("\(error)")
                }
            },
            ended: { input in
                switch input {
                case .report(let path, let report):
                    try output.write(printer.add(report, file: path))
                    if let failOn, report.findings.contains(where: { $0.severity >= failOn }) { status.take(.failed) }
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

    private func severities() throws -> [RuleCode: ValidationFinding.Severity?] {
        var severities: [RuleCode: ValidationFinding.Severity?] = [:]
        for setting in set {
            let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("--set wants CODE=off|info|warning|error, not '\(setting)'")
            }
            guard let code = RuleCode(rawValue: parts[0]) else {
                let nearest = nearestName(to: parts[0], in: RuleCode.allCases.map(\.rawValue))
                throw ValidationError("there is no rule '\(parts[0])'; nearest: \(nearest)")
            }
            if parts[1] == "off" {
                severities[code] = .some(nil)
            } else if let severity = ValidationFinding.Severity(rawValue: parts[1]) {
                severities[code] = severity
            } else {
                throw ValidationError("a rule is off, info, warning or error, not '\(parts[1])'")
            }
        }
        return severities
    }
}

extension ValidationProfile: ExpressibleByArgument {}

/// What became of one input.
private enum ValidatedInput: Sendable {
    case report(String, ValidationReport)
    case unreadable(String)
}

/// Reports as text, file by file; formats that are one document come whole at the end.
private struct ReportPrinter {
    var format: ValidateCommand.Format
    private var held: [(file: String, report: ValidationReport)] = []

    init(format: ValidateCommand.Format) {
        self.format = format
    }

    mutating func add(_ report: ValidationReport, file: String) -> String {
        switch format {
        case .text: return TextReport().render(report, file: file)
        case .ndjson: return JSONReport().render(report, file: file)
        case .github: return GitHubReport().render(report, file: file)
        case .json, .sarif, .junit:
            held.append((file, report))
            return ""
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

/// Where files are published.
private struct BaseURLs: Sendable {
    private var all: String?
    private var directory: String?
    private var root = ""

    init(all: String?, map: String?) {
        self.all = all
        guard let map, let sign = map.firstIndex(of: "=") else { return }
        directory = String(map[..<sign])
        root = String(map[map.index(after: sign)...])
    }

    /// The mapped URL of a file below the directory, else the one given for all.
    func url(for path: String) -> String? {
        guard let directory, path.hasPrefix(directory) else { return all }
        let rest = path.dropFirst(directory.count).drop { $0 == "/" }
        return root + (root.hasSuffix("/") || rest.isEmpty ? "" : "/") + rest
    }
}
