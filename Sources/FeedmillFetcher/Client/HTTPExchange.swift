/// One request and its answer, without redirects: over the network, or from a recording.
public protocol HTTPExchange: Sendable {
    /// - Parameters:
    ///   - request: What is asked.
    ///   - milliseconds: What is left of the deadline.
    /// - Returns: The answer, whatever its status; its body is whole and decompressed.
    /// - Throws: ``FetchFailure``, or `CancellationError`.
    func exchange(_ request: HTTPRequest, within milliseconds: Int) async throws -> HTTPResponse
}
