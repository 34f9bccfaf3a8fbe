import Foundation
import LoopbackHTTP
import Testing

/// Commands over a real network: a server on loopback.
@Suite struct NetworkTests {
    private static let feed = """
        <rss version="2.0"><channel><title>Tides</title><link>https://tide.example/</link>
        <item><title>High water</title><guid isPermaLink="false">tag:tide.example,2026:1</guid>
        <description>The quay was wet by noon. The old harbour master wrote the hour into his book.</description></item>
        </channel></rss>
        """

    /// A feed with a validator at /feed, a page that names it at /, and a feed that is gone at /gone.
    private func origin() throws -> LoopbackServer {
        try LoopbackServer { request in
            switch request.path {
            case "/feed" where request.fields["if-none-match"] == "\"1\"": .status(304, ["ETag: \"1\""])
            case "/feed": .status(200, ["Content-Type: application/rss+xml", "ETag: \"1\""], Array(Self.feed.utf8))
            case "/":
                .status(
                    200, ["Content-Type: text/html"],
                    Array("<link rel=alternate type=application/rss+xml href=feed>".utf8))
            case "/gone": .status(410)
            default: .status(404)
            }
        }
    }

    private func update(_ scratch: Scratch, _ server: LoopbackServer, now: Int, _ more: String...) throws -> [String:
        Any]
    {
        let run = try Command.run(
            [
                "update", "--store", scratch.path("s.sqlite"), "--now", "\(now)", "--allow-host",
                "127.0.0.1:\(server.port)",
            ]
                + ["--format", "json"] + more)
        let line = run.output.split(separator: "\n").last ?? ""
        return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func asksOnlyWhatIsDueAndOnlyForWhatIsNew() throws {
        let (server, scratch) = (try origin(), try Scratch())
        defer { server.stop() }
        let url = server.base + "/feed"
        let first = try update(scratch, server, now: 1_790_000_000, url)
        #expect(first["polled"] as? Int == 1 && first["new"] as? Int == 1)
        #expect(first["entries"] as? [String] == ["tag:tide.example,2026:1"])
        let early = try update(scratch, server, now: 1_790_000_600, url)
        #expect(early["polled"] as? Int == 0 && early["state"] as? String == "ok")
        let later = try update(scratch, server, now: 1_790_007_200, url)
        #expect(later["polled"] as? Int == 1 && later["new"] as? Int == 0)
        #expect(later["entries"] as? [String] == ["tag:tide.example,2026:1"])
        #expect(server.requests.map { $0.fields["if-none-match"] } == [nil, "\"1\""])
    }

    @Test func aPageLeadsToItsFeed() throws {
        let (server, scratch) = (try origin(), try Scratch())
        defer { server.stop() }
        let report = try update(scratch, server, now: 1_790_000_000, server.base + "/")
        #expect(report["url"] as? String == server.base + "/feed")
        _ = try update(scratch, server, now: 1_790_007_200, server.base + "/")
        #expect(server.requests.map(\.path) == ["/", "/feed", "/feed"])
    }

    /// A feed of four archives with an entry each.
    private func archives() throws -> LoopbackServer {
        try LoopbackServer { request in
            guard let number = request.path.dropFirst().first.flatMap({ Int(String($0)) }) else { return .status(404) }
            let before = number > 1 ? "<link rel=\"prev-archive\" href=\"/\(number - 1)\"/>" : ""
            let feed = """
                <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:uuid:00000000-0000-4000-8000-000000000100</id>
                <title>Tide</title><updated>2026-03-01T00:00:00Z</updated>\(before)
                <entry><id>urn:feedmill:\(number)</id><title>Entry \(number)</title>
                <updated>2026-03-0\(number)T00:00:00Z</updated></entry></feed>
                """
            return .status(200, ["Content-Type: application/atom+xml"], Array(feed.utf8))
        }
    }

    @Test func archivesAreFollowedAsFarAsIsAskedFor() throws {
        let (server, scratch) = (try archives(), try Scratch())
        defer { server.stop() }
        let host = ["--allow-host", "127.0.0.1:\(server.port)"]
        let run = try Command.run(["merge", "--follow-archives", "2", server.base + "/4"] + host)
        #expect(run.output.ranges(of: "<entry").count == 3, "\(run.errors)")
        #expect(server.requests.map(\.path) == ["/4", "/3", "/2"])
        let toml = "[[source]]\nurl = \"\(server.base)/4\"\nfollow_archives = 9\n"
        try Data(toml.utf8).write(to: scratch.folder.appending(path: "c.toml"))
        let config = ["--config", scratch.path("c.toml")]
        let first = try update(scratch, server, now: 1_790_000_000, config[0], config[1])
        #expect((first["entries"] as? [String])?.count == 4)
        // Once is enough: nothing else comes in archives later.
        let later = try update(scratch, server, now: 1_790_090_000, config[0], config[1])
        #expect(later["polled"] as? Int == 1 && later["new"] as? Int == 0 && later["changed"] as? Int == 0)
        #expect(server.requests.map(\.path).suffix(5) == ["/4", "/3", "/2", "/1", "/4"])
    }

    @Test func goneIsForGood() throws {
        let (server, scratch) = (try origin(), try Scratch())
        defer { server.stop() }
        #expect(try update(scratch, server, now: 1_790_000_000, server.base + "/gone")["state"] as? String == "gone")
        let later = try update(scratch, server, now: 1_890_000_000, server.base + "/gone")
        #expect(later["state"] as? String == "gone" && later["polled"] as? Int == 0)
        #expect(server.requests.count == 1)
    }

    @Test func privateAddressesAreRefused() throws {
        let (server, scratch) = (try origin(), try Scratch())
        defer { server.stop() }
        let run = try Command.run(
            "update", "--store", scratch.path("s.sqlite"), "--format", "json", server.base + "/feed")
        #expect(run.status == 1)
        #expect(run.errors.contains("not a public address"))
        #expect(server.requests.isEmpty)
    }

    @Test func whatIsRecordedIsReplayed() throws {
        let (server, scratch) = (try origin(), try Scratch())
        let url = server.base + "/"
        let live = try update(scratch, server, now: 1_790_000_000, "--record", scratch.path("r.ndjson"), url)
        server.stop()
        let other = try Scratch()
        let replayed = try update(other, server, now: 1_790_000_000, "--replay", scratch.path("r.ndjson"), url)
        #expect(live as NSDictionary == replayed as NSDictionary)
    }

    @Test func sourcesMayBeURLs() throws {
        let server = try origin()
        defer { server.stop() }
        let host = ["--allow-host", "127.0.0.1:\(server.port)"]
        let read = try Command.run(
            ["ingest", "--format", "ndjson"] + host + [server.base + "/feed", server.base + "/none"])
        #expect(read.status == 2)
        #expect(try read.objects.count == 1)
        #expect(read.errors.contains("status 404"))
        let found = try Command.run(["discover"] + host + [server.base + "/"])
        #expect(found.output == server.base + "/feed\n")
        #expect(try Command.run(["validate"] + host + [server.base + "/feed"]).status != 2)
    }

    @Test func theDaemonPublishesAndStops() throws {
        let server = try origin()
        defer { server.stop() }
        let scratch = try Scratch([
            "feedmill.toml": """
            [[source]]
            url = "\(server.base)/feed"
            [fetch]
            allow_hosts = ["127.0.0.1:\(server.port)"]
            """
        ])
        let config = scratch.path("feedmill.toml")
        let text = try String(contentsOfFile: config, encoding: .utf8)
        try (text + "\n[publish]\npath = \"\(scratch.path("new.atom"))\"\nid = \"tag:tide.example,2026:new\"\n")
            .write(toFile: config, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = Command.program
        process.arguments = [
            "run", "--config", config, "--store", scratch.path("s.sqlite"), "--log-format", "json", "--metrics-file",
            scratch.path("metrics.prom"),
        ]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        while process.isRunning, !FileManager.default.fileExists(atPath: scratch.path("metrics.prom")) {
            usleep(20_000)
        }
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let log = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        #expect(log.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"time\":") })
        #expect(log.contains("\"message\":\"stopped\""))
        #expect(try String(contentsOfFile: scratch.path("new.atom"), encoding: .utf8).contains("High water"))
        let metrics = try String(contentsOfFile: scratch.path("metrics.prom"), encoding: .utf8)
        #expect(metrics.contains("feedmill_polls_total{result=\"ok\"} 1\n"))
    }
}
