import Feedmill
import FeedmillStore
import Testing

@testable import FeedmillCLI

@Suite struct HubSubscriberTests {
    private static let now = Instant(seconds: 1_790_000_000)

    private func source(hub: String?) async throws -> (StoredSource, Scratch) {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path("s.sqlite"))
        try await store.subscribe(["https://a.example/feed"])
        let source = try #require(try await store.sources().first)
        var fetch = source.fetch
        (fetch.hub, fetch.topic) = (hub, "https://a.example/self")
        try await store.record(PollRecord(fetch: fetch, at: Self.now), of: source)
        return (try #require(try await store.sources().first), scratch)
    }

    @Test func aHubThatIsNamedIsAskedOnce() async throws {
        let (source, _) = try await source(hub: "https://hub.example/")
        let first = try #require(HubSubscriber.order(for: source, known: nil, at: Self.now))
        #expect(first.hub == "https://hub.example/" && first.topic == "https://a.example/self")
        #expect(first.token != first.secret && first.token.count == 64)
        #expect(HubSubscriber.order(for: source, known: first, at: Self.now) == nil)
        let (silent, _) = try await self.source(hub: nil)
        #expect(HubSubscriber.order(for: silent, known: nil, at: Self.now) == nil)
    }

    @Test func aLeaseIsRenewedUnderTheSameToken() async throws {
        let (source, _) = try await source(hub: "https://hub.example/")
        var known = try #require(HubSubscriber.order(for: source, known: nil, at: Self.now))
        known.verify(for: 864_000, at: Self.now)
        #expect(HubSubscriber.order(for: source, known: known, at: Self.now) == nil)
        let later = Instant(seconds: Self.now.seconds + 800_000)
        let renewal = try #require(HubSubscriber.order(for: source, known: known, at: later))
        #expect(renewal.token == known.token && renewal.secret == known.secret && renewal.state == .verified)
        let after = Instant(seconds: Self.now.seconds + 900_000)
        #expect(HubSubscriber.order(for: source, known: known, at: after)?.state == .pending)
    }

    @Test func anotherHubGetsAnotherSecret() async throws {
        let (source, _) = try await source(hub: "https://hub.example/")
        var known = try #require(HubSubscriber.order(for: source, known: nil, at: Self.now))
        known.hub = "https://old.example/"
        known.verify(for: 864_000, at: Self.now)
        let order = try #require(HubSubscriber.order(for: source, known: known, at: Self.now))
        #expect(order.hub == "https://hub.example/" && order.secret != known.secret && order.state == .pending)
    }
}
