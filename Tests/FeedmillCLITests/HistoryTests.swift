import Foundation
import Testing

/// `--history`: a long feed as several documents (RFC 5005).
@Suite struct HistoryTests {
    private static func feed(_ numbers: ClosedRange<Int>) -> String {
        let entries = numbers.map { number in
            let day = String(number + 100).suffix(2)
            return """
                <entry><id>urn:uuid:00000000-0000-4000-8000-0000000000\(day)</id><title>Entry \(number)</title>
                <updated>2026-03-\(day)T00:00:00Z</updated><author><name>Mara Reyes</name></author>
                <content>Text \(number).</content></entry>
                """
        }
        return """
            <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:uuid:00000000-0000-4000-8000-000000000100</id>
            <title>Tide</title><updated>2026-03-01T00:00:00Z</updated>\(entries.joined())</feed>
            """
    }

    private func publish(_ command: String, _ last: Int, in scratch: Scratch, _ more: String...) throws {
        try Data(Self.feed(1...last).utf8).write(to: scratch.folder.appending(path: "source.xml"))
        let run = try Command.run(
            [command, "--now", "1790000000", "--id", "urn:feedmill:tide", "-o", scratch.path("tide.atom")] + more
                + [scratch.path("source.xml")])
        #expect(run.status == 0, "\(run.errors)")
    }

    private func text(_ name: String, in scratch: Scratch) throws -> String {
        try String(contentsOfFile: scratch.path(name), encoding: .utf8)
    }

    private func files(in scratch: Scratch) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).filter { $0.hasPrefix("tide") }
            .sorted()
    }

    private func links(_ text: String) -> [String: String] {
        var links: [String: String] = [:]
        for match in text.matches(of: /<link rel="([^"]*)" href="([^"]*)"/) {
            links[String(match.output.1)] = String(match.output.2)
        }
        return links
    }

    private func titles(_ text: String) -> [String] {
        text.matches(of: /<title type="text"[^>]*>(Entry \d+)</).map { String($0.output.1) }
    }

    @Test(arguments: ["merge", "generate"]) func pagesLeadToEachOther(_ command: String) throws {
        let scratch = try Scratch()
        let more = ["--history", "paged", "--page-entries", "2", "--self-url", "https://tide.example/tide.atom"]
        try publish(command, 5, in: scratch, more[0], more[1], more[2], more[3], more[4], more[5])
        #expect(try files(in: scratch) == ["tide-page-2.atom", "tide-page-3.atom", "tide.atom"])
        let middle = try text("tide-page-2.atom", in: scratch)
        #expect(
            links(middle).filter { ["self", "first", "previous", "next", "last"].contains($0.key) } == [
                "self": "https://tide.example/tide-page-2.atom", "first": "https://tide.example/tide.atom",
                "previous": "https://tide.example/tide.atom", "next": "https://tide.example/tide-page-3.atom",
                "last": "https://tide.example/tide-page-3.atom",
            ])
        #expect(titles(middle) == ["Entry 3", "Entry 2"])
        #expect(middle.contains("<id>urn:feedmill:tide</id>"))
        for name in try files(in: scratch) { #expect(try Command.run("validate", scratch.path(name)).status == 0) }
        // Fewer pages: none is left behind.
        try publish(command, 2, in: scratch, more[0], more[1], more[2], more[3])
        #expect(try files(in: scratch) == ["tide.atom"])
    }

    @Test(arguments: ["merge", "generate"]) func archivesNeverChangeAndTheChainHoldsEverything(_ command: String) throws
    {
        let scratch = try Scratch()
        var archives: [String: String] = [:]
        for last in 3...15 {
            try publish(command, last, in: scratch, "--history", "archived", "--page-entries", "4")
            for (name, old) in archives { #expect(try text(name, in: scratch) == old) }
            for name in try files(in: scratch) where name != "tide.atom" {
                archives[name] = try text(name, in: scratch)
            }
            var chain = titles(try text("tide.atom", in: scratch))
            #expect(chain.count <= 4)
            var next = links(try text("tide.atom", in: scratch))["prev-archive"]
            while let name = next {
                let archive = try text(name, in: scratch)
                #expect(archive.contains("<fh:archive"))
                #expect(links(archive)["current"] == "tide.atom")
                chain += titles(archive)
                next = links(archive)["prev-archive"]
            }
            #expect(chain == (1...last).reversed().map { "Entry \($0)" })
        }
        #expect(archives.count == 4)
        for name in archives.keys { #expect(try Command.run("validate", scratch.path(name)).status == 0) }
    }

    @Test func bytesLimitDocumentsToo() throws {
        let scratch = try Scratch()
        try publish("merge", 12, in: scratch, "--history", "paged", "--page-bytes", "3000")
        #expect(try files(in: scratch).count > 2)
        for name in try files(in: scratch) { #expect(try text(name, in: scratch).utf8.count <= 3_000) }
    }

    @Test func everyFormatHasItsOwnPages() throws {
        let scratch = try Scratch()
        try publish(
            "merge", 3, in: scratch, "-o", scratch.path("tide.rss"), "-o", scratch.path("tide.json"), "--history",
            "paged", "--page-entries", "2", "--self-url", "https://tide.example/tide.atom")
        #expect(try text("tide.json", in: scratch).contains("\"next_url\":\"https://tide.example/tide-page-2.json\""))
        #expect(
            try text("tide.rss", in: scratch).contains("rel=\"next\" href=\"https://tide.example/tide-page-2.rss\""))
        for name in try files(in: scratch) { #expect(try Command.run("validate", scratch.path(name)).status == 0) }
    }

    @Test func theConfigurationNamesHistoryAndHubs() throws {
        let scratch = try Scratch(["source.xml": Self.feed(1...5)])
        let toml = """
            [publish]
            path = "\(scratch.path("tide.atom"))"
            self_url = "https://tide.example/tide.atom"
            hub = "https://hub.example/"
            history = "archived"
            page_entries = 2
            """
        try Data(toml.utf8).write(to: scratch.folder.appending(path: "c.toml"))
        let run = try Command.run("merge", "--config", scratch.path("c.toml"), scratch.path("source.xml"))
        #expect(run.status == 0, "\(run.errors)")
        let current = links(try text("tide.atom", in: scratch))
        #expect(current["hub"] == "https://hub.example/")
        #expect(current["self"] == "https://tide.example/tide.atom")
        #expect(current["prev-archive"] == "https://tide.example/tide-archive-2.atom")
    }

    @Test func withoutAFileThereIsNoHistory() throws {
        let run = try Command.run("merge", "--history", "paged", "Feeds/atom")
        #expect(run.status == 64)
        #expect(run.errors.contains("a history needs files"))
    }

    @Test func aDamagedArchiveStopsTheRun() throws {
        let scratch = try Scratch([
            "tide-archive-1.atom": "no feed", "tide.atom": "old", "source.xml": Self.feed(1...9),
        ])
        let run = try Command.run(
            "merge", "--history", "archived", "-o", scratch.path("tide.atom"), scratch.path("source.xml"))
        #expect(run.status != 0)
        #expect(run.errors.contains("tide-archive-1.atom"))
        #expect(try text("tide.atom", in: scratch) == "old")
    }

    @Test func aSubscriptionThatEndsIsToldByTheMergedFeed() throws {
        let scratch = try Scratch()
        let store = scratch.path("feeds.sqlite")
        let urls = ["https://one.example/feed", "https://two.example/feed"]
        let lines = try urls.enumerated().map { place, url in
            let body = Self.feed(1...1).replacing("0001", with: "000\(place + 3)").replacing(
                "0100", with: "010\(place)")
            let answer: [String: Any] = [
                "url": url, "status": 200, "headers": ["content-type": "application/atom+xml"], "body": body,
            ]
            return String(decoding: try JSONSerialization.data(withJSONObject: answer), as: UTF8.self)
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: scratch.folder.appending(path: "replay.ndjson"))
        let update = try Command.run(
            ["update", "--store", store, "--now", "1790000000", "--replay", scratch.path("replay.ndjson")] + urls)
        #expect(update.status == 0, "\(update.errors)")
        func merged(_ now: Int) throws -> String {
            let run = try Command.run(
                "merge", "--store", store, "--now", "\(now)", "--id", "urn:feedmill:tide", "-o", scratch.path("m.atom"))
            #expect(run.status == 0, "\(run.errors)")
            return try text("m.atom", in: scratch)
        }
        #expect(titles(try merged(1_790_000_001)).count == 2)
        #expect(try Command.run("sources", "remove", "--store", store, urls[0]).status == 0)
        let one = try merged(1_790_000_002)
        #expect(titles(one).count == 1)
        #expect(one.contains("<at:deleted-entry ref=\"urn:uuid:00000000-0000-4000-8000-00000000000"))
        #expect(try merged(1_790_009_999) == one)
        #expect(try Command.run("validate", scratch.path("m.atom")).status == 0)
        // When the last one ends, the feed is empty and says so.
        #expect(try Command.run("sources", "remove", "--store", store, urls[1]).status == 0)
        let none = try merged(1_790_010_000)
        #expect(titles(none).isEmpty)
        #expect(none.ranges(of: "<at:deleted-entry").count == 2)
        #expect(none.contains("<updated>2026-09-21T"))
        #expect(try Command.run("validate", scratch.path("m.atom")).status == 0)
        #expect(try merged(1_790_020_000) == none)
    }

    @Test func aStoreThatPublishedNothingEmptiesNoFeed() throws {
        let scratch = try Scratch(["m.atom": "old"])
        let run = try Command.run(
            "merge", "--store", scratch.path("feeds.sqlite"), "--id", "urn:feedmill:tide", "-o", scratch.path("m.atom"))
        #expect(run.status == 0, "\(run.errors)")
        #expect(try text("m.atom", in: scratch) == "old")
    }
}

/// `--follow-archives`: what lies before a feed is read too.
@Suite struct FollowArchivesTests {
    private func chain(in scratch: Scratch, selfURL: String? = nil) throws {
        let entries = (1...9).map { number in
            """
            <entry><id>urn:uuid:00000000-0000-4000-8000-00000000000\(number)</id><title>Entry \(number)</title>
            <updated>2026-03-0\(number)T00:00:00Z</updated><author><name>Mara Reyes</name></author>
            <content>Text \(number).</content></entry>
            """
        }
        let feed = """
            <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:uuid:00000000-0000-4000-8000-000000000100</id>
            <title>Tide</title><updated>2026-03-01T00:00:00Z</updated>\(entries.joined())</feed>
            """
        try Data(feed.utf8).write(to: scratch.folder.appending(path: "source.xml"))
        let run = try Command.run(
            ["merge", "--history", "archived", "--page-entries", "3", "-o", scratch.path("tide.atom")]
                + (selfURL.map { ["--self-url", $0] } ?? []) + [scratch.path("source.xml")])
        #expect(run.status == 0, "\(run.errors)")
    }

    private func entries(_ arguments: [String]) throws -> (count: Int, errors: String) {
        let run = try Command.run(["merge", "--now", "1790000000"] + arguments)
        return (run.output.ranges(of: "<entry").count, run.errors)
    }

    @Test(arguments: [nil, "https://tide.example/feeds/tide.atom"]) func filesLeadToFilesBesideThem(
        _ address: String?
    ) throws {
        let scratch = try Scratch()
        try chain(in: scratch, selfURL: address)
        #expect(try entries([scratch.path("tide.atom")]).count == 3)
        #expect(try entries(["--follow-archives", "9", scratch.path("tide.atom")]).count == 9)
        #expect(try entries(["--follow-archives", "1", scratch.path("tide.atom")]).count == 6)
    }

    @Test func nothingOutsideOfTheFolderIsRead() throws {
        let scratch = try Scratch()
        try chain(in: scratch)
        let text = try String(contentsOfFile: scratch.path("tide.atom"), encoding: .utf8)
        for href in ["../secret.atom", "/etc/hostname", "file:///etc/hostname", "%2E%2E/secret.atom"] {
            let other = text.replacing(/rel="prev-archive" href="[^"]*"/, with: "rel=\"prev-archive\" href=\"\(href)\"")
            try Data(other.utf8).write(to: scratch.folder.appending(path: "tide.atom"))
            let (count, errors) = try entries(["--follow-archives", "9", scratch.path("tide.atom")])
            #expect(count == 3)
            // A link to the disk is no link for the reader.
            #expect(href.hasPrefix("file:") || errors.contains("were not read"), "\(errors)")
        }
    }
}
