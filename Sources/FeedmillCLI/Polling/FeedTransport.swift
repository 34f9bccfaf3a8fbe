internal import Feedmill

/// What asks one URL once, redirects not followed: the network, or a record of it.
protocol FeedTransport: Sendable {
    /// - Returns: The answer, whatever its status; `nil` when the URL is not to be asked now.
    /// - Throws: When there was no whole answer.
    func exchange(_ request: FeedRequest) async throws -> FeedResponse?
}

/// A GET (RFC 9110 §9.3.1).
struct FeedRequest: Hashable, Sendable {
    var url: String
    /// Validators of what was read whole before, for a conditional request (RFC 9110 §13.1).
    var etag: String?
    var lastModified: String?
}

/// An answer as it came.
struct FeedResponse: Hashable, Sendable {
    var status: Int
    /// Names in lower case; of repeated fields the last counts.
    var headers: [String: String] = [:]
    /// Decoded: nothing of Content-Encoding is left.
    var body: [UInt8] = []
}

/// An exchange that gave no answer, and why.
struct ExchangeFailure: Error, Hashable, CustomStringConvertible {
    var url: String
    var reason: String
    var description: String { "\(url): \(reason)" }
}
