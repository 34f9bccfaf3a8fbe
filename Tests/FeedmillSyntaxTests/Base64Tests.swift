import Testing

@testable import FeedmillSyntax

@Suite struct Base64Tests {
    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("日", "5pel")])
    func encodes(_ text: String, _ expected: String) {
        #expect(Base64.encoded(text) == expected)
        #expect(Base64.isValid(expected.utf8))
        #expect(Base64.decoded(ArraySlice(expected.utf8)) == Array(text.utf8))
    }

    @Test(arguments: ["Zg=", "Z", "Zg==Zg==", "Z g = = x", "日本", "Zg-_"])
    func refuses(_ text: String) {
        #expect(!Base64.isValid(text.utf8))
    }
}
