import LoopbackHTTP
import Testing

@testable import FeedmillFetcher

@Suite struct NetworkExchangeTests {
    @Test func asksAndReads() async throws {
        let server = try LoopbackServer { _ in .status(200, ["X-Word: caf\u{E9}", "x-word: two"], Array("body".utf8)) }
        defer { server.stop() }
        let response = try await loopbackClient().send(HTTPRequest(.get, server.base + "/feed?a=b#c"))
        #expect(response.status == 200)
        #expect(response.body == Array("body".utf8))
        #expect(response.fields.all("X-WORD").count == 2)
        #expect(response.url == server.base + "/feed?a=b")
        let request = try #require(server.requests.first)
        #expect(request.path == "/feed?a=b")
        #expect(request.fields["user-agent"]?.hasPrefix("Feedmill-Tests/1") == true)
        #expect(request.fields["accept-encoding"] == "gzip, deflate, br, zstd")
        #expect(request.fields["cookie"] == nil && request.fields["referer"] == nil)
    }

    @Test func sendsABody() async throws {
        let server = try LoopbackServer { .status(201, [], $0.body) }
        defer { server.stop() }
        let body = [UInt8](repeating: 0x41, count: 100_000) + [0, 255]
        let request = HTTPRequest(.post, server.base, fields: ["Content-Type": "application/json"], body: body)
        let response = try await loopbackClient().send(request)
        #expect(response.status == 201)
        #expect(response.body == body)
        #expect(server.requests.first?.fields["expect"] == nil)
    }

    @Test func givesValidatorsBackByteForByte() async throws {
        let server = try LoopbackServer { _ in .status(304) }
        defer { server.stop() }
        var request = HTTPRequest(.get, server.base + "/")
        request.validators = Validators(url: server.base + "/", etag: "W/\"a,b;\u{E9}\\\"", lastModified: "yesterday")
        _ = try await loopbackClient().send(request)
        #expect(server.requests.first?.fields["if-modified-since"] == "yesterday")
        #expect(server.requests.first?.fields["if-none-match"]?.hasPrefix("W/\"a,b;") == true)
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ncut\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc",
        "HTTP/1.1 000 OK\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 999 OK\r\nContent-Length: 0\r\n\r\n",
        "<rss/>", "ICY 200 OK\r\n\r\n<rss/>", "",
    ])
    func brokenAnswersAreFailures(_ answer: String) async throws {
        let server = try LoopbackServer { _ in .raw(answer) }
        defer { server.stop() }
        #expect(await failure(of: try loopbackClient(), server.base) != nil)
    }

    @Test func readsChunksExtensionsAndTrailers() async throws {
        let server = try LoopbackServer { _ in
            .raw(
                "HTTP/1.1 103 Early\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "3;x=1\r\nabc\r\n1\r\nd\r\n0\r\nX-Late: 1\r\n\r\n")
        }
        defer { server.stop() }
        let response = try await loopbackClient().send(HTTPRequest(.get, server.base))
        #expect(response.body == Array("abcd".utf8))
        #expect(response.fields["X-Early"] == nil && response.fields["X-Late"] == nil)
    }

    @Test func stopsAtItsLimits() async throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/length": .raw("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n")
            case "/body": .status(200, [], [UInt8](repeating: 0x20, count: 5000))
            case "/fields": .status(200, (0..<600).map { "X-\($0): 1" })
            default: .status(200, ["X: " + String(repeating: "a", count: 300_000)])
            }
        }
        defer { server.stop() }
        let client = try loopbackClient { $0.body = 4096 }
        #expect(await failure(of: client, server.base + "/length") == .tooLarge(4096))
        #expect(await failure(of: client, server.base + "/body") == .tooLarge(4096))
        #expect(await failure(of: client, server.base + "/fields") == .headTooLarge)
        #expect(await failure(of: client, server.base + "/head") != nil)
    }

    @Test func givesUpOnSilence() async throws {
        let server = try LoopbackServer { request in
            .stall(after: request.path == "/head" ? [] : Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".utf8))
        }
        defer { server.stop() }
        let client = try loopbackClient { $0.deadline = 1 }
        #expect(await failure(of: client, server.base + "/head") == .deadline(1))
        #expect(await failure(of: client, server.base + "/body") == .deadline(1))
    }

    @Test func isCancelledWithItsTask() async throws {
        let server = try LoopbackServer { _ in .stall(after: []) }
        defer { server.stop() }
        let client = try loopbackClient()
        let url = server.base
        let task = Task { try await client.send(HTTPRequest(.get, url)) }
        while server.requests.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func refusesFieldsThatAreTwo() async throws {
        let server = try LoopbackServer { _ in .status(200) }
        defer { server.stop() }
        let request = HTTPRequest(.get, server.base, fields: ["X-A": "1\r\nX-B: 2"])
        await #expect(throws: FetchFailure.self) { try await loopbackClient().send(request) }
        #expect(server.requests.isEmpty)
    }

    @Test func manyAtOnce() async throws {
        let server = try LoopbackServer { .status(200, [], Array($0.path.utf8)) }
        defer { server.stop() }
        let client = try loopbackClient()
        let url = server.base
        let bodies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for number in 0..<200 {
                group.addTask { try await client.send(HTTPRequest(.get, "\(url)/\(number)")).body }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert(String(decoding: $1, as: UTF8.self)) }
        }
        #expect(bodies.count == 200)
    }
}
