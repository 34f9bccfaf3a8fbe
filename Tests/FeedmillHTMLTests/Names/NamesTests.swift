import Testing

@testable import FeedmillHTML

@Suite struct NamesTests {
    @Test func everyElementHasItsSpelling() {
        #expect(HTMLElementName.spellings.count == HTMLElementName.allCases.count - 1)
        for name in HTMLElementName.allCases where name != .unknown && name != .noneElement {
            let bare = name.spelling.replacing("-", with: "").lowercased()
            #expect(String(describing: name).lowercased() == bare)
        }
    }

    @Test func namesAreFoundInAnyCase() {
        #expect(HTMLElementName.nameTable.id("BlockQuote") == UInt16(HTMLElementName.blockquote.rawValue))
        #expect(HTMLElementName.nameTable.id("lineargradient") == UInt16(HTMLElementName.linearGradient.rawValue))
        #expect(HTMLElementName.nameTable.id("wiggly") == 0)
        #expect(HTMLElementName.nameTable.id("") == 0)
    }

    @Test func knownAttributesComeFirst() {
        for attribute in KnownAttribute.allCases {
            #expect(AttributeNames.table.id(attribute.spelling) == attribute.rawValue)
        }
    }
}
