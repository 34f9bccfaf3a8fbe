import Foundation
import Testing

@Suite struct ConvertTests {
    private static let feeds = [
        "Feeds/atom/shiokaze-ja.atom", "Feeds/rss/lighthouse-podcast-en.rss", "Feeds/rss/waldpost-de.xml",
        "Feeds/rdf/yamabiko-ja.rdf", "Feeds/json/madang-ko.json",
    ]

    @Test(arguments: feeds, ["atom", "rss", "jsonfeed"])
    func everyFormatIsValidAndHoldsTheSameArticles(_ path: String, _ format: String) throws {
        let made = try Command.run("convert", path, "--to", format)
        #expect(made.status == 0, "\(made.errors)")
        let verdict = try Command.run("validate", "-", input: made.output)
        #expect(verdict.status == 0, "\(verdict.output)")
        let before = try #require(try Command.run("ingest", "--format", "json", path).objects.first)
        let after = try #require(
            try Command.run("ingest", "--format", "json", "-", input: made.output).objects.first)
        #expect(words(before) == words(after))
    }

    /// Address, title and words of every article: a format may want a content where another has but a summary, and markup
    /// where another has plain lines.
    private func words(_ document: [String: Any]) -> [[String]] {
        ((document["items"] as? [[String: Any]]) ?? []).map { item in
            let title = (item["title"] as? [String: Any])?["value"] as? String ?? ""
            let texts = (item["content"] as? [[String: Any]] ?? []) + [item["summary"] as? [String: Any] ?? [:]]
            let bodies = texts.compactMap { $0["value"] as? String }.filter { !$0.isEmpty }
            let body = (bodies.first ?? "").replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace)
            return [item["url"] as? String ?? "", title, body.joined(separator: " ")]
        }
    }

    @Test func theReportListsWhatTheFormatCannotHold() throws {
        let scratch = try Scratch([
            "cloud.rss": """
            <rss version="2.0"><channel><title>C</title><link>https://c.example/</link><description>d</description>
            <ttl>60</ttl><item><title>One</title><link>https://c.example/1</link></item></channel></rss>
            """
        ])
        let atom = try Command.run("convert", "--report", scratch.path("cloud.rss"), "--to", "atom")
        #expect(atom.errors == "feedmill: not in atom: feed.ttl\n")
        let document = try Command.run("convert", "--report", scratch.path("cloud.rss"), "--to", "json")
        #expect(document.errors == "feedmill: nothing is lost in json\n")
    }

    @Test func layoutIsAChoice() throws {
        let path = "Feeds/json/madang-ko.json"
        let compact = try Command.run("convert", path, "--to", "atom", "--compact")
        #expect(compact.output.split(separator: "\n").count < 5)
        let pretty = try Command.run("convert", path, "--to", "jsonfeed", "--pretty")
        #expect(pretty.output.hasPrefix("{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": "))
        #expect(pretty.output.hasSuffix("\n  ]\n}\n"))
        let plain = try Command.run("convert", path, "--to", "jsonfeed")
        let one = try JSONSerialization.jsonObject(with: Data(pretty.output.utf8)) as? NSDictionary
        #expect(try one == JSONSerialization.jsonObject(with: Data(plain.output.utf8)) as? NSDictionary)
        let styled = try Command.run("convert", path, "--to", "rss", "--stylesheet", "feed.css")
        #expect(styled.output.contains("<?xml-stylesheet type=\"text/css\" href=\"feed.css\"?>"))
    }

    @Test func aListOfSubscriptionsNamesEveryFeed() throws {
        let list = try Command.run("convert", "Feeds/atom", "Feeds/json", "--to", "opml")
        #expect(list.status == 0)
        #expect(list.output.components(separatedBy: "<outline ").count > 4)
        #expect(try Command.run("validate", "-", input: list.output).status == 0)
    }

    @Test func severalFeedsInOneAreAMatterOfUsage() throws {
        let run = try Command.run("convert", "Feeds/atom", "--to", "rss")
        #expect(run.status == 64)
        #expect(run.errors.contains("feedmill merge"))
    }

    @Test func whatCannotBeReadLeavesTheOldFile() throws {
        let scratch = try Scratch(["out.atom": "old", "bad.xml": "no feed"])
        for (source, status) in [(scratch.path("bad.xml"), 1), (scratch.path("none.xml"), 2)] {
            let run = try Command.run("convert", source, "--to", "atom", "-o", scratch.path("out.atom"))
            #expect(run.status == status)
        }
        #expect(try String(contentsOf: scratch.folder.appending(path: "out.atom"), encoding: .utf8) == "old")
    }

    @Test func aLargeFeedGivesTheSameBytesFromAFileAndThroughAPipe() throws {
        // Above four megabytes a feed is read twice instead of held.
        let item =
            "<item><title>T</title><link>https://l.example/N</link><dc:creator>A</dc:creator><description>"
            + String(repeating: "word ", count: 900) + "</description></item>"
        var text = "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>L</title>"
        for number in 0..<1_000 { text += item.replacing("/N", with: "/\(number)") }
        text += "<link>https://l.example/</link><description>d</description></channel></rss>"
        let scratch = try Scratch(["large.rss": text])
        let file = try Command.run("convert", scratch.path("large.rss"), "--to", "atom")
        #expect(file.status == 0)
        #expect(file.output.components(separatedBy: "<entry>").count == 1_001)
        #expect(file.output.contains("<link rel=\"alternate\" href=\"https://l.example/\"/>"))
        let pipe = try Command.run("convert", "-", "--to", "atom", input: text)
        #expect(pipe.output == file.output)
    }
}
