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
              feedmill rules --elements | less               what each element may hold

            A code is what a finding carries, and what "feedmill validate --set CODE=…" takes.
            """)

    @Option(help: "table (for people), json (an array) or markdown (a page).") var format: Format = .table

    @Flag(help: "List what the elements of every vocabulary may hold, instead of the rules.") var elements = false

    func run() throws {
        let output = try Output(nil)
        let (rules, vocabularies) = (RuleListing(Rule.all), VocabularyListing(VocabularyElement.all))
        switch format {
        case .table: try output.write(elements ? vocabularies.table : rules.table)
        case .json: try output.write(elements ? vocabularies.json : rules.json)
        case .markdown: try output.write(elements ? vocabularies.markdown : rules.markdown)
        }
        try output.finish()
    }
}
