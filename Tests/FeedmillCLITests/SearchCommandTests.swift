import Foundation
import Testing

@Suite struct SearchCommandTests {
    private static let answer = """
        {"url":"https://tide.example/feed","status":200,"headers":{"content-type":"application/rss+xml"},"body":\
        "<rss version='2.0'><channel><title>Tides</title><link>https://tide.example/</link>\
        <item><title>High water</title><link>https://tide.example/1</link><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>\
        <description>The harbour master wrote 朝鮮半島 into his book.</description></item></channel></rss>"}

        """

    private func store(_ scratch: Scratch) throws -> [String] {
        let store = ["--store", scratch.path("s.sqlite")]
        let run = try Command.run(
            ["update", "--replay", "-", "--now", "1790000000"] + store + ["https://tide.example/feed"],
            input: Self.answer)
        #expect(run.status == 0, "\(run.errors)")
        return store
    }

    @Test func findsWhatWasPolled() throws {
        let scratch = try Scratch()
        let store = try store(scratch)
        let lines = try Command.run(["search"] + store + ["harbour", "book"])
        #expect(lines.status == 0)
        #expect(
            lines.output == """
                  2026-03-02  High water
                              https://tide.example/1
                              The harbour master wrote 朝鮮半島 into his book.

                """)
        let hit = try #require(try Command.run(["search", "--format", "ndjson"] + store + ["半島"]).objects.first)
        #expect(hit["url"] as? String == "https://tide.example/1")
        #expect(hit["feed_title"] as? String == "Tides")
        #expect(hit["matches"] as? [String] == ["半島"])
        let document = try #require(
            try Command.run(["search", "--format", "json"] + store + ["no such word"]).objects.first)
        #expect((document["articles"] as? [Any])?.isEmpty == true)
    }

    @Test func anEmptyQueryIsAUsageError() throws {
        let scratch = try Scratch()
        #expect(try Command.run("search", "--store", scratch.path("s.sqlite"), " ").status == 64)
    }
}
