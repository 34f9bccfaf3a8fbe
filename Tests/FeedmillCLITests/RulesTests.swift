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

    /// The same for `feedmill rules --elements --format markdown > Sources/Feedmill/Feedmill.docc/Vocabularies.md`.
    @Test func theDocumentationHasTheVocabulariesAsTheyAre() throws {
        let page = Command.root.appending(path: "Sources/Feedmill/Feedmill.docc/Vocabularies.md")
        let run = try Command.run("rules", "--elements", "--format", "markdown")
        #expect(run.status == 0)
        #expect(try run.output == String(contentsOf: page, encoding: .utf8))
    }

    @Test func everyElementIsInEveryFormat() throws {
        let table = try Command.run("rules", "--elements").output
        let page = try Command.run("rules", "--elements", "--format", "markdown").output
        let json = try Command.run("rules", "--elements", "--format", "json").output
        let listed = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(listed.map { $0["name"] as? String } == VocabularyElement.all.map(\.name))
        #expect(table.contains("atom:link  nothing (RFC 4287 §4.2.7)\n    @href  required, an IRI reference\n"))
        // With the head of the table.
        #expect(page.split(separator: "\n").count { $0.hasPrefix("| ") } == VocabularyElement.all.count + 1)
    }

    @Test func everyRuleIsInEveryFormat() throws {
        let table = try Command.run("rules").output
        let page = try Command.run("rules", "--format", "markdown").output
        let json = try Command.run("rules", "--format", "json").output
        let listed = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(listed.map { $0["code"] as? String } == Rule.all.map(\.code.rawValue))
        #expect(listed.allSatisfy { ["error", "warning", "info"].contains($0["severity"] as? String) })
        #expect(listed.allSatisfy { $0["meaning"] != nil })
        let guid = try #require(listed.first { $0["code"] as? String == "missing-guid" })
        #expect(guid["profiles"] as? [String: String] == ["rss": "off"])
        for rule in Rule.all {
            #expect(table.contains("  \(rule.code.rawValue) "))
            #expect(page.contains("| `\(rule.code.rawValue)` | \(rule.severity.rawValue) |"))
        }
    }

    @Test func everyRowOfThePagesHasSixCells() throws {
        let page =
            try Command.run("rules", "--format", "markdown").output
            + Command.run("rules", "--elements", "--format", "markdown").output
        for line in page.split(separator: "\n") where line.hasPrefix("| ") {
            let bars = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(bars == 7, "\(line)")
        }
    }
}
