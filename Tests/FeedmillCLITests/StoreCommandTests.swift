import Foundation
import Testing

/// `backup`, `check`, `stats`, and how long articles are kept.
@Suite struct StoreCommandTests {
    private static func feed(_ items: [Int]) -> String {
        let items = items.map {
            "<item><guid isPermaLink='false'>tag:a,2026:\($0)</guid><title>No. \($0)</title></item>"
        }
        let answer: [String: Any] = [
            "url": "https://a.example/feed", "status": 200, "headers": ["content-type": "application/rss+xml"],
            "body": "<rss version='2.0'><channel><title>A</title>\(items.joined())</channel></rss>",
        ]
        let line = (try? JSONSerialization.data(withJSONObject: answer)) ?? Data()
        return String(decoding: line, as: UTF8.self) + "\n"
    }

    @discardableResult private func update(
        _ store: [String], _ items: [Int], day: Int, _ more: [String] = []
    ) throws -> [String: Any] {
        let run = try Command.run(
            ["update", "--replay", "-", "--format", "json", "--now", "\(1_790_000_000 + day * 86_400)"] + store + more
                + ["https://a.example/feed"], input: Self.feed(items))
        return try #require(try run.objects.last)
    }

    @Test func aBackupIsAStore() throws {
        let scratch = try Scratch()
        let store = ["--store", scratch.path("s.sqlite")]
        try update(store, [1, 2], day: 0)
        let copy = scratch.path("copy.sqlite")
        #expect(try Command.run(["backup"] + store + [copy]).status == 0)
        try update(store, [3], day: 1)
        #expect(try Command.run(["backup"] + store + [copy]).status == 0)
        #expect(try Command.run("check", "--store", copy).status == 0)
        let numbers = try #require(try Command.run("stats", "--store", copy, "--format", "json").objects.first)
        #expect(numbers["articles"] as? Int == 3 && numbers["polls"] as? Int == 2)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        #expect(names.filter { $0.hasPrefix(".") }.isEmpty, "\(names)")
    }

    @Test func aBackupClearsAwayWhatKilledOnesLeft() throws {
        let scratch = try Scratch()
        let store = ["--store", scratch.path("s.sqlite")]
        try update(store, [1], day: 0)
        // One of a process that is no more, with SQLite's file beside it; one of ours, which lives; two of other names.
        let gone = try Command.run("--version").process
        let living = ".copy.sqlite.\(ProcessInfo.processInfo.processIdentifier).new"
        let others = [living, ".other.sqlite.\(gone).new", ".copy.sqlite.x\(gone).new"]
        for name in [".copy.sqlite.\(gone).new", ".copy.sqlite.\(gone).new-journal"] + others {
            try Data("x".utf8).write(to: scratch.folder.appending(path: name))
        }
        #expect(try Command.run(["backup"] + store + [scratch.path("copy.sqlite")]).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        #expect(Set(names.filter { $0.hasPrefix(".") }) == Set(others))
    }

    @Test func aBackupThatFailsLeavesTheOldOne() throws {
        let scratch = try Scratch(["copy.sqlite": "old"])
        let store = ["--store", scratch.path("s.sqlite")]
        #expect(try Command.run(["backup"] + store + [scratch.path("copy.sqlite")]).status == 2)
        try update(store, [1], day: 0)
        #expect(try Command.run(["backup"] + store + [scratch.path("s.sqlite")]).status == 64)
        #expect(try Command.run(["backup"] + store + [scratch.path("none/copy.sqlite")]).status == 2)
        #expect(try Command.run(["backup"] + store + [scratch.folder.path]).status == 2)
        #expect(try String(contentsOfFile: scratch.path("copy.sqlite"), encoding: .utf8) == "old")
    }

    @Test func damageIsFoundAndNamed() throws {
        let scratch = try Scratch()
        let store = ["--store", scratch.path("s.sqlite")]
        try update(store, Array(1...60), day: 0)
        #expect(try Command.run(["check"] + store).output.isEmpty)
        // The last page, which holds articles, is overwritten.
        let file = try FileHandle(forUpdating: scratch.folder.appending(path: "s.sqlite"))
        let size = try file.seekToEnd()
        try file.seek(toOffset: size - 4096)
        try file.write(contentsOf: Data(repeating: 0x5A, count: 4096))
        try file.close()
        let run = try Command.run(["check", "--format", "ndjson"] + store)
        #expect(run.status == 1, "\(run.errors)")
        #expect(try run.objects.allSatisfy { $0["kind"] as? String == "file" })
        #expect(try !run.objects.isEmpty)
    }

    @Test(arguments: ["backup", "check", "stats", "search"])
    func aStoreThatIsNotThereIsNotMade(_ command: String) throws {
        let scratch = try Scratch()
        let more = ["backup", "search"].contains(command) ? [scratch.path("x")] : []
        let run = try Command.run([command, "--store", scratch.path("none.sqlite")] + more)
        #expect(run.status == 2 && run.errors.contains("none.sqlite"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
    }

    @Test func articlesAreKeptAsLongAsTheConfigurationSays() throws {
        let scratch = try Scratch([
            "keep.toml": "[store]\nkeep_days = 10\n", "few.toml": "[store]\nkeep_articles = 2\n",
        ])
        let store = ["--store", scratch.path("s.sqlite")]
        let keep = ["--config", scratch.path("keep.toml")]
        try update(store, [1, 2], day: 0, keep)
        let later = try update(store, [3, 2, 1], day: 12, keep)
        #expect(later["new"] as? Int == 1)
        let merged = try Command.run(["merge", "--format", "json"] + store)
        #expect(merged.output.contains("No. 3") && !merged.output.contains("No. 1"))
        let again = try update(store, [3, 2, 1], day: 13, ["--config", scratch.path("few.toml")])
        #expect(again["new"] as? Int == 0)
        #expect(try Command.run(["stats"] + store).output.contains("articles  1, 2 let go"))
    }
}
