import Foundation
import Testing

@Suite struct IngestTests {
    private static let rss = """
        <rss version="2.0"><channel><title>Small</title><link>https://a.example/</link><description>d</description>
        <item><title>One</title><link>/1</link><guid>urn:a:1</guid></item>
        <item><title>Two</title><link>/2</link><guid>urn:a:2</guid></item></channel></rss>
        """

    @Test func ndjsonPrintsAnArticleALineInOrder() throws {
        let run = try Command.run("ingest", "--format", "ndjson", "-", input: Self.rss)
        #expect(run.status == 0)
        #expect(try run.objects.map { $0["id"] as? String } == ["urn:a:1", "urn:a:2"])
    }

    @Test func jsonPrintsOneDocumentAnInput() throws {
        let scratch = try Scratch(["a.xml": Self.rss, "b.xml": Self.rss])
        let run = try Command.run("ingest", "--format", "json", "--base-url", "https://b.example/", scratch.folder.path)
        let documents = try run.objects
        #expect(documents.map { ($0["input"] as? String)?.suffix(5) } == ["a.xml", "b.xml"])
        #expect(documents.allSatisfy { $0["schema"] as? String == "feedmill/1" && $0["format"] as? String == "rss2.0" })
        let items = try #require(documents.first?["items"] as? [[String: Any]])
        #expect(items.map { $0["url"] as? String } == ["https://b.example/1", "https://b.example/2"])
    }

    @Test func pathsMayComeFromStandardInput() throws {
        let scratch = try Scratch(["a.xml": Self.rss])
        let run = try Command.run(
            "ingest", "--format", "json", "--files0-from", "-", input: scratch.path("a.xml") + "\0")
        #expect(try run.objects.count == 1)
    }

    @Test func aLongCommandLineIsReadToItsEndAndInOrder() throws {
        let scratch = try Scratch(["a.xml": Self.rss, "b.xml": Self.rss])
        let paths = (0..<99).map { $0 == 60 ? scratch.path("b.xml") : scratch.path("a.xml") }
        let run = try Command.run(["ingest", "--jobs", "1", "--format", "json"] + paths)
        #expect(try run.objects.map { $0["input"] as? String } == paths)
    }

    @Test func jobsNeverChangeAByte() throws {
        let one = try Command.run("ingest", "--format", "json", "--jobs", "1", "Feeds")
        let many = try Command.run("ingest", "--format", "json", "--jobs", "4", "Feeds")
        #expect(one.output == many.output)
        #expect(one.output.count > 10_000)
    }

    @Test func aPipeIsReadAsAFileIs() throws {
        let feeds = "for f in Feeds/atom/* Feeds/rss/* Feeds/rdf/* Feeds/json/* Feeds/broken/*; do"
        let program = "'\(Command.program.path)' ingest --format ndjson"
        let files = try Process.shell("\(feeds) \(program) \"$f\" 2>/dev/null; done").output
        let pipes = try Process.shell("\(feeds) dd if=\"$f\" bs=1009 2>/dev/null | \(program) - 2>/dev/null; done")
            .output
        #expect(files == pipes)
        #expect(files.count > 10_000)
    }

    @Test(arguments: [
        ("empty.xml", "", "the document is empty"),
        ("page.xml", "<!DOCTYPE html><html><head><title>x</title></head><body><p>Hi</p></body></html>", "not a feed"),
        ("binary.xml", "\u{1}\u{2}PNG\u{3}", "not a feed"),
        ("words.xml", "just some words", "not a feed"),
    ])
    func whatIsNoFeedGivesOneClearLineAndNeverStopsTheOthers(_ name: String, _ text: String, _ reason: String) throws {
        let scratch = try Scratch([name: text, "z-good.xml": Self.rss])
        let run = try Command.run("ingest", "--format", "json", scratch.folder.path)
        #expect(run.status == 1)
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(run.errors.contains(name))
        #expect(run.errors.contains(reason))
        let documents = try run.objects
        #expect(documents.count == 2)
        #expect(documents.first?["error"] is String)
        #expect((documents.last?["items"] as? [Any])?.count == 2)
    }

    @Test func nestingWithoutEndIsMetInTime() throws {
        let deep = "<rss version=\"2.0\"><channel>" + String(repeating: "<a>", count: 100_000)
        let run = try Command.run("ingest", "--format", "json", "-", input: deep)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("feedmill: -:1:") && run.errors.hasSuffix(": elements are nested too deeply\n"))
        #expect(try run.objects.count == 1)
    }

    @Test func anUnknownEncodingIsSaidAndTheFeedReadAllTheSame() throws {
        let run = try Command.run(
            "ingest", "--format", "json", "-", input: "<?xml version=\"1.0\" encoding=\"klingon-1\"?>" + Self.rss)
        #expect(run.status == 1)
        #expect(run.errors == "feedmill: -:1:1: warning: the encoding \"klingon-1\" is unknown [encoding/unknown]\n")
        #expect((try run.objects.first?["items"] as? [Any])?.count == 2)
    }

    @Test func aTruncatedFeedKeepsItsCompleteArticlesAndNoHalfOne() throws {
        let run = try Command.run("ingest", "--format", "json", "-", input: String(Self.rss.dropLast(40)))
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("feedmill: -:3:") && run.errors.contains("[xml/truncated]"))
        let document = try #require(try run.objects.first)
        let items = try #require(document["items"] as? [[String: Any]])
        #expect(items.map { $0["id"] as? String } == ["urn:a:1"])
        let problems = try #require(document["problems"] as? [[String: Any]])
        #expect(problems.contains { $0["code"] as? String == "xml/truncated" && $0["line"] is Int })
    }

    @Test func whatIsNotThereIsSaidWithStatusTwo() throws {
        let run = try Command.run("ingest", "--format", "json", "no/such/file.xml")
        #expect(run.status == 2)
        #expect(run.errors == "feedmill: no/such/file.xml: no such file or directory\n")
        #expect(try run.objects.first?["error"] as? String == "no such file or directory")
    }

    @Test(arguments: [
        ("http://127.0.0.1/feed", "refused: "), ("ftp://a.example/feed", "ftp is not fetched, only http and https are"),
    ])
    func whatIsNotFetchedIsSaidWithStatusTwo(_ url: String, _ reason: String) throws {
        let run = try Command.run("ingest", "--format", "json", url)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("feedmill: \(url): \(reason)"))
        #expect((try run.objects.first?["error"] as? String)?.hasPrefix(reason) == true)
    }

    /// A link that leads up, a pipe that nobody writes to and a device without an end: none of them is what a directory is read for.
    @Test func directoriesAreReadOnceAndForFilesAlone() throws {
        let feed = "<rss version=\"2.0\"><channel><item><title>one</title></item></channel></rss>"
        let scratch = try Scratch(["a.xml": feed])
        let directory = scratch.path("feeds")
        let files = FileManager.default
        try files.createDirectory(atPath: directory + "/inner", withIntermediateDirectories: true)
        try files.moveItem(atPath: scratch.path("a.xml"), toPath: directory + "/a.xml")
        try files.copyItem(atPath: directory + "/a.xml", toPath: directory + "/inner/b.xml")
        try files.createSymbolicLink(atPath: directory + "/inner/up", withDestinationPath: "..")
        try files.createSymbolicLink(atPath: directory + "/linked.xml", withDestinationPath: "a.xml")
        try files.createSymbolicLink(atPath: directory + "/zero.xml", withDestinationPath: "/dev/zero")
        #expect(unsafe mkfifo(directory + "/pipe.xml", 0o600) == 0)
        let run = try Command.run("ingest", "--format", "ndjson", directory)
        #expect(run.status == 0)
        #expect(try run.objects.count == 3)
    }

    @Test func withoutASourceItIsAMatterOfUsage() throws {
        #expect(try Command.run("ingest").status == 64)
        #expect(try Command.run("ingest", "--jobs", "0", "-").status == 64)
    }

    @Test func aReaderThatGoesAwayIsNoError() throws {
        let run = try Process.pipeline("ingest --format ndjson Feeds/atom Feeds/rss | head -c 10 >/dev/null")
        #expect(run == "")
    }
}

extension Process {
    /// Runs a shell line of the program; what it says on standard error.
    fileprivate static func pipeline(_ line: String) throws -> String {
        try shell("'\(Command.program.path)' \(line)").errors
    }

    /// Runs a shell line where the checkout is.
    fileprivate static func shell(_ line: String) throws -> (output: String, errors: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = Command.root
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (String(decoding: printed, as: UTF8.self), String(decoding: said, as: UTF8.self))
    }
}
