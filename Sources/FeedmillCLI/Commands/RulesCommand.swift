internal import ArgumentParser
internal import Feedmill

/// `feedmill rules`: what the validator knows.
struct RulesCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the validator's rules.",
        discussion: """
            EXAMPLES
              feedmill rules
              feedmill rules | grep enclosure
              feedmill rules --format json | jq -r '.[] | select(.severity == "error") | .code'

            A code is what a finding carries, and what "feedmill validate --set CODE=…" takes.
            """)

    @Option(help: "table (for people), json (an array) or markdown (a page).") var format: Format = .table

    func run() throws {
        let output = try Output(nil)
        switch format {
        case .table: try output.write(Self.table(of: Rule.all))
        case .json: try output.write(Self.json(of: Rule.all))
        case .markdown: try output.write(Self.markdown(of: Rule.all))
        }
        try output.finish()
    }

    /// A line a rule: severity, code, clause and meaning in columns, what to do about it below.
    private static func table(of rules: [Rule]) -> String {
        let widest = rules.map(\.code.rawValue.count).max() ?? 0
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        var lines = ""
        for rule in rules {
            let clause = rule.clause.isEmpty ? "" : " (\(rule.clause))"
            lines +=
                "\(padded(rule.severity.rawValue, 7))  \(padded(rule.code.rawValue, widest))  \(rule.meaning)\(clause)\n"
            if let help = rule.advice { lines += String(repeating: " ", count: widest + 11) + "-> \(help)\n" }
        }
        return lines
    }

    /// An array of objects; a rule without a clause or without help lacks that member.
    private static func json(of rules: [Rule]) -> [UInt8] {
        var json = JSONWriter()
        json.beginArray()
        for rule in rules {
            json.beginObject()
            json.member("code", rule.code.rawValue)
            json.member("severity", rule.severity.rawValue)
            json.member("meaning", rule.meaning)
            if !rule.clause.isEmpty { json.member("clause", rule.clause) }
            if let help = rule.advice { json.member("help", help) }
            json.endObject()
        }
        json.endArray()
        return json.bytes + [0x0A]
    }

    /// A whole page, as the documentation has it.
    private static func markdown(of rules: [Rule]) -> String {
        var page = """
            # Rules

            What the validator knows, and which clause of which specification says so.

            ## Overview

            A finding carries the code of the rule that was broken. The severity is the usual one: a must of a specification is
            an **error**, a should a **warning**, a may or a piece of advice an **info**. A profile may judge otherwise, and so
            may you: `feedmill validate --set CODE=off|info|warning|error`, or the severities that the validator is made with.

            `feedmill rules --format markdown` prints this page, `feedmill rules --format json` the same for programs.

            ## The rules

            | Code | Severity | What is wrong | Clause | What to do |
            |---|---|---|---|---|

            """
        for rule in rules {
            let cells = [
                "`\(rule.code.rawValue)`", rule.severity.rawValue, escaped(rule.meaning), escaped(rule.clause),
                escaped(rule.advice ?? ""),
            ]
            page += "| " + cells.joined(separator: " | ") + " |\n"
        }
        return page
    }

    /// Text that stands for itself in a cell of a table.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "|", "*", "_", "`", "[", "]", "\\", "~": escaped += "\\\(character)"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
