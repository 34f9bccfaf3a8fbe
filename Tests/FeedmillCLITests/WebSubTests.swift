import FeedmillFetcher
import FeedmillSyntax
import Foundation
import LoopbackHTTP
import Testing

/// The daemon and a hub, over a real network.
@Suite struct WebSubTests {
    private static func feed(_ titles: [String], at base: String) -> [UInt8] {
        let entries = titles.map { title in
            "<entry><id>tag:tide.example,2026:\(title)</id><title>\(title)</title><updated>2026-03-02T08:00:00Z</updated>"
                + "<summary>The quay was wet by noon, and the harbour master wrote that down too.</summary></entry>"
        }
        return Array(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:tide.example,2026:f</id><title>Tides</title>
            <link rel="self" href="\(base)/feed"/><link rel="hub" href="\(base)/hub"/>
            <updated>2026-03-02T08:00:00Z</updated><author><name>Ann</name></author>\(entries.joined())</feed>
            """.utf8)
    }

    /// The fields of a form.
    private static func fields(_ body: [UInt8]) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in String(decoding: body, as: UTF8.self).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
            fields[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
        return fields
    }

    private struct Late: Error {}

    /// What has to be at some time, on however slow a machine.
    private func wait<Value>(while process: Process, for value: () throws -> Value?) async throws -> Value {
        for _ in 0..<6000 {
            if let value = try value() { return value }
            guard process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw Late()
    }

    @Test func whatAHubDeliversIsPublishedAtOnce() async throws {
        let server = try LoopbackServer { request in
            let base = "http://\(request.fields["host"] ?? "")"
            return request.path == "/feed" ? .status(200, [], Self.feed(["Low"], at: base)) : .status(202)
        }
        defer { server.stop() }
        let placeholder = try LoopbackServer { _ in .status(404) }
        let port = placeholder.port
        placeholder.stop()
        let scratch = try Scratch()
        let published = scratch.path("new.atom")
        try """
        [[source]]
        url = "\(server.base)/feed"
        [fetch]
        allow_hosts = ["127.0.0.1:\(server.port)"]
        [publish]
        path = "\(published)"
        id = "tag:tide.example,2026:new"
        self_url = "https://tide.example/new.atom"
        hub = "\(server.base)/told"
        [websub]
        listen = "127.0.0.1:\(port)"
        callback = "http://127.0.0.1:\(port)/hubs"
        """.write(toFile: scratch.path("feedmill.toml"), atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = Command.program
        process.arguments = ["run", "--config", scratch.path("feedmill.toml"), "--store", scratch.path("s.sqlite")]
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer { process.terminate() }

        let form = try await wait(while: process) {
            server.requests.first { $0.method == "POST" && $0.path == "/hub" }.map { Self.fields($0.body) }
        }
        #expect(form["hub.mode"] == "subscribe" && form["hub.topic"] == server.base + "/feed")
        let callback = try #require(form["hub.callback"])
        let secret = try #require(form["hub.secret"])
        #expect(callback.hasPrefix("http://127.0.0.1:\(port)/hubs/") && secret.utf8.count == 64)

        let host = try #require(AllowedHost("127.0.0.1:\(port)"))
        let client = HTTPClient(try NetworkExchange(guarding: OutgoingGuard(allowing: [host])), userAgent: "hub")
        let topic = "hub.topic=\(server.base)/feed"
        for (query, status, answer) in [
            ("hub.mode=subscribe&hub.topic=http://other.example/&hub.challenge=abc", 404, ""),
            ("hub.mode=unsubscribe&\(topic)&hub.challenge=abc", 404, ""),
            ("hub.mode=subscribe&\(topic)&hub.challenge=abc&hub.lease_seconds=864000", 200, "abc"),
        ] {
            let got = try await client.send(HTTPRequest(.get, callback + "?" + query))
            #expect(got.status == status && String(decoding: got.body, as: UTF8.self) == answer, "\(query)")
        }
        #expect(try await client.send(HTTPRequest(.post, callback + "x")).status == 410)

        let forged = Self.feed(["Forged"], at: server.base)
        let unsigned = try await client.send(
            HTTPRequest(.post, callback, fields: ["Content-Type": "application/atom+xml"], body: forged))
        let wrong = try await client.send(
            HTTPRequest(
                .post, callback, fields: ["X-Hub-Signature": "sha256=" + String(repeating: "0", count: 64)],
                body: forged))
        #expect(unsigned.status == 202 && wrong.status == 202)
        let body = Self.feed(["High"], at: server.base)
        let code = MessageAuthentication.sha512.code(of: body, key: Array(secret.utf8))
        let digits = code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let signed = try await client.send(
            HTTPRequest(.post, callback, fields: ["X-Hub-Signature": "sha512=" + digits], body: body))
        #expect(signed.status == 202)

        let feed = try await wait(while: process) {
            let text = try? String(contentsOfFile: published, encoding: .utf8)
            return text.flatMap { $0.contains("High") ? $0 : nil }
        }
        #expect(feed.contains("Low") && !feed.contains("Forged"))
        _ = try await wait(while: process) { server.requests.filter { $0.path == "/told" }.count >= 2 ? true : nil }
        let told = server.requests.filter { $0.path == "/told" }.map { Self.fields($0.body) }
        #expect(told.allSatisfy { $0["hub.mode"] == "publish" && $0["hub.url"] == "https://tide.example/new.atom" })
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(server.requests.filter { $0.path == "/feed" }.count == 1)
    }

    @Test func whereNobodyCanListenTheDaemonEnds() throws {
        let server = try LoopbackServer { _ in .status(404) }
        defer { server.stop() }
        let scratch = try Scratch(["f.toml": "[websub]\nlisten = \"127.0.0.1:\(server.port)\"\n"])
        let run = try Command.run("run", "--config", scratch.path("f.toml"), "--store", scratch.path("s.sqlite"))
        #expect(run.status == 2)
        #expect(run.errors.contains("127.0.0.1:\(server.port): cannot listen"))
    }
}
