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
}
