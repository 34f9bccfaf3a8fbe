import Testing

@testable import FeedmillSyntax

@Suite struct EmailAddressTests {
    @Test func atomsAreMadeOfWhatTheGrammarSays() {
        // RFC 5322 §3.2.3, and RFC 6531 beyond ASCII.
        let atext = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~"
        for byte in UInt8.min...UInt8.max {
            #expect(EmailAddress.isAtomByte(byte) == (byte >= 0x80 || atext.utf8.contains(byte)), "byte \(byte)")
        }
    }
}
