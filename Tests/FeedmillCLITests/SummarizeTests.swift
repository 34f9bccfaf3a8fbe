import Foundation
import Testing

@Suite struct SummarizeTests {
    private static let text = """
        The ferry to the north islands will run at night from October, the harbour board decided on Tuesday. Two boats will \
        cross four times on weekends. A crossing takes fifty minutes and costs nine pounds, as it does by day. Island shops \
        have asked for late boats since the summer of 2019, when the last one was cancelled for want of passengers. The board \
        will look at the numbers in spring. Fishermen welcomed the plan, although the pier is narrow and badly lit at night. New \
        lamps will be put up before the first crossing.
        """

    private static let answer = """
        {"language":"en","overview":["From October two boats will also cross to the north islands at night, four times on \
        weekends and for nine pounds as before."],"keyPoints":["Four crossings on weekends","The fare stays at nine pounds",\
        "New lamps before the first crossing"]}
        """

    private static func request(_ id: String, _ text: String) throws -> String {
        String(
            decoding: try JSONSerialization.data(withJSONObject: ["id": id, "lang": "en", "text": text]), as: UTF8.self)
            + "\n"
    }

    /// A configuration whose back end prints `answer`, and keeps its books beside it.
    private static func scratch(_ answer: String, _ more: String = "") throws -> Scratch {
        let scratch = try Scratch(["answer.json": answer])
        try """
        [summary]
        backend = "command"
        command = ["cat", "\(scratch.path("answer.json"))"]
        cache = "\(scratch.path("answers.ndjson"))"
        \(more)
        """.write(toFile: scratch.path("c.toml"), atomically: true, encoding: .utf8)
        return scratch
    }

    @Test func wordsOfABackEndAreTakenAndKept() throws {
        let scratch = try Self.scratch(Self.answer)
        let input = try Self.request("1", Self.text)
        let first = try Command.run("summarize", "--format", "ndjson", "--config", scratch.path("c.toml"), input: input)
        #expect(first.status == 0, "\(first.errors)")
        let object = try #require(try first.objects.first)
        #expect(object["method"] as? String == "command")
        #expect((object["keyPoints"] as? [String])?.count == 3)
        // The program is gone, its answer is not.
        try FileManager.default.removeItem(atPath: scratch.path("answer.json"))
        let second = try Command.run(
            "summarize", "--format", "ndjson", "--config", scratch.path("c.toml"), input: input)
        #expect(second.output == first.output)
    }

    @Test func refusedAnswerIsReplacedAndSaid() throws {
        let scratch = try Self.scratch(Self.answer.replacing("nine pounds as", with: "ninety pounds as"))
        let run = try Command.run(
            "summarize", "--format", "ndjson", "--config", scratch.path("c.toml"),
            input: try Self.request("1", Self.text))
        let object = try #require(try run.objects.first)
        #expect(object["method"] as? String == "extractive")
        #expect(object["reason"] as? String == "number")
        #expect(run.errors == "feedmill: 1 of 1 summaries are the text's own sentences: number: ninety\n")
        #expect(run.status == 0)
    }

    @Test func budgetThatIsSpentMakesTheRunFail() throws {
        let scratch = try Self.scratch(Self.answer, "requests_per_day = 1")
        let input = try Self.request("1", Self.text) + Self.request("2", Self.text + " The end.")
        let run = try Command.run("summarize", "--format", "ndjson", "--config", scratch.path("c.toml"), input: input)
        #expect(run.status == 1)
        #expect(try run.objects.count == 2)
        #expect(try run.objects.compactMap { $0["reason"] as? String } == ["budget"])
    }

    @Test func commandThatIsMissingIsAMatterOfUsage() throws {
        let scratch = try Scratch(["c.toml": "[summary]\nbackend = \"command\"\n"])
        let run = try Command.run("summarize", "--config", scratch.path("c.toml"), input: Self.text)
        #expect(run.status == 64)
        #expect(run.errors.contains("needs a command"))
    }

    @Test func generateUsesTheBackEnd() throws {
        let scratch = try Self.scratch(Self.answer)
        let feed = """
            <rss version="2.0"><channel><title>Ferry</title><link>https://ferry.example/</link><description>d</description>
            <item><title>Night ferry</title><link>https://ferry.example/1</link><guid>https://ferry.example/1</guid>
            <pubDate>Tue, 01 Sep 2026 10:00:00 GMT</pubDate><description>\(Self.text)</description></item></channel></rss>
            """
        let run = try Command.run("generate", "--config", scratch.path("c.toml"), "-", input: feed)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("<fm:overview>command</fm:overview>"))
        #expect(run.output.contains("<fm:key-points>command</fm:key-points>"))
        let extractive = try Command.run(
            "generate", "--backend", "extractive", "--config", scratch.path("c.toml"), "-", input: feed)
        #expect(extractive.output.contains("<fm:overview>extractive</fm:overview>"))
    }

    @Test func oneStoryOfTwoFeedsIsOneEntryWithBothSources() throws {
        func feed(_ name: String, _ day: Int, _ text: String) -> String {
            """
            <rss version="2.0"><channel><title>\(name)</title><link>https://\(name).example/</link><description>d</description>
            <item><title>Night ferry from October</title><link>https://\(name).example/1</link>
            <pubDate>\(day) Sep 2026 10:00:00 GMT</pubDate><description>\(text)</description></item></channel></rss>
            """
        }
        let scratch = try Scratch([
            "a.xml": feed("alpha", 2, Self.text), "b.xml": feed("beta", 1, Self.text + " More to follow."),
        ])
        let run = try Command.run("generate", "--group-stories", scratch.path("a.xml"), scratch.path("b.xml"))
        #expect(run.output.components(separatedBy: "<entry>").count == 2)
        // The earlier one is the entry, the later one is beside it among the sources.
        #expect(run.output.contains(#"<link rel="alternate" hreflang="en" href="https://beta.example/1""#))
        #expect(run.output.contains(#"<link rel="related" hreflang="en" href="https://alpha.example/1""#))
        let apart = try Command.run("generate", scratch.path("a.xml"), scratch.path("b.xml"))
        #expect(apart.output.components(separatedBy: "<entry>").count == 3)
    }
}
