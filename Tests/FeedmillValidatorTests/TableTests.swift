import Testing

@testable import FeedmillValidator

@Suite struct TableTests {
    @Test func everyReferenceOfTheTablesLeadsSomewhere() {
        #expect(Schema.shared.danglingReferences == [])
    }

    @Test func everyCodeHasOneRule() {
        #expect(Rule.all.map(\.code).count == RuleCode.allCases.count)
        #expect(Set(Rule.all.map(\.code)) == Set(RuleCode.allCases))
    }

    @Test func everyRuleSpeaks() {
        for rule in Rule.all { #expect(rule.advice != nil, "\(rule.code.rawValue) says no remedy") }
        for rule in Rule.all { #expect(!rule.meaning.isEmpty && rule.code.rawValue == rule.code.rawValue.lowercased()) }
    }

    @Test func keysOfTablesAreUnique() {
        let keys = ElementSpec.all.map(\.key)
        let repeated = Dictionary(grouping: keys, by: \.self).filter { $0.value.count > 1 }.keys
        #expect(repeated.isEmpty, "\(repeated.sorted())")
    }
}
