import Testing

@testable import FeedmillSyntax

@Suite struct MessageAuthenticationTests {
    /// A key of so many "k", a message of so many "a": lengths at which a block more or less begins. The codes begin as OpenSSL's.
    private static let known: [(MessageAuthentication, Int, Int, String)] = [
        (.sha1, 0, 0, "fbdb1d1b18aa6c08324b7d64b71fb76370690e1d"),
        (.sha1, 4, 3, "f4f7ade485413636bb0e83a3f03d9504585fd75c"),
        (.sha1, 64, 55, "4a815fbbf5a0f09bdf31c79bd324b6d94db1df67"),
        (.sha1, 65, 56, "ddbcb5fb94394d301fcf0ac1d6b947822f2eb10c"),
        (.sha1, 128, 64, "6dc9032b897a535efcdf79f3d27a4e416cb3facf"),
        (.sha1, 131, 111, "86712c98f0348217d8151647f6e32ce126be26df"),
        (.sha1, 0, 112, "18e802aa68696f353560d242e6783ff04463ea24"),
        (.sha1, 4, 127, "bd16ab45622f32c518fc758d8d2b03fa5af08c9d"),
        (.sha1, 64, 128, "503f21be52832aceeb0d002093900cf822257ad1"),
        (.sha1, 65, 1000, "c55b9e6b05e62d5197fc889b99a4f4f68ec74fd4"),
        (.sha256, 0, 0, "b613679a0814d9ec772f95d778c35fc5ff1697c4"),
        (.sha256, 4, 3, "77d17bb8a9dfe3b454548eba604a74572ae30475"),
        (.sha256, 64, 55, "94c29afa366589b345676b6a79c8d1b1695c9c03"),
        (.sha256, 65, 56, "2bfab8a68ab8419d2c4efb194120e9d8a3a460cb"),
        (.sha256, 128, 64, "801fb6dbdc5a059892b7acf928bdb297524b19c9"),
        (.sha256, 131, 111, "961ad3960349b6b2d0ab2086d9025940d66d27e3"),
        (.sha256, 0, 112, "7750d82b6e04274796dbf68ce532d4df740c9fab"),
        (.sha256, 4, 127, "1fe3c641035342d728467ad0a8dab64d7fda70b3"),
        (.sha256, 64, 128, "0dd7919591b123580b0a5df10208f059946eb59c"),
        (.sha256, 65, 1000, "a8705019e0589c860d59be0d262c2afc543a7902"),
        (.sha384, 0, 0, "6c1f2ee938fad2e24bd91298474382ca218c75db"),
        (.sha384, 4, 3, "d31797b62fe682d64651b028d3f92ce472e00d71"),
        (.sha384, 64, 55, "bc65bbd2fed11682121506c8a79217496b1c3893"),
        (.sha384, 65, 56, "6ec83c8b4fc57624a5d2433774d5349cb4fb37c1"),
        (.sha384, 128, 64, "3adaeb0b64f439a09d3d727a94f35bc6a8cabb8d"),
        (.sha384, 131, 111, "ef518b6d1ba881e0a3d9323b56dd99a7e78aeae6"),
        (.sha384, 0, 112, "b85d125a208ebac2c7b3a50738a67764af8f5239"),
        (.sha384, 4, 127, "0de8341378ecf81aed8a5057834734b526765974"),
        (.sha384, 64, 128, "3819f09ef26ac11b63481679235525205648f6a5"),
        (.sha384, 65, 1000, "613811582b5c1d986643547143f9c5abe152a6dc"),
        (.sha512, 0, 0, "b936cee86c9f87aa5d3c6f2e84cb5a4239a5fe50"),
        (.sha512, 4, 3, "b5587f990b2f4c2a4c1693e19729c956098419f2"),
        (.sha512, 64, 55, "125ae53473c36965db9992f24286b724cc0b8d31"),
        (.sha512, 65, 56, "8c4da29aebbaff244ccdda1acba33c2a8805d990"),
        (.sha512, 128, 64, "deff13a7f1632df4733d8ecb5d869b6d9536392b"),
        (.sha512, 131, 111, "6aa16d21d74f006dc506aceac9cf2097e7e6db20"),
        (.sha512, 0, 112, "e51a769c092b14f6eec5a1b92fdc99d769934df7"),
        (.sha512, 4, 127, "53a3d666d1222e1349e9db859b9a32ef4c8216b9"),
        (.sha512, 64, 128, "3919b21219d02f5fce1ccef7f6b0169b9cb7b84b"),
        (.sha512, 65, 1000, "9ef1a03562d4ed65254795ea48ea0177c6175470"),
    ]

    @Test(arguments: known)
    func codesAreThoseOfOthers(_ method: MessageAuthentication, _ key: Int, _ message: Int, _ code: String) {
        let made = method.code(
            of: [UInt8](repeating: UInt8(ascii: "a"), count: message),
            key: [UInt8](repeating: UInt8(ascii: "k"), count: key))
        #expect(made.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined().prefix(40) == code)
    }

    /// RFC 2202 §3 and RFC 4231 §4.3.
    @Test func codesAreThoseOfTheSpecification() {
        let (key, message) = (Array("Jefe".utf8), Array("what do ya want for nothing?".utf8))
        #expect(MessageAuthentication.sha1.code(of: message, key: key).prefix(4) == [0xef, 0xfc, 0xdf, 0x6a])
        #expect(MessageAuthentication.sha256.code(of: message, key: key).prefix(4) == [0x5b, 0xdc, 0xc1, 0x46])
        #expect(MessageAuthentication.sha384.code(of: message, key: key).prefix(4) == [0xaf, 0x45, 0xd2, 0xe3])
        #expect(MessageAuthentication.sha512.code(of: message, key: key).prefix(4) == [0x16, 0x4b, 0x7a, 0x7b])
    }

    @Test func sameCodesAreTheSame() {
        #expect(MessageAuthentication.areSame([1, 2], [1, 2]))
        #expect(!MessageAuthentication.areSame([1, 2], [1, 3]))
        #expect(!MessageAuthentication.areSame([1, 2], [1, 2, 0]))
    }
}
