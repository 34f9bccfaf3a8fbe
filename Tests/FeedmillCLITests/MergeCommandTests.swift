import Foundation
import Testing

@Suite struct MergeCommandTests {
    @Test func theSamplesMergeIntoOneValidFeed() throws {
        let feed = try Command.run(
            "merge", "--now", "1790000000", "--title", "Planet", "Feeds/atom", "Feeds/rss", "Feeds/json")
        #expect(feed.status == 0)
        let verdict = try Command.run("validate", "-", input: feed.output)
        #expect(verdict.status == 0, "\(verdict.output)")
        let again = try Command.run("ingest", "--format", "ndjson", "-", input: feed.output)
        let dates = try again.objects.compactMap { (($0["updated"] as? [String: Any])?["value"]) as? String }
        #expect(dates.count > 10)
        #expect(dates == dates.sorted(by: >))
    }

    @Test func optionsWinOverTheConfiguration() throws {
        let scratch = try Scratch(["feedmill.toml": "[merge]\nlimit = 3\ninclude = [\"lang=ja\"]\n"])
        func count(_ more: String...) throws -> Int {
            var arguments = ["merge", "--config", scratch.path("feedmill.toml"), "--format", "json"]
            arguments += more + ["Feeds/atom", "Feeds/rss"]
            let run = try Command.run(arguments)
            return ((try run.objects.first?["items"]) as? [Any])?.count ?? -1
        }
        #expect(try count() == 3)
        #expect(try count("--limit", "1") == 1)
        #expect(try count("--include", "lang=th") == 0)
    }

    @Test(arguments: [
        ["merge", "--dedupe", "colour", "Feeds/atom"], ["merge", "--include", "colour=red", "Feeds/atom"],
        ["merge", "--limit", "0", "Feeds/atom"], ["merge", "--order", "oldest", "Feeds/atom"],
    ])
    func wrongOptionsAreAMatterOfUsage(_ arguments: [String]) throws {
        let run = try Command.run(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
    }

    private static func answer(_ name: String, _ status: Int, _ document: String = "") throws -> String {
        let object: [String: Any] = [
            "url": "https://\(name).example/feed", "status": status,
            "headers": ["content-type": "application/atom+xml"],
            "body": document,
        ]
        return try String(decoding: JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
    }

    private static func atom(_ name: String, _ day: Int) -> String {
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f:\(name)</id><title>\(name)</title>\
        <updated>2026-01-01T00:00:00Z</updated><author><name>A</name></author><entry><id>urn:\(name):\(day)</id>\
        <title>T</title><updated>2026-03-0\(day)T00:00:00Z</updated><content>Some text.</content></entry></feed>
        """
    }

    @Test func whatUpdateKeepsIsWhatMergeTells() throws {
        let sources = ["a", "b"].map { "[[source]]\nurl = \"https://\($0).example/feed\"\n" }
        let moved =
            #"{"url":"https://a.example/feed","status":302,"headers":{"Location":"/new"},"body":""}"# + "\n"
            + (try Self.answer("a", 200, Self.atom("a", 3))).replacingOccurrences(
                of: "example\\/feed", with: "example\\/new")
        let scratch = try Scratch([
            "both.toml": sources.joined(), "one.toml": sources[0],
            "1.ndjson": try Self.answer("a", 200, Self.atom("a", 1)) + Self.answer("b", 200, Self.atom("b", 2)),
            "2.ndjson": try moved + Self.answer("b", 304), "3.ndjson": try Self.answer("a", 410),
        ])
        func run(_ words: String...) throws -> Command {
            try Command.run(
                [words[0], "--store", scratch.path("s.sqlite"), "--format", "json", "--config", scratch.path(words[1])]
                    + words.dropFirst(2))
        }
        func ids(_ config: String) throws -> [String] {
            let items = try run("merge", config).objects.first?["items"] as? [[String: Any]]
            return items?.compactMap { $0["id"] as? String } ?? []
        }
        let first = try run(
            "update", "both.toml", "--replay", scratch.path("1.ndjson"), "--now", "2026-03-10T00:00:00Z")
        let report = try #require(try first.objects.last)
        #expect(first.status == 0)
        #expect(report["entries"] as? [String] == ["urn:a:1", "urn:b:2"])
        #expect([report["polled"], report["new"], report["changed"]].map { $0 as? Int } == [2, 2, 0])
        #expect(try ids("both.toml") == ["urn:b:2", "urn:a:1"])
        let second = try run("update", "both.toml", "--replay", scratch.path("2.ndjson"), "https://a.example/feed")
        #expect(try second.objects.last?["entries"] as? [String] == ["urn:a:1", "urn:a:3"])
        #expect(try ids("both.toml") == ["urn:a:3", "urn:b:2", "urn:a:1"])
        #expect(try ids("one.toml") == ["urn:a:3", "urn:a:1"])
        let third = try run("update", "one.toml", "--replay", scratch.path("3.ndjson"))
        #expect(third.status == 1)
        #expect(try third.objects.last?["state"] as? String == "gone")
        #expect(try ids("both.toml") == ["urn:a:3", "urn:a:1"])
    }

    @Test func aReplayThatIsNoneIsSaidWithItsLine() throws {
        let scratch = try Scratch(["r.ndjson": "{\"url\":\"https://a.example/\",\"status\":200}\nnothing\n"])
        let run = try Command.run("update", "--store", scratch.path("s.sqlite"), "--replay", scratch.path("r.ndjson"))
        #expect(run.status == 2)
        #expect(run.errors.contains("line 2"))
    }
}
