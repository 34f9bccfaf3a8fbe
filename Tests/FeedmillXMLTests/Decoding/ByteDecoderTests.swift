import SeededDice
import Testing

@testable import FeedmillXML

/// Decodes bytes in pieces of a size.
func decode(_ bytes: [UInt8], _ contentType: String? = nil, chunk: Int = .max) -> (
    text: String, encoding: String?, codes: [String], problems: [XMLProblem]
) {
    var decoder = ByteDecoder(contentType: contentType)
    var output: [UInt8] = []
    func take(_ span: Span<UInt8>) { for index in span.indices { output.append(span[index]) } }
    var done = 0
    while done < bytes.count {
        let next = min(chunk, bytes.count - done) + done
        decoder.push(bytes[done..<next].span, take)
        done = next
    }
    decoder.finish(take)
    // Unicode scalars, so that replaced bytes would show.
    return (String(decoding: output, as: UTF8.self), decoder.encoding, decoder.problems.map(\.code), decoder.problems)
}

@Suite struct ByteDecoderTests {
    /// The same words in many encodings, each with a label for it.
    struct Sample: CustomTestStringConvertible, Sendable {
        var label: String
        var name: String
        var bytes: [UInt8]
        var text: String

        var testDescription: String { label }
    }

    static let legacy: [Sample] = [
        Sample(label: "ISO-8859-1", name: "windows-1252", bytes: [0x93, 0xE9, 0x80, 0x81], text: "“é€\u{81}"),
        Sample(label: "us-ascii", name: "windows-1252", bytes: [0x63, 0xE9], text: "cé"),
        Sample(label: "latin1", name: "iso-8859-1", bytes: [0x63, 0xE9], text: "cé"),
        Sample(label: "US-ASCII", name: "us-ascii", bytes: [0x63], text: "c"),
        Sample(label: "iso-8859-2", name: "iso-8859-2", bytes: [0xB1, 0xF3], text: "ąó"),
        Sample(label: "iso-8859-15", name: "iso-8859-15", bytes: [0xA4], text: "€"),
        Sample(label: "windows-1251", name: "windows-1251", bytes: [0xCF, 0xF0, 0xE8], text: "При"),
        Sample(label: "KOI8-R", name: "koi8-r", bytes: [0xF0, 0xD2, 0xC9], text: "При"),
        Sample(label: "koi8-u", name: "koi8-u", bytes: [0xA4, 0xA7], text: "єї"),
        Sample(label: "windows-1253", name: "windows-1253", bytes: [0xC1, 0xE1], text: "Αα"),
        Sample(label: "iso-8859-9", name: "windows-1254", bytes: [0xF0, 0xFE], text: "ğş"),
        Sample(label: "tis-620", name: "windows-874", bytes: [0xA1, 0xD2], text: "กา"),
        Sample(label: "macintosh", name: "macintosh", bytes: [0x8E], text: "é"),
        Sample(label: "gb2312", name: "gb18030", bytes: [0xBA, 0xBA, 0xD7, 0xD6, 0x81, 0x40], text: "汉字丂"),
        Sample(label: "GB18030", name: "gb18030", bytes: [0x81, 0x30, 0x81, 0x30], text: "\u{80}"),
        Sample(label: "Big5", name: "big5", bytes: [0xBA, 0x7E, 0xA6, 0x72], text: "漢字"),
        Sample(label: "euc-kr", name: "euc-kr", bytes: [0xC7, 0xD1, 0x81, 0x41], text: "한갂"),
        Sample(label: "Shift_JIS", name: "shift_jis", bytes: [0x95, 0x5C, 0x87, 0x40, 0xFB, 0xFC, 0xB1], text: "表①髙ｱ"),
        Sample(label: "EUC-JP", name: "euc-jp", bytes: [0xC6, 0xFC, 0xAD, 0xA1, 0x8E, 0xB1], text: "日①ｱ"),
        Sample(
            label: "ISO-2022-JP", name: "iso-2022-jp",
            bytes: [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x2D, 0x21, 0x1B, 0x28, 0x49, 0x31, 0x1B, 0x28, 0x42], text: "日①ｱ"),
    ]

    @Test(arguments: legacy, [1, 2, 3, .max])
    func legacyEncodings(_ sample: Sample, _ chunk: Int) {
        let document =
            Array("<?xml version='1.0' encoding='\(sample.label)'?><a>".utf8) + sample.bytes + Array("</a>".utf8)
        let decoded = decode(document, chunk: chunk)
        #expect(decoded.text.hasSuffix("<a>\(sample.text)</a>"))
        #expect(decoded.encoding == sample.name)
        #expect(decoded.codes.isEmpty)
    }

    @Test(arguments: [false, true], [1, 3, .max])
    func wideEncodings(_ hasMark: Bool, _ chunk: Int) {
        let text = "<?xml version='1.0'?><a>é日😀</a>"
        let little16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big16 = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let little32 = text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 0xFF) } }
        let big32 = text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> (24 - $0 * 8) & 0xFF) }
        }
        let samples: [(String, [UInt8], [UInt8])] = [
            ("utf-16le", [0xFF, 0xFE], little16), ("utf-16be", [0xFE, 0xFF], big16),
            ("utf-32le", [0xFF, 0xFE, 0, 0], little32), ("utf-32be", [0, 0, 0xFE, 0xFF], big32),
        ]
        for (name, mark, bytes) in samples {
            let decoded = decode((hasMark ? mark : []) + bytes, chunk: chunk)
            #expect(decoded.text == text)
            #expect(decoded.encoding == name)
            #expect(decoded.codes.isEmpty)
        }
    }

    @Test(arguments: [
        ("application/xml; charset=iso-8859-1", "utf-8", "iso-8859-1"), ("text/xml", "koi8-r", "koi8-r"),
        ("text/xml; charset=\"KOI8-R\"", "utf-8", "koi8-r"),
        ("application/atom+xml;charset=nonsense", "koi8-r", "koi8-r"),
        ("application/xml", "", "utf-8"),
    ])
    func httpCountsBeforeTheDeclaration(_ type: String, _ declared: String, _ used: String) {
        let declaration = declared.isEmpty ? "" : "<?xml version='1.0' encoding='\(declared)'?>"
        #expect(decode(Array("\(declaration)<a/>".utf8), type).encoding == used)
    }

    @Test func aByteOrderMarkCountsMost() {
        let decoded = decode([0xEF, 0xBB, 0xBF] + Array("<a>é</a>".utf8), "text/xml; charset=koi8-r")
        #expect(decoded.text == "<a>é</a>")
        #expect(decoded.codes == ["encoding/overridden"])
    }

    @Test(arguments: [
        ("utf-16", "<a>é</a>", ["encoding/overridden"]), ("utf-7", "<a>+ADw-</a>", ["encoding/unknown"]),
        ("iso-8859-1", "<a>é – 日本</a>", ["encoding/overridden"]), ("utf8", "<a>é</a>", []),
    ])
    func wrongLabelsOnUTF8(_ label: String, _ text: String, _ codes: [String]) {
        let decoded = decode(Array("<?xml version='1.0' encoding='\(label)'?>\(text)".utf8))
        #expect(decoded.text.hasSuffix(text))
        #expect(decoded.encoding == "utf-8")
        #expect(decoded.codes == codes)
    }

    /// Japanese prose of our own, long enough to be told.
    private let prose = "この記事では、お茶の入れ方と歴史について説明します。まず、カップを温めてください。"

    @Test func whatIsNotUTF8IsDetected() {
        let eucJP: [UInt8] = [
            0xA4, 0xB3, 0xA4, 0xCE, 0xB5, 0xAD, 0xBB, 0xF6, 0xA4, 0xC7, 0xA4, 0xCF, 0xA1, 0xA2, 0xA4, 0xAA, 0xC3, 0xE3,
        ]
        let shiftJIS: [UInt8] = [
            0x82, 0xB1, 0x82, 0xCC, 0x8B, 0x4C, 0x8E, 0x96, 0x82, 0xC5, 0x82, 0xCD, 0x81, 0x41, 0x82, 0xA8, 0x92, 0x83,
        ]
        let samples: [(String, [UInt8], String)] = [
            ("euc-jp", eucJP, "この記事では、お茶"), ("shift_jis", shiftJIS, "この記事では、お茶"),
            ("windows-1252", [0x93, 0x63, 0x61, 0x66, 0xE9, 0x94], "“café”"),
            ("windows-1252", [0x4E, 0x6F, 0xEB, 0x6C], "Noël"),
        ]
        for declaration in ["", "<?xml version='1.0' encoding='utf-8'?>"] {
            for (name, bytes, text) in samples {
                let document = Array("\(declaration)<a>".utf8) + bytes + Array("</a>".utf8)
                for chunk in [1, 5, .max] {
                    let decoded = decode(document, chunk: chunk)
                    #expect(decoded.encoding == name)
                    #expect(decoded.text.hasSuffix("<a>\(text)</a>"))
                    #expect(decoded.codes == ["encoding/overridden"])
                }
            }
        }
    }

    @Test func aFewBadBytesInUTF8AreReplaced() {
        let document =
            Array("<a>".utf8) + [0xFF] + Array(prose.utf8) + [0xE3, 0x81] + Array("</a>\n<b>".utf8) + [0xC0, 0xAF]
        for chunk in [1, 2, 3, 100, .max] {
            let decoded = decode(document, chunk: chunk)
            #expect(decoded.text == "<a>\u{FFFD}\(prose)\u{FFFD}</a>\n<b>\u{FFFD}\u{FFFD}")
            #expect(decoded.codes == Array(repeating: "encoding/invalid-bytes", count: 4))
            #expect(decoded.problems.map(\.line) == [1, 1, 2, 2])
        }
    }

    @Test func aBadSequenceDoesNotSwallowMarkup() {
        for label in ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "utf-8"] {
            let document = Array("<?xml version='1.0' encoding='\(label)'?><a>é".utf8.dropLast(2)) + [0x81]
            let decoded = decode(document + Array("</a>".utf8))
            #expect(decoded.text.hasSuffix("</a>"))
        }
    }

    @Test func aShiftStateLeftOpenEndsWithTheLine() {
        let document =
            Array("<?xml version='1.0' encoding='iso-2022-jp'?><a>".utf8) + [0x1B, 0x24, 0x42, 0x46, 0x7C]
            + Array("\n</a>".utf8)
        #expect(decode(document).text.hasSuffix("<a>日\n</a>"))
    }

    @Test func mediaTypesThatAreNoFeedAreReported() {
        for type in ["text/html", "text/plain; charset=utf-8", "application/octet-stream"] {
            #expect(decode(Array("<a/>".utf8), type).codes == ["transport/content-type"])
        }
        for type in [
            "application/rss+xml", "text/xml; charset=utf-8", "application/feed+json", "Application/XML-DTD", "",
        ] {
            #expect(decode(Array("<a/>".utf8), type).codes.isEmpty)
        }
    }

    @Test func jsonIsDecodedToo() {
        #expect(decode(Array("{\"title\": \"é\"}".utf8), "application/json").text == "{\"title\": \"é\"}")
        #expect(decode("{\"a\":1}".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).text == "{\"a\":1}")
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func anyBytesGiveValidUTF8HoweverTheyAreCut(_ seed: UInt64) {
        var random = Dice(state: seed)
        let labels = [
            "utf-8", "shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "big5", "euc-kr", "koi8-r", "utf-16", "nope",
        ]
        let label = labels[Int.random(in: 0..<labels.count, using: &random)]
        var document = Array("<?xml version='1.0' encoding='\(label)'?><a>".utf8)
        if Bool.random(using: &random) {
            document = Array(repeating: UInt8.random(in: 0...255, using: &random), count: 3)
        }
        for _ in 0..<Int.random(in: 0...3_000, using: &random) {
            let ranges: [ClosedRange<UInt8>] = [0...255, 0x20...0x7E, 0x80...0xFF, 0x1B...0x42]
            document.append(UInt8.random(in: ranges[Int.random(in: 0..<4, using: &random)], using: &random))
        }
        let whole = decode(document)
        #expect(String(validating: Array(whole.text.utf8), as: UTF8.self) != nil)
        for chunk in [1, 7, 1_000] {
            let cut = decode(document, chunk: chunk)
            #expect(Array(cut.text.utf8) == Array(whole.text.utf8))
            #expect(cut.problems == whole.problems)
        }
    }
}
