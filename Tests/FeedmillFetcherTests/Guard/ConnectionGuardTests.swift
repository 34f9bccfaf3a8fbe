import LoopbackHTTP
import Testing

@testable import FeedmillFetcher

/// The guard at the socket, with real name resolution and a real listener that must stay alone.
@Suite struct ConnectionGuardTests {
    @Test(arguments: ["127.0.0.1", "[::ffff:127.0.0.1]", "127.0.0.1,[::1]", "10.255.255.1,127.0.0.1"])
    func refusesNamesOfPrivateAddresses(_ addresses: String) async throws {
        let server = try LoopbackServer { _ in .status(200) }
        defer { server.stop() }
        let client = try loopbackClient(
            allowing: [], pinned: ["rebound.example:\(server.port):\(addresses)"])
        let failure = await failure(of: client, "http://rebound.example:\(server.port)/")
        #expect(failure?.isRefusal == true)
        #expect(server.requests.isEmpty)
    }

    @Test func refusesARedirectToAPrivateAddress() async throws {
        let inner = try LoopbackServer { _ in .status(200) }
        let outer = try LoopbackServer { _ in .status(302, ["Location: http://127.0.0.1:\(inner.port)/"]) }
        defer {
            inner.stop()
            outer.stop()
        }
        let failure = await failure(of: try loopbackClient(), outer.base)
        #expect(failure?.isRefusal == true)
        #expect(inner.requests.isEmpty)
        #expect(outer.requests.count == 1)
    }

    @Test func refusesARedirectToANameOfAPrivateAddress() async throws {
        let server = try LoopbackServer { request in
            request.path == "/in"
                ? .status(200) : .status(301, ["Location: http://rebound.example:\(request.path.dropFirst())/in"])
        }
        defer { server.stop() }
        let client = try loopbackClient(pinned: ["rebound.example:\(server.port):127.0.0.1"])
        let failure = await failure(of: client, "\(server.base)/\(server.port)")
        #expect(failure?.isRefusal == true)
        #expect(server.requests.map(\.path) == ["/\(server.port)"])
    }
}
