@testable import FeedmillFetcher

/// A client that may ask 127.0.0.1.
func loopbackClient(
    allowing hosts: [String] = ["127.0.0.1"], pinned: [String] = [],
    _ change: (inout TransferLimits) -> Void = { _ in }
) throws -> HTTPClient {
    var limits = TransferLimits()
    // A machine that is busy with other tests is not to fail these.
    (limits.deadline, limits.stall) = (600, 600)
    change(&limits)
    var network = NetworkSettings()
    network.pinned = pinned
    let exchange = try NetworkExchange(
        guarding: OutgoingGuard(allowing: hosts.compactMap(AllowedHost.init)), limits: limits, network: network)
    return HTTPClient(exchange, limits: limits, userAgent: "Feedmill-Tests/1 (+https://feedmill.example/)")
}

/// What a client threw for a URL.
func failure(of client: HTTPClient, _ url: String) async -> FetchFailure? {
    do {
        _ = try await client.send(HTTPRequest(.get, url))
        return nil
    } catch {
        return error as? FetchFailure
    }
}

extension FetchFailure {
    var isRefusal: Bool {
        if case .refused = self { return true }
        return false
    }
}
