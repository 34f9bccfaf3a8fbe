import Foundation
import Testing

@Suite struct SanitizeTests {
    @Test func linesAreAnsweredInTheirOrderUnderTheirOwnNames() throws {
        let input = """
            {"id": "a", "html": "<b onclick=x()>One</b>"}

            {"id": 2, "html": "<a href='/p'>Two</a>", "base": "https://tide.example/"}
            {"id": -9007199254740993, "html": ""}
            """
        let run = try Command.run("sanitize", "--ndjson", input: input)
        #expect(
            run.output == """
                {"id":"a","html":"<b>One</b>"}
                {"id":2,"html":"<a href=\\"https://tide.example/p\\">Two</a>"}
                {"id":-9007199254740993,"html":""}

                """)
        #expect(run.status == 0 && run.errors.isEmpty)
    }

    @Test(arguments: [
        #"{"id": 1.5, "html": ""}"#, #"{"id": true, "html": ""}"#, #"{"html": ""}"#, #"{"id": 1}"#, "[]", "{",
    ])
    func aLineThatIsNoFragmentIsSaidAndPassedOver(_ line: String) throws {
        let run = try Command.run("sanitize", "--ndjson", input: line + "\n" + #"{"id": 1, "html": "x"}"# + "\n")
        #expect(run.output == "{\"id\":1,\"html\":\"x\"}\n")
        #expect(run.errors.hasPrefix("feedmill: -:1: not a fragment: "), "\(run.errors)")
        #expect(run.status == 1)
    }

    /// Programs that read line by line take these for the end of a line; what has the same first byte is as it was.
    @Test func noCharacterEndsALine() throws {
        let words = "a\u{85}b\u{2028}c\u{2029}d\u{A0}é\u{2013}€\u{2027}\u{202A}\u{84}漢\u{85}"
        let run = try Command.run(
            "sanitize", "--ndjson", "--text", input: #"{"id": "\#(words)", "html": "x"}"# + "\n")
        let escaped = "a\\u0085b\\u2028c\\u2029d\u{A0}é\u{2013}€\u{2027}\u{202A}\u{84}漢\\u0085"
        #expect(run.output == "{\"id\":\"\(escaped)\",\"text\":\"x\"}\n")
    }

    /// Lines are found wherever the pieces end that are read at once.
    @Test func linesOfAnyLengthAreRead() throws {
        let lengths = [0, 1, 16_300, 16_384, 16_390, 65_500, 65_536, 200_000]
        let input = lengths.map { #"{"id": \#($0), "html": "\#(String(repeating: "é", count: $0))"}"# }
            .joined(separator: "\n")
        let scratch = try Scratch(["lines.ndjson": input])
        let run = try Command.run("sanitize", "--ndjson", "--text", scratch.path("lines.ndjson"))
        #expect(try run.objects.map { $0["id"] as? Int } == lengths)
        #expect(try run.objects.map { ($0["text"] as? String)?.count } == lengths)
    }
}
