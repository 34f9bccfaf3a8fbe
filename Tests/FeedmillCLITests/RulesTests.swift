import Feedmill
import Foundation
import Testing

@Suite struct RulesTests {
    /// When this fails after a change of the rules: `feedmill rules --format markdown > Sources/Feedmill/Feedmill.docc/Rules.md`.
    @Test func theDocumentationHasTheRulesAsTheyAre() throws {
        let page = Command.root.appending(path: "Sources/Feedmill/Feedmill.docc/Rules.md")
        let run = try Command.run("rules", "--format", "markdown")
        #expect(run.status == 0)
        #expect(try run.output == String(contentsOf: page, encoding: .utf8))
    }

    @Test func everyRuleIsInEveryFormat() throws {
        let table = try Command.run("rules").output
        let page = try Command.run("rules", "--format", "markdown").output
        let json = try Command.run("rules", "--format", "json").output
        let listed = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]])
        #expect(listed.map { $0["code"] } == Rule.all.map(\.code.rawValue))
        #expect(listed.allSatisfy { ["error", "warning", "info"].contains($0["severity"]) && $0["meaning"] != nil })
        for rule in Rule.all {
            #expect(table.contains("  \(rule.code.rawValue) "))
            #expect(page.contains("| `\(rule.code.rawValue)` | \(rule.severity.rawValue) |"))
        }
    }

    @Test func everyRowOfThePageHasFiveCells() throws {
        let page = try Command.run("rules", "--format", "markdown").output
        for line in page.split(separator: "\n") where line.hasPrefix("| ") {
            let bars = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(bars == 6, "\(line)")
        }
    }
}
