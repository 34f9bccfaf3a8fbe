/// Asks for URLs and follows their redirects, each hop past the guard and in its host's turn.
public struct HTTPClient: Sendable {
    private let exchange: any HTTPExchange
    private let limits: TransferLimits
    private let gate: HostGate?
    /// Sent with every request that does not bring its own.
    public var userAgent: String

    /// - Parameter gate: Whose turns requests wait for; `nil` for no waiting.
    public init(
        _ exchange: any HTTPExchange, limits: TransferLimits = TransferLimits(), gate: HostGate? = nil,
        userAgent: String
    ) {
        self.exchange = exchange
        self.limits = limits
        self.gate = gate
        self.userAgent = userAgent
    }

    /// Sends a request and follows redirects.
    ///
    /// - Returns: The last answer, whatever its status, and the redirects before it.
    /// - Throws: ``FetchFailure``, or `CancellationError`.
    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        var request = request
        _ = try request.aim()
        if request.fields["User-Agent"] == nil { request.fields["User-Agent"] = userAgent }
        var redirects: [HTTPResponse.Redirect] = []
        var seen: Set<String> = []
        var left = limits.deadline * 1000
        while true {
            var response = try await exchangeInTurn(request, &left)
            guard let next = try Redirection.next(after: response, to: request) else {
                response.redirects = redirects
                return response
            }
            seen.insert(request.url)
            redirects.append(HTTPResponse.Redirect(status: response.status, url: request.url, target: next.url))
            guard redirects.count <= limits.redirects else { throw FetchFailure.tooManyRedirects(limits.redirects) }
            guard !seen.contains(next.url) else { throw FetchFailure.redirectLoop }
            request = next
        }
    }

    /// Neither waiting for a turn nor a busy machine counts against the deadline.
    private func exchangeInTurn(_ request: HTTPRequest, _ left: inout Int) async throws -> HTTPResponse {
        guard let gate else { return try await exchange(request, &left) }
        var request = request
        let host = try request.aim().host
        try await gate.enter(host)
        do {
            let response = try await exchange(request, &left)
            await gate.leave(host)
            return response
        } catch {
            await gate.leave(host)
            throw error
        }
    }

    private func exchange(_ request: HTTPRequest, _ left: inout Int) async throws -> HTTPResponse {
        guard left > 0 else { throw FetchFailure.deadline(limits.deadline) }
        let response = try await exchange.exchange(request, within: left)
        left -= response.milliseconds
        return response
    }
}
