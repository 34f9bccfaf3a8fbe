/// Asks over the network, behind the guard. One is enough for a process: it keeps connections, on one thread.
public final class NetworkExchange: HTTPExchange {
    private let events: EventExecutor
    private let guarding: OutgoingGuard
    private let limits: TransferLimits
    private let network: NetworkSettings

    /// - Throws: ``FetchFailure/transport(_:)`` when the system gives no thread.
    public init(
        guarding: OutgoingGuard = OutgoingGuard(), limits: TransferLimits = TransferLimits(),
        network: NetworkSettings = NetworkSettings()
    ) throws {
        self.guarding = guarding
        self.limits = limits
        self.network = network
        events = try EventExecutor()
    }

    /// Runs tasks on the thread that fetches, which spares each request two changes of threads. For tasks that do little between
    /// one request and the next, for all requests wait meanwhile; they may not block.
    ///
    ///     let exchange = try NetworkExchange()
    ///     try await withTaskExecutorPreference(exchange.executor) { … }
    public var executor: any TaskExecutor { events }

    public func exchange(_ request: HTTPRequest, within milliseconds: Int) async throws -> HTTPResponse {
        var request = request
        let target = try request.aim()
        let source = try request.source.map { try FetchTarget($0) }
        if let reason = guarding.refusal(of: target, from: source) { throw FetchFailure.refused(reason) }
        guard request.fields.fields.allSatisfy(\.isSendable) else {
            throw FetchFailure.refused("a header field has control characters")
        }
        let order = TransferOrder(
            target: target, kind: TransferKind(method: request.method, limits: limits, network: network),
            fields: fields(of: request), body: request.body, milliseconds: milliseconds, guarding: guarding,
            isExempt: guarding.exempts(target, from: source))
        let result = try await carryOut(order)
        var response = HTTPResponse(
            status: result.status, fields: result.fields, body: result.body, url: target.url)
        response.milliseconds = result.milliseconds
        return response
    }

    private func fields(of request: HTTPRequest) -> HTTPFields {
        var fields = request.fields
        fields["Accept-Encoding"] = ContentCoding.accepted
        if let validators = request.validators, validators.url == request.url {
            if let etag = validators.etag { fields["If-None-Match"] = etag }
            if let lastModified = validators.lastModified { fields["If-Modified-Since"] = lastModified }
        }
        if let credentials = request.credentials { fields["Authorization"] = credentials.authorization }
        return fields
    }

    private func carryOut(_ order: TransferOrder) async throws -> TransferResult {
        let mailbox = events.mailbox
        let identifier = mailbox.nextIdentifier()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                mailbox.post(.start(identifier, order, continuation))
                // A task cancelled before has told the mailbox too early.
                if Task.isCancelled { mailbox.post(.cancel(identifier)) }
            }
        } onCancel: {
            mailbox.post(.cancel(identifier))
        }
    }
}
