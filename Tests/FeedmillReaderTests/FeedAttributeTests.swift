import Testing

@testable import FeedmillReader

@Suite struct FeedAttributeTests {
    @Test(arguments: FeedAttribute.allCases)
    func everyNameIsWrittenAsItIsCalled(_ attribute: FeedAttribute) {
        #expect(attribute.local == "\(attribute)")
    }
}
