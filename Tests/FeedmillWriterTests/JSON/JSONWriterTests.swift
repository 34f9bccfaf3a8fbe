import FeedmillSyntax
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

@Suite struct CivilDateTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 +0000"),
        (1_772_323_199, "2026-02-28T23:59:59Z", "Sat, 28 Feb 2026 23:59:59 +0000"),
        (951_782_400, "2000-02-29T00:00:00Z", "Tue, 29 Feb 2000 00:00:00 +0000"),
        (-62_167_219_200, "0000-01-01T00:00:00Z", "Sat, 01 Jan 0000 00:00:00 +0000"),
        (253_402_300_799, "9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 +0000"),
        (-2_203_891_200, "1900-03-01T00:00:00Z", "Thu, 01 Mar 1900 00:00:00 +0000"),
    ])
    func writesBothForms(_ seconds: Int64, _ rfc3339: String, _ rfc5322: String) {
        let instant = Instant(seconds: seconds)
        var bytes: [UInt8] = []
        bytes.append(rfc3339: instant)
        #expect(String(decoding: bytes, as: UTF8.self) == rfc3339)
        bytes = []
        bytes.append(rfc5322: instant)
        #expect(String(decoding: bytes, as: UTF8.self) == rfc5322)
    }

    @Test(arguments: [
        (500_000_000, "1970-01-01T00:00:00.5Z"), (1, "1970-01-01T00:00:00.000000001Z"),
        (120_000_000, "1970-01-01T00:00:00.12Z"),
    ])
    func writesFractions(_ nanoseconds: Int32, _ expected: String) {
        var bytes: [UInt8] = []
        bytes.append(rfc3339: Instant(seconds: 0, nanoseconds: nanoseconds))
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [Int64.min, -62_167_219_201, 253_402_300_800, .max])
    func refusesOtherYears(_ seconds: Int64) {
        var bytes: [UInt8] = []
        bytes.append(rfc3339: Instant(seconds: seconds))
        bytes.append(rfc5322: Instant(seconds: seconds))
        #expect(bytes.isEmpty)
    }
}
