import SeededDice
import Testing

@testable import FeedmillXML

@Suite struct EncodingDetectorTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        var encoding: String
        var iconv: String
        var language: String
        var text: String

        var testDescription: String { "\(language) in \(encoding)" }
    }

    static let samples = DetectionTexts.encodings.flatMap { encoding in
        encoding.languages.split(separator: " ").map { language in
            Sample(
                encoding: encoding.name, iconv: encoding.iconv, language: String(language),
                text: DetectionTexts.text(String(language)))
        }
    }

    private static let start = "<rss><channel><title>News</title><item><description>"
    private static let end = "</description></item></channel></rss>"

    private func document(_ bytes: [UInt8]) -> [UInt8] { Array(Self.start.utf8) + bytes + Array(Self.end.utf8) }

    /// By scalars: a text may begin with a mark that combines.
    private func content(of text: String, after declaration: String = "") -> String {
        let scalars = text.unicodeScalars.dropFirst(declaration.count + Self.start.count).dropLast(Self.end.count)
        return String(String.UnicodeScalarView(scalars))
    }

    /// What the bytes are if their encoding is declared.
    private func expected(_ bytes: [UInt8], _ sample: Sample) -> String {
        let declaration = "<?xml version='1.0' encoding='\(sample.encoding)'?>"
        return content(of: decode(Array(declaration.utf8) + document(bytes)).text, after: declaration)
    }

    @Test(arguments: samples, ["", "<?xml version='1.0' encoding='utf-8'?>"])
    func aParagraphIsEnough(_ sample: Sample, _ declaration: String) {
        let decoded = decode(Array(declaration.utf8) + document(encode(sample.text, as: sample.iconv)))
        #expect(
            content(of: decoded.text, after: declaration) == expected(encode(sample.text, as: sample.iconv), sample))
        #expect(decoded.codes == ["encoding/overridden"])
        if !["iso-8859-2", "iso-8859-7", "iso-8859-8", "koi8-u"].contains(sample.encoding) {
            #expect(decoded.encoding == sample.encoding)
        }
    }

    /// Of eight to sixty characters: decoded right, or not at all.
    @Test(arguments: samples)
    func aTitleIsNotGuessedWrong(_ sample: Sample) {
        let scalars = Array(sample.text.unicodeScalars)
        var known = 0
        var count = 0
        for length in [10, 20, 50] {
            for start in stride(from: 0, to: max(1, scalars.count - length), by: max(length, 40)) {
                var title = String.UnicodeScalarView()
                title.append(contentsOf: scalars[start..<min(start + length, scalars.count)])
                let bytes = encode(String(title), as: sample.iconv)
                guard bytes.contains(where: { $0 >= 0x80 }) else { continue }
                let decoded = decode(document(bytes))
                let isRight = content(of: decoded.text) == expected(bytes, sample)
                #expect(isRight || decoded.encoding == "windows-1252", "\(title): \(decoded.encoding ?? "")")
                if isRight { known += 1 }
                if length >= 20 { count += 1 }
            }
        }
        let isHard = ["macintosh", "windows-1257", "windows-1250", "iso-8859-2"].contains(sample.encoding)
        #expect(isHard || known >= count * 8 / 10)
    }

    @Test(arguments: samples.filter { $0.language > "i" && $0.language < "t" }, [1, 100])
    func theCutMakesNoDifference(_ sample: Sample, _ chunk: Int) {
        let bytes = document(encode(sample.text, as: sample.iconv))
        let whole = decode(bytes)
        let cut = decode(bytes, chunk: chunk)
        #expect(Array(cut.text.utf8) == Array(whole.text.utf8))
        #expect(cut.problems == whole.problems)
    }

    @Test func aLongWindowIsCutAnywhere() {
        let russian = encode(DetectionTexts.text("russian"), as: "KOI8-R")
        let filler = Array("<p class='x'>plain</p> &amp; more. ".utf8)
        for (fillers, text) in [(0, russian), (8, russian), (500, Array(russian.prefix(40)))] {
            var bytes = Array(Self.start.utf8)
            while bytes.count < 40_000 {
                bytes += text
                for _ in 0..<fillers { bytes += filler }
            }
            let whole = decode(bytes)
            #expect(whole.encoding == "koi8-r")
            for chunk in [333, 8_192] {
                #expect(decode(bytes, chunk: chunk).text == whole.text)
            }
        }
    }

    @Test func markupDoesNotCount() {
        let bytes = encode("Как испечь ржаной хлеб", as: "KOI8-R")
        let wrapped =
            Array("<rss><item><!-- hello --><title><![CDATA[<b>".utf8) + bytes
            + Array(
                "</b>]]></title><link href='x'/>&lt;p&gt;English text goes on and on &#8212; here.&lt;/p&gt;</item></rss>"
                    .utf8)
        #expect(decode(wrapped).encoding == "koi8-r")
        // In an attribute only.
        #expect(decode(Array("<opml><outline text='".utf8) + bytes + Array("'/></opml>".utf8)).encoding == "koi8-r")
    }

    @Test(arguments: samples.filter { $0.encoding == "windows-1251" || $0.encoding == "big5" })
    func whatIsDeclaredIsNotOverridden(_ sample: Sample) {
        let bytes = encode(sample.text, as: sample.iconv)
        for label in ["koi8-r", "windows-1252", "ibm866"] {
            let decoded = decode(Array("<?xml version='1.0' encoding='\(label)'?>".utf8) + document(bytes))
            #expect(decoded.encoding == label)
            #expect(decoded.codes.isEmpty)
        }
    }

    /// The text begins with what is UTF-8, too.
    @Test func aValidSequenceIsNoProof() {
        for title in ["шел на берег проверить лодку", "арый паромщик вышел на берег"] {
            let decoded = decode(document(encode(title, as: "IBM866")))
            #expect(decoded.encoding == "ibm866")
            #expect(decoded.text.contains(title))
        }
        #expect(decode(document(Array("é".utf8))).encoding == "utf-8")
        #expect(decode(document(Array("é".utf8)) + Array(repeating: 0x20, count: 9_000) + [0xE9]).encoding == "utf-8")
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func noiseIsNotGuessed(_ seed: UInt64) {
        var random = Dice(state: seed)
        let bytes = (0..<400).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) }
        #expect(decode(document(bytes)).encoding == "windows-1252")
    }

    /// Every one a character of the encoding, but one no text consists of.
    @Test(arguments: ["CP949", "GB18030", "BIG5-HKSCS", "EUC-JP-MS"])
    func rareCharactersAloneAreNotGuessed(_ iconv: String) {
        let bytes = encode("꺊꺣왇꺊꺣왇꺥꺧꼀꺊꺥꼤븎꺡꺞꺢꺝驫鱻龘麤鸞爨黌齉龗鑿纛躞蹀饕餮", as: iconv)
        #expect(decode(document(bytes)).encoding == "windows-1252")
    }

    @Test func anEscapeSequenceMeansJapanese() {
        let text = DetectionTexts.text("japanese")
        let bytes = document(encode(text, as: "ISO-2022-JP"))
        for chunk in [1, 2, 3, 50, .max] {
            let decoded = decode(bytes, chunk: chunk)
            #expect(decoded.encoding == "iso-2022-jp")
            #expect(decoded.text.contains(text))
        }
        for text in ["a\u{1B}[31mb", "a\u{1B}", "a\u{1B}$", "\u{1B}\u{1B}(B"] {
            for chunk in [1, .max] {
                let decoded = decode(Array("<a>\(text)".utf8), chunk: chunk)
                #expect(decoded.text == "<a>\(text)")
                #expect(decoded.encoding == "utf-8")
            }
        }
    }
}
