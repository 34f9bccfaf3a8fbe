import FeedmillFetcher

/// Asks for one URL over and over: fetch URL COUNT WIDTH prints the number of answers, the bytes of their bodies, and the seconds. Its
/// peer in `fetching` does the same. With a fourth argument the tasks run on the thread that fetches.
@main
struct Fetch {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let count = Int(arguments[2]), let width = Int(arguments[3]),
            let host = try AllowedHost("127.0.0.1:\(FetchTarget(arguments[1]).port)")
        else { return }
        let exchange = try NetworkExchange(guarding: OutgoingGuard(allowing: [host]))
        let executor = arguments.count > 4 ? exchange.executor : nil
        let client = HTTPClient(exchange, userAgent: "benchmark")
        let request = HTTPRequest(
            .get, arguments[1], fields: ["Accept": "application/atom+xml, application/rss+xml, */*;q=0.5"])
        let start = ContinuousClock.now
        var (done, bytes) = (0, 0)
        try await withThrowingTaskGroup(of: (Int, Int).self) { group in
            for part in 0..<width {
                let share = count / width + (part < count % width ? 1 : 0)
                group.addTask(executorPreference: executor) {
                    var bytes = 0
                    for _ in 0..<share { bytes += try await client.send(request).body.count }
                    return (share, bytes)
                }
            }
            for try await (answers, size) in group {
                done += answers
                bytes += size
            }
        }
        let time = (ContinuousClock.now - start).components
        print(done, bytes, Double(time.seconds) + Double(time.attoseconds) / 1e18)
    }
}
