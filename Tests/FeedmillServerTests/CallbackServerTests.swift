import FeedmillFetcher
import FeedmillServer
import Logging
import Testing

@Suite struct CallbackServerTests {
    /// Runs a server for as long as `body` takes.
    private func withServer(
        limits: CallbackServer.Limits = CallbackServer.Limits(),
        _ respond: @escaping @Sendable (CallbackRequest) async -> CallbackAnswer,
        _ body: @Sendable (HTTPClient, String) async throws -> Void
    ) async throws {
        let (ports, listening) = AsyncStream<Int>.makeStream()
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = CallbackServer(
            host: "127.0.0.1", port: 0, limits: limits, logger: logger, isListening: { listening.yield($0) },
            respond: respond)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            var first = ports.makeAsyncIterator()
            let port = try #require(await first.next())
            let host = try #require(AllowedHost("127.0.0.1:\(port)"))
            let exchange = try NetworkExchange(guarding: OutgoingGuard(allowing: [host]))
            try await body(HTTPClient(exchange, userAgent: "test"), "http://127.0.0.1:\(port)")
            group.cancelAll()
        }
    }

    @Test func whatIsAskedArrivesAndWhatIsAnsweredComesBack() async throws {
        try await withServer({ request in
            let field = request.values(of: "x-two").joined(separator: "+")
            let text = "\(request.method) \(request.path) \(request.query ?? "-") \(field) \(request.body.count)"
            return CallbackAnswer(status: 202, text: text)
        }) { client, base in
            let post = try await client.send(
                HTTPRequest(.post, base + "/a%20b?x=1&y=%26", fields: ["X-Two": "1"], body: [1, 2, 3]))
            #expect(post.status == 202)
            #expect(String(decoding: post.body, as: UTF8.self) == "POST /a%20b x=1&y=%26 1 3")
            #expect(post.fields["X-Content-Type-Options"] == "nosniff")
            let get = try await client.send(HTTPRequest(.get, base + "/"))
            #expect(String(decoding: get.body, as: UTF8.self) == "GET / -  0")
        }
    }

    @Test func aBodyThatIsTooLongIsRefused() async throws {
        var limits = CallbackServer.Limits()
        limits.body = 10
        try await withServer(limits: limits, { _ in CallbackAnswer(status: 200) }) { client, base in
            let long = try await client.send(HTTPRequest(.post, base + "/", body: [UInt8](repeating: 1, count: 11)))
            #expect(long.status == 413)
            let short = try await client.send(HTTPRequest(.post, base + "/", body: [UInt8](repeating: 1, count: 10)))
            #expect(short.status == 200)
        }
    }

    /// A client that never finishes what it says, a byte at a time.
    @Test(arguments: [
        "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n",
    ])
    func whoNeverFinishesARequestIsCutOff(_ start: String) async throws {
        var limits = CallbackServer.Limits()
        limits.idle = 1
        limits.request = 1
        limits.connections = 1
        try await withServer(limits: limits, { _ in CallbackAnswer(status: 200) }) { client, base in
            let port = try FetchTarget(base).port
            let slow = try SlowClient(port: port)
            #expect(await slow.trickle(after: start))
            // The one connection is free for somebody else.
            #expect(try await client.send(HTTPRequest(.get, base + "/")).status == 200)
        }
    }
}
