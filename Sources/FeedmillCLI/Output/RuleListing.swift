internal import Feedmill

/// The validator's rules as `feedmill rules` prints them.
struct RuleListing {
    private let rules: [Rule]

    init(_ rules: [Rule]) {
        self.rules = rules
    }

    /// Profiles that judge a rule differently, with what they make of it. That ``ValidationProfile/strict`` makes errors of
    /// warnings goes without saying.
    private static func departures(of rule: Rule) -> [(profile: ValidationProfile, verdict: String)] {
        ValidationProfile.allCases.compactMap { profile in
            guard profile != .strict else { return nil }
            let severity = rule.severity(under: profile)
            return severity == rule.severity ? nil : (profile, severity?.rawValue ?? "off")
        }
    }

    /// A line a rule: severity, code, meaning, clause and what profiles make of it; what to do about it below.
    var table: String {
        let widest = rules.map(\.code.rawValue.count).max() ?? 0
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        var lines = ""
        for rule in rules {
            let clause = rule.clause.isEmpty ? "" : " (\(rule.clause))"
            let profiles = Self.departures(of: rule).map { " [\($0.profile.rawValue): \($0.verdict)]" }.joined()
            lines += "\(padded(rule.severity.rawValue, 7))  \(padded(rule.code.rawValue, widest))  "
            lines += "\(rule.meaning)\(clause)\(profiles)\n"
            if let help = rule.advice { lines += String(repeating: " ", count: widest + 11) + "-> \(help)\n" }
        }
        return lines
    }

    /// An array of objects; what a rule has nothing of is left out.
    var json: [UInt8] {
        var json = JSONWriter()
        json.beginArray()
        for rule in rules {
            json.beginObject()
            json.member("code", rule.code.rawValue)
            json.member("severity", rule.severity.rawValue)
            json.member("meaning", rule.meaning)
            if !rule.clause.isEmpty { json.member("clause", rule.clause) }
            if let help = rule.advice { json.member("help", help) }
            let departures = Self.departures(of: rule)
            if !departures.isEmpty {
                json.key("profiles")
                json.beginObject()
                for (profile, verdict) in departures {
                    json.key(profile.rawValue)
                    json.string(verdict)
                }
                json.endObject()
            }
            json.endObject()
        }
        json.endArray()
        return json.bytes + [0x0A]
    }

    /// A whole page, as the documentation has it.
    var markdown: String {
        var page = """
            # Rules

            What the validator knows, and which clause of which specification says so.

            ## Overview

            A finding carries the code of the rule that was broken. The severity is the usual one: a must of a specification is
            an **error**, a should a **warning**, a may or a piece of advice an **info**. A profile may judge otherwise, which
            the last column tells; `strict` makes an error of every warning. And so may you:
            `feedmill validate --set CODE=off|info|warning|error`, or the severities that the validator is made with.

            `feedmill rules --format markdown` prints this page, `feedmill rules --format json` the same for programs. What each
            element may hold is in <doc:Vocabularies>.

            ## The rules

            | Code | Severity | What is wrong | Clause | What to do | Profiles |
            |---|---|---|---|---|---|

            """
        for rule in rules {
            let departures = Self.departures(of: rule).map { "\($0.profile.rawValue): \($0.verdict)" }
            let cells = [
                "`\(rule.code.rawValue)`", rule.severity.rawValue, rule.meaning.inMarkdown, rule.clause.inMarkdown,
                (rule.advice ?? "").inMarkdown, departures.joined(separator: ", "),
            ]
            page += "| " + cells.joined(separator: " | ") + " |\n"
        }
        return page
    }
}

extension String {
    /// Text that stands for itself in a cell of a Markdown table.
    var inMarkdown: String {
        var escaped = ""
        for character in self {
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
