import Testing

@testable import FeedmillValidator

@Suite struct RuleSampleTests {
    /// A rule that nothing can break is none.
    @Test func everyRuleHasASample() {
        #expect(Set(RuleCode.allCases).subtracting(RuleSample.all.map(\.code)) == [])
    }

    @Test(arguments: RuleSample.all)
    func everyRuleIsFoundBroken(_ sample: RuleSample) {
        #expect(sample.found.contains(sample.code))
    }

    /// What the samples are made from breaks no rule, so that they break it themselves.
    @Test(arguments: [atom(), rss()])
    func whatSamplesAreMadeFromIsFine(_ document: String) {
        #expect(found(document).isEmpty)
    }
}
