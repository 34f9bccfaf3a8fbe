internal import Feedmill
internal import FeedmillSyntax

/// An exchange with the redirects that led to its answer (RFC 9110 §15.4).
struct FeedExchange: Hashable, Sendable {
    /// The URL that answered.
    var url: String
    var response: FeedResponse
    /// Where the permanent redirects from the beginning led, before any other kind; `nil` when there was none.
    var movedTo: String?

    private static let redirectLimit = 10

    /// Asks, and follows redirects.
    ///
    /// - Returns: `nil` when the URL is not to be asked now.
    /// - Throws: ``ExchangeFailure`` when redirects lead nowhere or in a circle, and what the transport throws.
    static func follow(_ request: FeedRequest, through transport: any FeedTransport) async throws -> FeedExchange? {
        var request = request
        var movedTo: String?
        var isPermanent = true
        for _ in 0...redirectLimit {
            guard let response = try await transport.exchange(request) else {
                if movedTo == nil, isPermanent { return nil }
                throw ExchangeFailure(url: request.url, reason: "a redirect led here, and nothing is known of it")
            }
            guard [301, 302, 303, 307, 308].contains(response.status), let location = response.headers["location"]
            else {
                return FeedExchange(url: request.url, response: response, movedTo: movedTo)
            }
            isPermanent = isPermanent && (response.status == 301 || response.status == 308)
            request.url = URLReference.resolve(location, against: request.url)
            if isPermanent { movedTo = request.url }
        }
        throw ExchangeFailure(url: request.url, reason: "more than \(redirectLimit) redirects")
    }
}
