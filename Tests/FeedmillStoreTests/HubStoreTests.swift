import Feedmill
import Testing

@testable import FeedmillStore

@Suite struct HubStoreTests {
    private static let now = ArticleStoreTests.now

    private static func moment(_ seconds: Int64) -> Instant { Instant(seconds: now.seconds + seconds) }

    private static func subscription(of source: Int64 = 1) -> HubSubscription {
        HubSubscription(
            source: source, hub: "https://hub.example/", topic: "https://a.example/feed", token: "token",
            secret: "secret", askedAt: now)
    }

    @Test(arguments: ArticleStoreTests.Engine.allCases)
    func whatIsAgreedComesBackAndGoesWithItsSource(_ engine: ArticleStoreTests.Engine) async throws {
        let folder = try Folder()
        let store = try engine.open(in: folder)
        try await store.subscribe(["https://a.example/feed"])
        let source = try #require(try await store.sources().first)
        var subscription = Self.subscription(of: source.id)
        try await store.keep(subscription)
        #expect(try await store.hubSubscriptions() == [subscription])
        subscription.verify(for: 3600, at: Self.moment(5))
        (subscription.deliveredAt, subscription.misses, subscription.message) = (Self.moment(9), 2, "words")
        subscription.failures = 3
        try await store.changeHubSubscription(of: source.id) { [subscription] in $0 = subscription }
        let found = try #require(try await store.hubSubscription(token: "token"))
        #expect(found.0 == subscription && found.1.url == source.url)
        #expect(try await store.hubSubscription(token: "other") == nil)
        try await store.changeHubSubscription(of: 77) { $0.misses = 9 }
        try await store.unsubscribe([source.url])
        #expect(try await store.hubSubscriptions().isEmpty)
    }

    @Test func aLeaseIsRenewedBeforeItEnds() {
        var subscription = Self.subscription()
        subscription.verify(for: 1000, at: Self.now)
        #expect(subscription.isActive(at: Self.moment(999)) && !subscription.isActive(at: Self.moment(1000)))
        #expect(!subscription.isDue(at: Self.moment(799)) && subscription.isDue(at: Self.moment(800)))
        subscription.askedAt = Self.moment(800)
        #expect(!subscription.isDue(at: Self.moment(849)) && subscription.isDue(at: Self.moment(850)))
    }

    @Test func aHubThatDoesNotAnswerIsAskedLessAndLess() {
        var subscription = Self.subscription()
        #expect(!subscription.isDue(at: Self.moment(599)) && subscription.isDue(at: Self.moment(600)))
        subscription.failures = 2
        #expect(!subscription.isDue(at: Self.moment(2399)) && subscription.isDue(at: Self.moment(2400)))
        subscription.failures = 1_000
        #expect(!subscription.isDue(at: Self.moment(86_399)) && subscription.isDue(at: Self.moment(86_400)))
        subscription.failures = 0
        subscription.state = .denied
        #expect(!subscription.isDue(at: Self.moment(86_399)) && subscription.isDue(at: Self.moment(86_400)))
    }

    @Test func leasesHaveBounds() {
        var subscription = Self.subscription()
        subscription.verify(for: 1 << 40, at: Self.now)
        #expect(subscription.leaseEnd == Self.moment(14 * 86_400))
        subscription.verify(for: -5, at: Self.now)
        #expect(subscription.leaseEnd == Self.moment(60))
        subscription.verify(for: nil, at: Self.now)
        #expect(subscription.leaseEnd == Self.moment(86_400))
    }

    @Test func aHubIsReliableThatDeliversAndMissesNothing() {
        var subscription = Self.subscription()
        subscription.verify(for: 1000, at: Self.now)
        #expect(!subscription.isReliable(at: Self.now))
        subscription.deliveredAt = Self.now
        #expect(subscription.isReliable(at: Self.now) && !subscription.isReliable(at: Self.moment(1000)))
        subscription.misses = 1
        #expect(!subscription.isReliable(at: Self.now))
    }
}
