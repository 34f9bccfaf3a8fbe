/// Sends the requests of a back end. Whoever implements it decides which hosts may be reached, and keeps the limits; redirects
/// are not followed. The summariser knows nothing of sockets.
public protocol SummaryTransport: Sendable {
    /// One POST and its answer, whatever its status.
    ///
    /// - Throws: ``SummaryRefusal`` with `unreachable` (only where nothing was sent: it is tried again), `timeout`, `lost` or
    ///   `output-too-long`; any other error counts as `lost`.
    func post(_ request: SummaryPost) async throws -> SummaryPostAnswer
}

/// A POST with a JSON body.
public struct SummaryPost: Hashable, Sendable {
    public var url: String
    /// Names in lower case. They may hold a secret: for the wire only.
    public var headers: [String: String]
    public var body: [UInt8]
    /// For the whole exchange.
    public var timeout: Duration
    /// Of the answer's body.
    public var mostBytes: Int

    public init(
        url: String, headers: [String: String] = [:], body: [UInt8], timeout: Duration, mostBytes: Int
    ) {
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.mostBytes = mostBytes
    }
}

/// What came back.
public struct SummaryPostAnswer: Hashable, Sendable {
    public var status: Int
    public var body: [UInt8]
    /// The `Retry-After` field (RFC 9110 §10.2.3) as sent.
    public var retryAfter: String?

    public init(status: Int, body: [UInt8], retryAfter: String? = nil) {
        self.status = status
        self.body = body
        self.retryAfter = retryAfter
    }
}
