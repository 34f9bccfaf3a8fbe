import Testing

@testable import FeedmillFetcher

@Suite struct HostGateTests {
    private actor Crowd {
        private var present = 0
        private(set) var most = 0

        func come() {
            present += 1
            most = max(most, present)
        }

        func go() { present -= 1 }
    }

    @Test func letsTwoThroughAtATime() async throws {
        var limits = HostGate.Limits()
        limits.gap = .zero
        let gate = HostGate(limits)
        let crowd = Crowd()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<30 {
                group.addTask {
                    try await gate.enter("blog.example")
                    await crowd.come()
                    await Task.yield()
                    await crowd.go()
                    await gate.leave("blog.example")
                }
            }
            try await group.waitForAll()
        }
        #expect(await crowd.most == 2)
    }

    @Test func aCancelledWaiterGivesUpItsPlace() async throws {
        var limits = HostGate.Limits()
        (limits.concurrency, limits.gap) = (1, .zero)
        let gate = HostGate(limits)
        try await gate.enter("blog.example")
        let waiter = Task { try await gate.enter("blog.example") }
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        await gate.leave("blog.example")
        try await gate.enter("blog.example")
    }

    @Test func holdsEnd() async {
        let gate = HostGate()
        await gate.hold(HostHold(host: "blog.example", until: 100))
        await gate.hold(HostHold(host: "blog.example", until: 50))
        #expect(await gate.held("blog.example", at: 99) == 100)
        #expect(await gate.held("blog.example", at: 100) == nil)
        #expect(await gate.held("other.example", at: 0) == nil)
    }
}
