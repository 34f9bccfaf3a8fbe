import Feedmill
import Foundation
import LoopbackHTTP
import Testing

/// `sources import` and `sources export`.
@Suite struct SubscriptionListTests {
    private static let list = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0" xmlns:mill="https://mill.example/ns">
          <head>
            <title>Harbour reading</title>
            <ownerName>Ann</ownerName>
            <expansionState>1</expansionState>
          </head>
          <body>
            <outline text="Sea">
              <outline text="Tides &amp; moons">
                <outline text="Tides" title="Tide tables" type="rss" xmlUrl="https://tide.example/feed" htmlUrl="https://tide.example/" mill:weight="3" isComment="false"/>
              </outline>
              <outline text="Nothing yet"/>
            </outline>
            <outline text="Salt" type="rss" xmlUrl="https://salt.example/atom"/>
            <outline text="A page" type="link" url="https://page.example/"/>
          </body>
        </opml>

        """

    private func export(_ scratch: Scratch) throws -> String {
        try Command.run("sources", "export", "--store", scratch.path("s.sqlite")).output
    }

    @Test func whatIsImportedComesOutAsItWentIn() throws {
        let scratch = try Scratch(["in.opml": Self.list])
        let run = try Command.run(
            "sources", "import", "--store", scratch.path("s.sqlite"), scratch.path("in.opml"))
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output == "2 subscribed, 0 known already, 0 refused\n")
        #expect(try export(scratch) == Self.list)
        let file = scratch.path("out.opml")
        #expect(try Command.run("sources", "export", "--store", scratch.path("s.sqlite"), "-o", file).output.isEmpty)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.list)
        #expect(try Command.run("validate", file).status == 0)
    }

    @Test func duplicatesAreToldAndStayAsTheyAre() throws {
        let scratch = try Scratch()
        let store = ["--store", scratch.path("s.sqlite")]
        #expect(try Command.run(["sources", "add"] + store + ["http://TIDE.example:80/feed"]).status == 0)
        let run = try Command.run(["sources", "import"] + store + ["-"], input: Self.list)
        #expect(run.status == 0)
        #expect(run.output == "1 subscribed, 1 known already, 0 refused\n")
        #expect(run.errors.contains("https://tide.example/feed: subscribed to already as http://TIDE.example:80/feed"))
        let again = try Command.run(["sources", "import"] + store + ["-"], input: Self.list)
        #expect(again.output == "0 subscribed, 2 known already, 0 refused\n")
        #expect(try Command.run(["sources", "list", "--format", "ndjson"] + store).objects.count == 2)
        #expect(try export(scratch) == Self.list)
    }

    @Test func aListMayBeAURL() throws {
        let server = try LoopbackServer { _ in .status(200, ["Content-Type: text/x-opml"], Array(Self.list.utf8)) }
        defer { server.stop() }
        let scratch = try Scratch()
        let store = ["--store", scratch.path("s.sqlite")]
        let url = server.base + "/blogroll.opml"
        #expect(try Command.run(["sources", "import"] + store + [url]).status == 2)
        #expect(server.requests.isEmpty)
        let run = try Command.run(["sources", "import", "--allow-host", "127.0.0.1"] + store + [url])
        #expect(run.output == "2 subscribed, 0 known already, 0 refused\n")
    }

    @Test func secretsAreNeitherKeptNorExported() throws {
        let scratch = try Scratch()
        let list = """
            <opml version="2.0" xmlns:frss="https://freshrss.example/opml"><head/><body><outline text="Private"
            type="rss" xmlUrl="https://ann:sesame@private.example/feed" password="sesame" frss:CURLOPT_COOKIE="sesame"
            htmlUrl="https://ann:sesame@private.example/" frss:priority="main"/></body></opml>
            """
        let run = try Command.run("sources", "import", "--store", scratch.path("s.sqlite"), "-", input: list)
        #expect(run.status == 0)
        #expect(run.errors.contains("4 passwords, keys or cookies were left out"))
        #expect(!(run.output + run.errors).contains("sesame"))
        let exported = try export(scratch)
        #expect(exported.contains(#"xmlUrl="https://private.example/feed""#))
        #expect(exported.contains(#"frss:priority="main""#))
        #expect(!exported.contains("sesame"))
        let kept = try Data(contentsOf: scratch.folder.appending(path: "s.sqlite"))
        #expect(kept.range(of: Data("sesame".utf8)) == nil)
    }

    @Test func whatIsNoLongerSubscribedToGoesAndTheRestFollows() throws {
        let scratch = try Scratch([
            "feedmill.toml": """
            [[source]]
            url = "https://salt.example/atom"
            [[source]]
            url = "https://new.example/feed"
            name = "New here"
            """
        ])
        let store = ["--store", scratch.path("s.sqlite")]
        #expect(try Command.run(["sources", "import"] + store + ["-"], input: Self.list).status == 0)
        #expect(try Command.run(["sources", "remove"] + store + ["https://tide.example/feed"]).status == 0)
        let run = try Command.run(["sources", "export", "--config", scratch.path("feedmill.toml")] + store)
        let list = try OPMLReader().read(Array(run.output.utf8))
        #expect(list.outlines.map(\.text) == ["Sea", "Salt", "A page", "New here"])
        #expect(list.outlines.first?.children.map(\.text) == ["Nothing yet"])
        #expect(list.outlines.last?.feedURL == "https://new.example/feed")
    }

    @Test func whatCannotBeSubscribedToFailsTheRun() throws {
        let scratch = try Scratch(["feed.xml": "<rss version='2.0'><channel><title>A feed</title></channel></rss>"])
        let store = ["--store", scratch.path("s.sqlite")]
        let feed = try Command.run(["sources", "import"] + store + [scratch.path("feed.xml")])
        #expect(feed.status == 1 && feed.errors.contains("feed.xml"))
        #expect(try Command.run(["sources", "import"] + store + [scratch.path("none.opml")]).status == 2)
        let list = "<opml version='2.0'><body><outline text='x' xmlUrl='gopher://a.example/'/></body></opml>"
        let run = try Command.run(["sources", "import"] + store + ["-"], input: list)
        #expect(run.status == 1 && run.output == "0 subscribed, 0 known already, 1 refused\n")
        #expect(run.errors.contains("gopher://a.example/"))
    }
}
