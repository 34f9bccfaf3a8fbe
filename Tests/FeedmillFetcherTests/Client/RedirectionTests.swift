import LoopbackHTTP
import Testing

@testable import FeedmillFetcher

@Suite struct RedirectionTests {
    private func next(
        _ status: Int, _ location: String?, to request: HTTPRequest = HTTPRequest(.get, "http://one.example/a/b?c")
    ) throws -> HTTPRequest? {
        var response = HTTPResponse(status: status, url: request.url)
        response.fields["Location"] = location
        return try Redirection.next(after: response, to: request)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func follows(_ status: Int) throws {
        #expect(try next(status, "../d?e#f")?.url == "http://one.example/d?e")
    }

    @Test(arguments: [200, 300, 304, 305, 306, 410])
    func leavesOthersAlone(_ status: Int) throws {
        #expect(try next(status, "http://two.example/") == nil)
    }

    @Test(arguments: [
        nil, "", "file:///etc/passwd", "ftp://two.example/", "javascript:0", "http://user:word@two.example/",
        "http://two.example#@127.0.0.1/",
    ])
    func refuses(_ location: String?) {
        #expect(throws: FetchFailure.self) { try next(302, location) }
    }

    @Test func readsLocationsOutsideASCII() throws {
        // UTF-8 as a header's bytes.
        #expect(try next(302, "/caf\u{C3}\u{A9}")?.url == "http://one.example/caf%C3%A9")
        #expect(try next(302, "/a b")?.url == "http://one.example/a%20b")
    }

    @Test(arguments: [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
    func keepsOrDropsTheMethod(_ status: Int, _ method: String) throws {
        let request = HTTPRequest(.post, "http://one.example/", body: [1])
        let next = try #require(try next(status, "/x", to: request))
        #expect(next.method.rawValue == method)
        #expect(next.body.isEmpty == (method == "GET"))
    }

    @Test(arguments: [
        ("http://one.example/x", true), ("https://one.example/x", true), ("http://one.example:8080/", false),
        ("http://two.example/", false), ("https://one.example:8443/", false),
    ])
    func credentialsStayHome(_ location: String, _ stay: Bool) throws {
        var request = HTTPRequest(.get, "http://one.example/")
        request.credentials = .basic(user: "me", password: "word")
        #expect((try next(302, location, to: request)?.credentials != nil) == stay)
    }

    @Test func downgradesWithoutCredentials() throws {
        var request = HTTPRequest(.get, "https://one.example/")
        request.credentials = .bearer("word")
        #expect(try next(302, "http://one.example/", to: request)?.credentials == nil)
    }

    @Test func followsAChain() async throws {
        let server = try LoopbackServer { request in
            let number = Int(request.path.dropFirst()) ?? 0
            return number < 3 ? .status(301, ["Location: \(number + 1)"]) : .status(200, [], [0x2E])
        }
        defer { server.stop() }
        let response = try await loopbackClient().send(HTTPRequest(.get, server.base + "/0"))
        #expect(response.url == server.base + "/3")
        #expect(response.redirects.map(\.isPermanent) == [true, true, true])
    }

    @Test func endsLoopsAndLongChains() async throws {
        let server = try LoopbackServer { request in
            request.path.hasPrefix("/loop")
                ? .status(302, ["Location: /loop"]) : .status(302, ["Location: \(request.path)x"])
        }
        defer { server.stop() }
        let client = try loopbackClient()
        #expect(await failure(of: client, server.base + "/loop") == .redirectLoop)
        #expect(await failure(of: client, server.base + "/a") == .tooManyRedirects(8))
        #expect(server.requests.count <= 10)
    }

    @Test func validatorsGoToTheirOwnURLAlone() async throws {
        let server = try LoopbackServer { request in
            request.path == "/feed" ? .status(304) : .status(302, ["Location: /feed"])
        }
        defer { server.stop() }
        var request = HTTPRequest(.get, server.base + "/old")
        request.validators = Validators(url: server.base + "/feed", etag: "\"1\"")
        #expect(try await loopbackClient().send(request).status == 304)
        #expect(server.requests.map { $0.fields["if-none-match"] } == [nil, "\"1\""])
    }
}
