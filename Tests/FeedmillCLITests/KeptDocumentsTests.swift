import Foundation
import Testing

/// `ingest --store`.
@Suite struct KeptDocumentsTests {
    private static func feed(_ items: [String], from own: String = "") -> String {
        "<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><title>Salt</title>\(own)"
            + items.map { "<item><guid isPermaLink='false'>tag:s,2026:\($0)</guid><title>\($0)</title></item>" }
            .joined()
            + "</channel></rss>"
    }

    @Test func documentsOfOneFeedAreOneFeed() throws {
        let own = "<a:link rel='self' href='https://salt.example/feed'/>"
        let scratch = try Scratch([
            "monday.xml": Self.feed(["1", "2"], from: own), "tuesday.xml": Self.feed(["3", "2"], from: own),
            "other.xml": Self.feed(["4"]),
        ])
        let store = ["--store", scratch.path("s.sqlite"), "--now", "1790000000"]
        let run = try Command.run(
            ["ingest"] + store + ["monday.xml", "tuesday.xml", "other.xml"].map(scratch.path))
        #expect(run.status == 0)
        #expect(run.output == "4 new, 0 changed\n")
        let again = try Command.run(["ingest"] + store + [scratch.path("tuesday.xml")])
        #expect(again.output == "0 new, 0 changed\n")
        let list = try Command.run(["sources", "list", "--format", "ndjson"] + store.prefix(2))
        #expect(try list.objects.map { $0["origin"] as? String } == ["input", "input"])
        #expect(try list.objects.first?["url"] as? String == "https://salt.example/feed")
        let update = try Command.run(["update"] + store)
        #expect(update.status == 0 && update.output == "0 polled, 0 new, 0 changed\n")
        let merged = try Command.run(["merge", "--format", "atom"] + store)
        #expect(merged.output.components(separatedBy: "<entry>").count == 5)
        #expect(try Command.run(["sources", "export"] + store.prefix(2)).output.contains("<body/>"))
    }

    @Test func whatCannotBeToldApartIsRefused() throws {
        let scratch = try Scratch()
        let store = ["--store", scratch.path("s.sqlite")]
        let nameless = try Command.run(["ingest"] + store + ["-"], input: Self.feed(["1"]))
        #expect(nameless.status == 1 && nameless.errors.contains("--base-url"))
        let named = try Command.run(
            ["ingest", "--base-url", "https://salt.example/"] + store + ["-"], input: Self.feed(["1"]))
        #expect(named.output == "1 new, 0 changed\n")
        #expect(try Command.run(["ingest", "--format", "json"] + store + ["-"]).status == 64)
    }
}
