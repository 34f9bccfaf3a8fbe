import Foundation
import Testing

@Suite struct SourcesTests {
    @Test func areAddedListedAndRemoved() throws {
        let scratch = try Scratch()
        let store = ["--store", scratch.path("s.sqlite")]
        #expect(
            try Command.run(["sources", "add"] + store + ["https://a.example/feed", "https://b.example/"]).status == 0)
        let list = try Command.run(["sources", "list", "--format", "ndjson"] + store)
        #expect(
            try list.objects.compactMap { $0["url"] as? String } == ["https://a.example/feed", "https://b.example/"])
        #expect(try list.objects.allSatisfy { $0["state"] as? String == "new" })
        #expect(try Command.run(["sources", "remove"] + store + ["https://a.example/feed"]).status == 0)
        #expect(try Command.run(["sources", "remove"] + store + ["https://a.example/feed"]).status == 1)
        #expect(try Command.run(["sources"] + store).output == "new    https://b.example/\n")
    }

    @Test(arguments: ["ftp://a.example/", "a.example", "https://me:word@a.example/", "http://"])
    func whatCannotBeAskedIsNotAdded(_ url: String) throws {
        let scratch = try Scratch()
        #expect(try Command.run("sources", "add", "--store", scratch.path("s.sqlite"), url).status == 1)
        #expect(try Command.run("sources", "list", "--store", scratch.path("s.sqlite")).output.isEmpty)
    }

    @Test func theDoctorLooksAround() throws {
        let scratch = try Scratch(["bad.toml": "[fetch]\ntimout = 5\n"])
        let well = try Command.run("doctor", "--store", scratch.path("s.sqlite"))
        #expect(well.status == 0, "\(well.output)")
        #expect(well.output.contains("libcurl"))
        let ill = try Command.run("doctor", "--store", scratch.path("s.sqlite"), "--config", scratch.path("bad.toml"))
        #expect(ill.status == 1)
        #expect(ill.output.contains("timeout"))
    }
}
