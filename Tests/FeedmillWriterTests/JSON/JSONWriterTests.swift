import Testing

@testable import FeedmillWriter

@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("", #""""#),
        ("plain words", #""plain words""#),
        ("a \"quoted\" path C:\\x", #""a \"quoted\" path C:\\x""#),
        ("\u{8}\t\n\u{C}\r\0\u{1F}\u{7F}", "\"\\b\\t\\n\\f\\r\\u0000\\u001f\u{7F}\""),
        ("日本語と🦊", "\"日本語と🦊\""),
        ("1234567\"", #""1234567\"""#),
        ("12345678\"", #""12345678\"""#),
        ("éééé\u{1}éééé\\", "\"éééé\\u0001éééé\\\\\""),
    ])
    func escapesWhatMustBe(_ value: String, _ expected: String) {
        var json = JSONWriter()
        json.string(value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test func findsEveryByteWhereverItStands() {
        for byte in UInt8(0)...127 {
            for place in 0..<24 {
                var letters = [UInt8](repeating: UInt8(ascii: "x"), count: 24)
                letters[place] = byte
                var bytes: [UInt8] = []
                bytes.append(jsonString: String(decoding: letters, as: UTF8.self))
                let grown = bytes.count > 26
                #expect(grown == (byte < 0x20 || byte == 0x22 || byte == 0x5C), "byte \(byte) at \(place)")
            }
        }
    }

    /// Escapes in every distance from each other and from the ends of the steps that a string is taken in.
    @Test(arguments: [1, 2, 3, 5, 7, 15, 16, 17, 31, 32, 33, 40, 64, 65])
    func escapesAtAnyDistance(_ distance: Int) {
        let forms: [(byte: UInt8, escaped: String)] = [
            (0x22, "\\\""), (0x5C, "\\\\"), (0x0A, "\\n"), (0x1F, "\\u001f"), (0x08, "\\b"), (0x09, "\\t"),
            (0x0C, "\\f"), (0x0D, "\\r"), (0x00, "\\u0000"),
        ]
        for length in 0..<140 {
            for form in forms {
                var letters: [UInt8] = []
                var expected = "\""
                for place in 0..<length {
                    let isEscaped = place % distance == distance - 1
                    let letter = UInt8(ascii: "a") + UInt8(place % 26)
                    letters.append(isEscaped ? form.byte : letter)
                    expected += isEscaped ? form.escaped : String(UnicodeScalar(letter))
                }
                for isWide in [false, true] {
                    var bytes: [UInt8] = []
                    unsafe letters.withUnsafeBufferPointer { unsafe bytes.append(jsonString: $0, isWide: isWide) }
                    #expect(String(decoding: bytes, as: UTF8.self) == expected + "\"")
                }
            }
        }
    }

    /// Long text goes by pieces, a value and its name go together when they are short.
    @Test(arguments: [0, 1, 30, 2_000, 2_047, 2_048, 2_049, 4_095, 4_096, 4_097, 10_000])
    func writesTextOfAnyLengthWithItsName(_ length: Int) {
        for (text, escaped) in [("x", "x"), ("\"", "\\\""), ("\u{1F}", "\\u001f"), ("é", "é")] {
            var json = JSONWriter()
            json.beginObject()
            json.member("first", String(repeating: text, count: length))
            json.member("missing", nil as String?)
            json.member("second", text)
            json.endObject()
            let expected = String(repeating: escaped, count: length)
            let isEqual =
                String(decoding: json.bytes, as: UTF8.self)
                == "{\"first\":\"\(expected)\",\"second\":\"\(escaped)\"}"
            #expect(isEqual, "\(length) of \(text.debugDescription)")
        }
    }

    @Test func putsCommasBetweenMembersAndElements() {
        var json = JSONWriter()
        json.beginArray()
        json.beginObject()
        json.key("a")
        json.integer(-12)
        json.key("b c")
        json.beginArray()
        json.bool(true)
        json.null()
        json.endArray()
        json.endObject()
        json.number(0.25)
        json.number(3)
        json.number(.infinity)
        json.endArray()
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"[{"a":-12,"b c":[true,null]},0.25,3,null]"#)
    }

    @Test(arguments: [0, 7, 10, 99_999_999, 100_000_000, 1_234_567_890_123_456_789, .max, .min, -1])
    func writesIntegers(_ value: Int) {
        var bytes: [UInt8] = []
        bytes.append(decimal: value)
        #expect(String(decoding: bytes, as: UTF8.self) == value.description)
    }
}
