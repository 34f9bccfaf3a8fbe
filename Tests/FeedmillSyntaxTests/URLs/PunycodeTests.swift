import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct PunycodeTests {
    @Test(
        "RFC 3492 §7.1",
        arguments: [
            ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"), ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"), ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
            ("Hello-Another-Way-それぞれの場所", "Hello-Another-Way--fc4qua05auwb3674vfr0b"),
            ("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"),
            ("MajiでKoiする5秒前", "MajiKoi5-783gue6qz075azm5e"), ("そのスピードで", "d9juau41awczczp"),
            ("-> $1.00 <-", "-> $1.00 <--"),
        ])
    func encodesAndDecodes(_ text: String, _ code: String) {
        let points = text.unicodeScalars.map(\.value)
        #expect(Punycode.encoded(points) == Array(code.utf8))
        #expect(Punycode.decoded(Array(code.utf8)[...]) == points)
    }

    @Test func decodesWhatItEncodes() {
        var generator = Dice(state: 5)
        for _ in 0..<2000 {
            let points = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                UInt32.random(in: 0x21..<0xD800, using: &generator)
            }
            guard let code = Punycode.encoded(points) else { continue }
            #expect(Punycode.decoded(code[...]) == points)
        }
    }

    @Test func randomCodesNeverTrap() {
        var generator = Dice(state: 6)
        for _ in 0..<5000 {
            let code = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                UInt8.random(in: 0x2D...0x7A, using: &generator)
            }
            _ = Punycode.decoded(code[...])
        }
    }

    @Test(arguments: [
        ("Example.ORG", "example.org"), ("bücher.example", "xn--bcher-kva.example"), ("h.example.", "h.example"),
        ("例。テスト", "xn--fsq.xn--zckzah"),
        ("h%2Fx.example", "h%2fx.example"), ("", ""), ("[::1]", "[::1]"),
    ])
    func makesHostsASCII(_ host: String, _ expected: String) {
        #expect(InternationalHost.ascii(host) == expected)
    }
}
