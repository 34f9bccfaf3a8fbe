import FeedmillStore
import Testing

@testable import FeedmillCLI

@Suite struct HostTurnsTests {
    @Test func hostsTakeTurns() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path("s.sqlite"))
        let urls = [
            "https://a.example/1", "https://a.example/2", "https://A.example/3", "https://b.example/1", "nowhere",
        ]
        try await store.subscribe(urls)
        let order = try await store.sources().byHostsInTurn.map(\.url)
        #expect(order == [urls[0], urls[3], urls[4], urls[1], urls[2]])
    }
}
