import Testing

@testable import FeedmillHTML

@Suite struct AttributeNamesTests {
    /// `xlinkHref` is written `xlink:href`, `dataSrc` is written `data-src`.
    @Test(arguments: KnownAttribute.allCases)
    func everyNameIsWrittenAsItIsCalled(_ attribute: KnownAttribute) {
        let written = attribute.spelling.filter { $0 != "-" && $0 != ":" }
        #expect(written.lowercased() == "\(attribute)".lowercased())
    }
}
