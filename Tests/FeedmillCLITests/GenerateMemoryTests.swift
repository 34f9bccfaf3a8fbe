import Foundation
import Testing

/// `generate --store`: a feed of summaries that remembers what was published in it.
@Suite struct GenerateMemoryTests {
    private static func feed(_ items: String...) -> String {
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Tide</title><link>https://tide.example/</link>
        <description>Notes</description>\(items.joined())</channel></rss>
        """
    }

    private static func item(_ number: Int, _ text: String, guid: String? = nil) -> String {
        """
        <item><title>Note \(number)</title><guid isPermaLink="false">\(guid ?? "note-\(number)")</guid>
        <link>https://tide.example/\(number)</link><description>\(text)</description></item>
        """
    }

    private func generate(_ scratch: Scratch, now: Int, _ more: String...) throws -> String {
        let arguments = [
            "generate", "--store", scratch.path("memory.sqlite"), "--now", "\(1_790_000_000 + now)", "-o",
            scratch.path("new.atom"),
        ]
        let run = try Command.run(arguments + (more.isEmpty ? [scratch.path("a.rss")] : more))
        #expect(run.status == 0, "\(run.errors)")
        return try String(contentsOfFile: scratch.path("new.atom"), encoding: .utf8)
    }

    private func write(_ text: String, to name: String, of scratch: Scratch) throws {
        try Data(text.utf8).write(to: scratch.folder.appending(path: name))
    }

    @Test func undatedArticlesKeepTheirMomentAndTheirPlace() throws {
        let scratch = try Scratch(["a.rss": Self.feed(Self.item(1, "First."))])
        let first = try generate(scratch, now: 0)
        #expect(try generate(scratch, now: 5_000) == first)
        try write(Self.feed(Self.item(2, "Second.")), to: "a.rss", of: scratch)
        let second = try generate(scratch, now: 9_000)
        #expect(second.contains("First.") && second.contains("Second."))
        #expect(try generate(scratch, now: 99_000) == second)
    }

    @Test func anotherGuidIsNoNewEntryAndOtherWordsMoveIt() throws {
        let scratch = try Scratch(["a.rss": Self.feed(Self.item(1, "First."))])
        let first = try generate(scratch, now: 0)
        try write(Self.feed(Self.item(1, "First.", guid: "other")), to: "a.rss", of: scratch)
        #expect(try generate(scratch, now: 1_000) == first)
        try write(Self.feed(Self.item(1, "Changed.", guid: "other")), to: "a.rss", of: scratch)
        let changed = try generate(scratch, now: 2_000)
        let id = try #require(first.firstMatch(of: /tag:[^<]*/)).output
        #expect(changed.contains(id))
        #expect(changed.ranges(of: "<entry").count == 1)
        #expect(changed.contains("Changed.") && !changed.contains("First."))
    }

    @Test func aSourceThatIsTakenOutOfTheConfigurationIsToldAsDeleted() throws {
        let scratch = try Scratch(["a.rss": Self.feed(Self.item(1, "First."))])
        try write(
            Self.feed(Self.item(2, "Second.")).replacing("tide.example", with: "harbour.example"), to: "b.rss",
            of: scratch)
        func configure(_ names: String...) throws -> String {
            let sources = names.map { "[[source]]\nurl = \"\(scratch.path($0))\"\n" }
            try write(sources.joined(), to: "c.toml", of: scratch)
            return try generate(scratch, now: names.count, "--config", scratch.path("c.toml"))
        }
        #expect(try configure("a.rss", "b.rss").ranges(of: "<entry").count == 2)
        let one = try configure("b.rss")
        #expect(one.ranges(of: "<entry").count == 1)
        #expect(one.ranges(of: "<at:deleted-entry").count == 1)
        #expect(try Command.run("validate", scratch.path("new.atom")).status == 0)
    }

    @Test func killedAtAnyMomentTheNextRunPublishesWhatIsRemembered() throws {
        let scratch = try Scratch()
        for number in 0..<30 {
            try write(
                Self.feed(Self.item(number, "Text \(number)."), Self.item(number + 1, "Text \(number + 1).")),
                to: "a.rss", of: scratch)
            let process = Process()
            process.executableURL = Command.program
            process.arguments = [
                "generate", "--store", scratch.path("memory.sqlite"), "--now", "\(1_790_000_000 + number)", "-o",
                scratch.path("new.atom"), scratch.path("a.rss"),
            ]
            try process.run()
            usleep(UInt32(number) * 2_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let settled = try generate(scratch, now: 100 + number)
            #expect(try generate(scratch, now: 1_000_000) == settled)
            let ids = settled.matches(of: /<id>(tag:[^<]*)<\/id>/).map(\.output.1)
            #expect(Set(ids).count == ids.count)
            #expect(ids.count == number + 2)
        }
    }

    @Test func idsDoNotDependOnWhereAFileLies() throws {
        let scratch = try Scratch([
            "a.rss": Self.feed(Self.item(1, "First.")), "b.rss": Self.feed(Self.item(1, "First.")),
        ])
        let (one, two) = (
            try Command.run("generate", "--now", "1790000000", scratch.path("a.rss")),
            try Command.run("generate", "--now", "1790000000", scratch.path("b.rss"))
        )
        #expect(one.output.contains("<entry") && one.output == two.output)
        #expect(try generate(scratch, now: 0).contains("First."))
        #expect(try generate(scratch, now: 1, scratch.path("b.rss")).ranges(of: "<entry").count == 1)
    }

    @Test func aFeedThatWouldBeInvalidIsNotRemembered() throws {
        let scratch = try Scratch(["a.rss": Self.feed(Self.item(1, "First."))])
        let arguments = [
            "--store", scratch.path("memory.sqlite"), "-o", scratch.path("new.atom"), scratch.path("a.rss"),
        ]
        let refused = try Command.run(
            ["generate", "--now", "1780000000", "--self-url", "https://[bad/", "--id", "urn:feedmill:test"] + arguments)
        #expect(refused.status == 1)
        let run = try Command.run(["generate", "--now", "1790000000", "--id", "urn:feedmill:test"] + arguments)
        #expect(run.status == 0)
        let feed = try String(contentsOfFile: scratch.path("new.atom"), encoding: .utf8)
        #expect(feed.contains("<updated>2026-09-21"))
    }
}
