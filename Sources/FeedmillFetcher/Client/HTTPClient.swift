/// Asks for URLs and follows their redirects, each hop past the guard.
public struct HTTPClient: Sendable {
    private let exchange: any HTTPExchange
    private let limits: TransferLimits
    /// Sent with every request that does not bring its own.
    public var userAgent: String

    public init(_ exchange: any HTTPExchange, limits: TransferLimits = TransferLimits(), userAgent: String) {
        self.exchange = exchange
        self.limits = limits
        self.userAgent = userAgent
    }

    /// Sends a request and follows redirects.
    ///
    /// - Returns: The last answer, whatever its status, and the redirects before it.
    /// - Throws: ``FetchFailure``, or `CancellationError`.
    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .seconds(limits.deadline))
        var request = request
        request.url = try FetchTarget(request.url).url
        if request.fields["User-Agent"] == nil { request.fields["User-Agent"] = userAgent }
        var redirects: [HTTPResponse.Redirect] = []
        var seen: Set<String> = [request.url]
        while true {
            let left = clock.now.duration(to: end).components
            let milliseconds = Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000)
            guard milliseconds > 0 else { throw FetchFailure.deadline(limits.deadline) }
            var response = try await exchange.exchange(request, within: milliseconds)
            guard let next = try Redirection.next(after: response, to: request) else {
                response.redirects = redirects
                return response
            }
            redirects.append(HTTPResponse.Redirect(status: response.status, url: request.url, target: next.url))
            guard redirects.count <= limits.redirects else { throw FetchFailure.tooManyRedirects(limits.redirects) }
            guard seen.insert(next.url).inserted else { throw FetchFailure.redirectLoop }
            request = next
        }
    }
}
