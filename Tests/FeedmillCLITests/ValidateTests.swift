import Foundation
import Testing

@Suite struct ValidateTests {
    private static let broken =
        "<rss version=\"2.0\"><channel><title>a &nbsp; b</title><link>https://a.example/</link>\n<description>x &amp; y</description>\n"
        + "<item><title>t</title><guid>post-1</guid>\n<pubDate>Mon, 31 Jan 2026 09:30:00 +0900</pubDate></item></channel></rss>\n"

    @Test func statusFollowsTheFindings() throws {
        let scratch = try Scratch(["broken.xml": Self.broken])
        let path = scratch.path("broken.xml")
        #expect(try Command.run("validate", path).status == 1)
        #expect(try Command.run("validate", "--fail-on", "never", path).status == 0)
        #expect(try Command.run("validate", scratch.path("absent.xml")).status == 2)
        #expect(try Command.run("validate", "--set", "nonesuch=off", path).status == 64)
    }

    /// A file of holes, as large as it says and yet nothing on the disk.
    @Test func whatIsTooLargeToHoldIsSaidSo() throws {
        let scratch = try Scratch(["huge.xml": "<rss/>"])
        let path = scratch.path("huge.xml")
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 1 << 40)
        let run = try Command.run("validate", path)
        #expect(run.status == 2)
        #expect(run.errors.contains("more than 2 GiB"))
    }

    @Test func repairsAreShownAsADiffAndChangeNothing() throws {
        let scratch = try Scratch(["broken.xml": Self.broken])
        let path = scratch.path("broken.xml")
        let run = try Command.run("validate", "--fix=diff", path)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("--- \(path)\n+++ \(path)\n@@ -1,4 +1,4 @@\n"))
        #expect(run.output.contains("+<rss version=\"2.0\"><channel><title>a &#160; b</title>"))
        #expect(run.output.contains("+<item><title>t</title><guid isPermaLink=\"false\">post-1</guid>\n"))
        #expect(run.output.contains("+<pubDate>Sat, 31 Jan 2026 09:30:00 +0900</pubDate>"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.broken)
    }

    @Test func repairsAreMadeInTheFile() throws {
        let scratch = try Scratch(["broken.xml": Self.broken])
        let path = scratch.path("broken.xml")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        let run = try Command.run("validate", "--fix", path)
        #expect(run.status == 0)
        #expect(run.errors.contains("3 repairs"))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("&#160;") && text.contains("isPermaLink=\"false\"") && text.contains("Sat, 31"))
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["broken.xml"])
        #expect(try Command.run("validate", "--fix", path).errors.isEmpty)
        #expect(try Command.run("validate", "--fix", "-", input: text).status == 64)
    }

    @Test func findingsOfAKindAreGrouped() throws {
        let feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + String(repeating: "<foo/>\n", count: 9) + "</feed>"
        let scratch = try Scratch(["many.atom": feed])
        let path = scratch.path("many.atom")
        #expect(try Command.run("validate", path).output.contains("4 more [unknown-element]"))
        #expect(try Command.run("validate", "--max-per-code", "2", path).output.contains("7 more [unknown-element]"))
        let all = try Command.run("validate", "--max-per-code", "0", path).output
        #expect(!all.contains(" more ") && all.split(separator: "\n").count { $0.contains("[unknown-element") } == 9)
        #expect(!all.contains("\u{1B}"))
    }

    @Test func settingsComeFromTheConfigurationToo() throws {
        let scratch = try Scratch([
            "broken.xml": Self.broken,
            "set.toml":
                "[validate]\nprofile = \"rss\"\nfail_on = \"never\"\nset = [\"missing-atom-self-link=error\"]\n",
            "bad.toml": "[validate]\nset = [\"missing-atom-selflink=error\"]\n",
        ])
        let path = scratch.path("broken.xml")
        let run = try Command.run("validate", "--config", scratch.path("set.toml"), path)
        #expect(run.status == 0)
        #expect(run.output.contains("error: channel: RSS channel has no atom:link rel=self"))
        #expect(
            try Command.run("validate", "--fail-on", "error", "--config", scratch.path("set.toml"), path).status == 1)
        let bad = try Command.run("validate", "--config", scratch.path("bad.toml"), path)
        #expect(bad.status != 0 && bad.errors.contains("missing-atom-self-link") && bad.errors.contains(":2"))
    }
}
