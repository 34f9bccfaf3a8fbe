import Glibc
import LoopbackHTTP
import Testing

@testable import FeedmillFetcher

@Suite struct EventExecutorTests {
    @Test func tasksStayOnTheThreadThatFetches() async throws {
        let server = try LoopbackServer { .status(200, [], Array($0.path.utf8)) }
        defer { server.stop() }
        let exchange = try NetworkExchange(guarding: OutgoingGuard(allowing: [try #require(AllowedHost("127.0.0.1"))]))
        let client = HTTPClient(exchange, userAgent: "Feedmill-Tests/1")
        let executor = exchange.executor
        let threads = try await withThrowingTaskGroup(of: Set<UInt>.self) { group in
            for number in 0..<8 {
                group.addTask(executorPreference: executor) {
                    var threads: Set<UInt> = []
                    for round in 0..<5 {
                        threads.insert(UInt(pthread_self()))
                        let response = try await client.send(HTTPRequest(.get, server.base + "/\(number)/\(round)"))
                        #expect(response.body == Array("/\(number)/\(round)".utf8))
                    }
                    return threads
                }
            }
            return try await group.reduce(into: Set()) { $0.formUnion($1) }
        }
        #expect(threads.count == 1)
    }

    /// An executor that somebody has works, whatever became of the exchange.
    @Test func outlivesItsExchange() async throws {
        let executor = try { try NetworkExchange().executor }()
        let threads = await withTaskGroup(of: UInt.self) { group in
            for _ in 0..<100 {
                group.addTask(executorPreference: executor) {
                    await Task.yield()
                    return UInt(pthread_self())
                }
            }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(threads.count == 1)
        #expect(!threads.contains(UInt(pthread_self())))
    }

    @Test func cancellingEndsWhatIsUnderWay() async throws {
        let server = try LoopbackServer { _ in .status(204) }
        defer { server.stop() }
        let exchange = try NetworkExchange(guarding: OutgoingGuard(allowing: [try #require(AllowedHost("127.0.0.1"))]))
        let client = HTTPClient(exchange, userAgent: "Feedmill-Tests/1")
        let task = Task(executorPreference: exchange.executor) {
            while true { _ = try await client.send(HTTPRequest(.get, server.base + "/")) }
        }
        try await Task.sleep(for: .milliseconds(20))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
