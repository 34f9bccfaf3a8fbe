import Foundation
import Testing

@Suite struct PublishTests {
    @Test func severalFormatsAreWrittenAtOnce() throws {
        let scratch = try Scratch()
        let names = ["new.atom", "new.rss", "new.json"]
        for command in ["generate", "merge"] {
            let run = try Command.run(
                [command] + names.flatMap { ["-o", scratch.path($0)] } + ["Feeds/atom", "Feeds/rss"])
            #expect(run.status == 0, "\(run.errors)")
            let counts = try names.map { name in
                let verdict = try Command.run("validate", scratch.path(name))
                #expect(verdict.status == 0, "\(command) \(name) \(verdict.output)")
                return try Command.run("ingest", "--format", "ndjson", scratch.path(name)).objects.count
            }
            #expect(counts[0] > 3)
            #expect(Set(counts).count == 1)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 3)
    }

    @Test func theConfigurationNamesFormatsAndAStylesheet() throws {
        let scratch = try Scratch()
        let toml = """
            [publish]
            path = "\(scratch.path("planet.atom"))"
            formats = ["atom", "rss"]
            stylesheet = "planet.css"
            """
        try Data(toml.utf8).write(to: scratch.folder.appending(path: "c.toml"))
        #expect(try Command.run("merge", "--config", scratch.path("c.toml"), "Feeds/atom").status == 0)
        for name in ["planet.atom", "planet.rss"] {
            let text = try String(contentsOf: scratch.folder.appending(path: name), encoding: .utf8)
            #expect(text.contains("href=\"planet.css\""))
        }
    }

    @Test func ourStyleSheetIsPutBesideTheFileOnce() throws {
        let scratch = try Scratch()
        let arguments = ["generate", "--style", "-o", scratch.path("new.atom"), "Feeds/atom"]
        #expect(try Command.run(arguments).status == 0)
        let feed = try String(contentsOfFile: scratch.path("new.atom"), encoding: .utf8)
        #expect(feed.contains("<?xml-stylesheet type=\"text/css\" href=\"feedmill.css\"?>"))
        #expect(try String(contentsOfFile: scratch.path("feedmill.css"), encoding: .utf8).contains("a|feed > a|title"))
        try Data("mine".utf8).write(to: scratch.folder.appending(path: "feedmill.css"))
        #expect(try Command.run(arguments).status == 0)
        #expect(try String(contentsOfFile: scratch.path("feedmill.css"), encoding: .utf8) == "mine")
    }

    @Test func nothingInvalidIsPublished() throws {
        // A feed whose only id is no id: the merged feed would say that it is at an address that is none.
        let scratch = try Scratch(["out.atom": "old"])
        let arguments = [
            "merge", "--self-url", "https://[bad/", "--id", "urn:x:y", "-o", scratch.path("out.atom"), "Feeds/atom",
        ]
        let run = try Command.run(arguments)
        #expect(run.status == 1)
        #expect(run.errors.contains("not published"))
        #expect(try String(contentsOf: scratch.folder.appending(path: "out.atom"), encoding: .utf8) == "old")
        #expect(try Command.run(arguments + ["--no-check"]).status == 0)
        #expect(try String(contentsOf: scratch.folder.appending(path: "out.atom"), encoding: .utf8) != "old")
    }

    @Test func theSameBytesLeaveTheFileAlone() throws {
        let scratch = try Scratch()
        let arguments = ["merge", "--now", "1790000000", "-o", scratch.path("out.atom"), "Feeds/atom"]
        #expect(try Command.run(arguments).status == 0)
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: scratch.path("out.atom"))
        #expect(try Command.run(arguments).status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path("out.atom"))
        #expect(attributes[.modificationDate] as? Date == old)
    }

    @Test func linksAreFollowedAndModesKept() throws {
        let scratch = try Scratch(["real.atom": "old"])
        let files = FileManager.default
        try files.createSymbolicLink(atPath: scratch.path("link.atom"), withDestinationPath: "real.atom")
        try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: scratch.path("real.atom"))
        #expect(try Command.run("merge", "-o", scratch.path("link.atom"), "Feeds/atom").status == 0)
        #expect(try files.destinationOfSymbolicLink(atPath: scratch.path("link.atom")) == "real.atom")
        #expect(try String(contentsOfFile: scratch.path("real.atom"), encoding: .utf8).contains("<feed"))
        #expect(try files.attributesOfItem(atPath: scratch.path("real.atom"))[.posixPermissions] as? Int == 0o640)
    }

    @Test func aDeviceIsWrittenToAndADirectoryRefused() throws {
        let output = try Command.run("merge", "-o", "/dev/stdout", "Feeds/atom")
        #expect(output.status == 0)
        #expect(output.output.contains("</feed>"))
        let folder = try Command.run("merge", "-o", "Feeds", "Feeds/atom")
        #expect(folder.status == 2)
        #expect(folder.errors == "feedmill: Feeds: is a directory: name a file in it\n")
    }

    @Test func killedAtAnyMomentTheOldFileIsThereOrTheNew() throws {
        let scratch = try Scratch()
        let path = scratch.path("out.atom")
        func text(_ title: String) throws -> String {
            #expect(
                try Command.run("merge", "--now", "1790000000", "--title", title, "Feeds/atom", "-o", path).status == 0)
            return try String(contentsOfFile: path, encoding: .utf8)
        }
        let versions = [try text("One"), try text("Two")]
        for number in 0..<40 {
            let process = Process()
            process.executableURL = Command.program
            process.arguments = [
                "merge", "--now", "1790000000", "--title", number % 2 == 0 ? "One" : "Two", "Feeds/atom", "-o", path,
            ]
            process.currentDirectoryURL = Command.root
            try process.run()
            usleep(UInt32(number) * 1_500)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(versions.contains(try String(contentsOfFile: path, encoding: .utf8)))
        }
    }
}
