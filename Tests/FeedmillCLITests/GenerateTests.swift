import Foundation
import Testing

@Suite struct GenerateTests {
    /// A feed that is published among those it is made of is not made of itself.
    @Test(arguments: ["generate", "merge"])
    func whatIsWrittenIsNoSource(_ command: String) throws {
        let feed = """
            <rss version="2.0"><channel><title>t</title><link>https://a.example/</link><description>d</description>
            <item><guid>https://a.example/1</guid><title>One</title><description>The first of them.</description>
            <link>https://a.example/1</link><pubDate>Sat, 31 Jan 2026 09:30:00 GMT</pubDate></item></channel></rss>
            """
        let scratch = try Scratch(["a.xml": feed])
        let directory = URL(filePath: scratch.path("a.xml")).deletingLastPathComponent().path()
        let outputs = ["new.atom", "new.json"].map { scratch.path($0) }
        let arguments = [command, "--now", "2026-02-01T00:00:00Z", "-o", outputs[0], "-o", outputs[1], directory]
        let run = try Command.run(arguments)
        #expect(run.status == 0, "\(run.errors)")
        let first = try outputs.map { try Data(contentsOf: URL(filePath: $0)) }
        #expect(try Command.run(arguments).status == 0)
        #expect(try outputs.map { try Data(contentsOf: URL(filePath: $0)) } == first)
    }

    @Test func theSamplesGiveAValidFeedAndTheSameBytesAgain() throws {
        let scratch = try Scratch()
        for name in ["one.atom", "two.atom"] {
            let run = try Command.run(
                "generate", "--config", "Feeds/feedmill.toml", "-o", scratch.path(name), "Feeds/atom", "Feeds/rss",
                "Feeds/rdf", "Feeds/json")
            #expect(run.status == 0, "\(run.errors)")
        }
        let one = try Data(contentsOf: scratch.folder.appending(path: "one.atom"))
        #expect(try one == Data(contentsOf: scratch.folder.appending(path: "two.atom")))
        let validation = try Command.run("validate", scratch.path("one.atom"))
        #expect(validation.status == 0, "\(validation.output)")
        #expect(validation.output.contains("valid atom1.0, 0 errors"))
    }

    @Test func noTrackingParameterGetsOut() throws {
        let run = try Command.run("generate", "Feeds/atom", "Feeds/json")
        #expect(run.output.contains("https://shiokaze.example/posts/118\""))
        for mark in ["utm_", "_ope", "fbclid", "555123", "eyJndWlk"] {
            #expect(!run.output.contains(mark) && !run.errors.contains(mark))
        }
    }

    @Test func whatIsWrittenReadsBackWithItsParts() throws {
        let feed = try Command.run("generate", "Feeds/atom/shiokaze-ja.atom").output
        let before = try Command.run("ingest", "--format", "json", "Feeds/atom/shiokaze-ja.atom").objects
        let after = try Command.run("ingest", "--format", "json", "-", input: feed).objects
        func sections(_ documents: [[String: Any]]) -> NSDictionary? {
            ((documents.first?["items"] as? [[String: Any]])?.first?["sections"] as? [String: Any]).map {
                $0 as NSDictionary
            }
        }
        #expect(sections(before) != nil)
        #expect(sections(before) == sections(after))
    }

    @Test func aFailedRunLeavesTheOldFile() throws {
        let scratch = try Scratch(["out.atom": "old", "bad.xml": "no feed"])
        let run = try Command.run("generate", "-o", scratch.path("out.atom"), scratch.path("bad.xml"))
        #expect(run.status == 1)
        #expect(try String(contentsOf: scratch.folder.appending(path: "out.atom"), encoding: .utf8) == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 2)
    }

    @Test(arguments: ["generate", "merge"]) func withNothingReadableNothingIsWritten(_ command: String) throws {
        let scratch = try Scratch(["bad.xml": "no feed"])
        let run = try Command.run(command, scratch.path("bad.xml"))
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        let missing = try Command.run(command, scratch.path("missing.xml"))
        #expect(missing.status == 2)
        #expect(missing.output.isEmpty)
    }

    @Test func whatCannotBeWrittenIsSaidWithStatusTwo() throws {
        let run = try Command.run("generate", "-o", "no/such/folder/out.atom", "Feeds/atom")
        #expect(run.status == 2)
        #expect(run.errors == "feedmill: no/such/folder/out.atom: no such file or directory\n")
    }

    @Test func aWrongConfigurationIsAMatterOfUsage() throws {
        let scratch = try Scratch(["c.toml": "[publish]\ntitel = \"x\"\n"])
        let run = try Command.run("generate", "--config", scratch.path("c.toml"), "Feeds/atom")
        #expect(run.status == 64)
        #expect(run.errors.hasSuffix("c.toml:2: [publish] has no key 'titel'; nearest: title\n"))
    }

    @Test func theClockOptionWantsATime() throws {
        #expect(try Command.run("generate", "--now", "yesterday", "Feeds/atom").status == 64)
        #expect(try Command.run("generate", "Feeds/atom", environment: ["FEEDMILL_NOW": "1770000000"]).status == 0)
    }
}
