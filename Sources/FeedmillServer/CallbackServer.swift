internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
public import ServiceLifecycle

/// An HTTP server that others, such as hubs, call back on. It answers one function's answers, as plain text, and ends with the
/// group of services that it runs in.
public struct CallbackServer: Service {
    /// How much it takes on.
    public struct Limits: Hashable, Sendable {
        /// Bytes of a body; more is answered with 413.
        public var body = 16 << 20
        /// Seconds until the head of a request is whole, from when the connection stands or the answer before it went; then the
        /// connection is closed, whether bytes come or not. Between the parts of a body too.
        public var idle = 30
        /// Seconds from a whole head to the end of its body; then the connection is closed.
        public var request = 60
        /// Connections at the same time; others wait. Each may hold a body.
        public var connections = 32
        /// Bytes of a head.
        public var head = 32 << 10

        public init() {}
    }

    private let host: String
    private let port: Int
    private let limits: Limits
    private let logger: Logger
    private let isListening: @Sendable (Int) -> Void
    private let respond: @Sendable (CallbackRequest) async -> CallbackAnswer

    /// - Parameters:
    ///   - host: The address to listen on.
    ///   - port: 0 for one that is free.
    ///   - isListening: Told the port once connections are taken.
    ///   - respond: Asked for every request whose body is not too long.
    public init(
        host: String, port: Int, limits: Limits = Limits(), logger: Logger,
        isListening: @escaping @Sendable (Int) -> Void = { _ in },
        respond: @escaping @Sendable (CallbackRequest) async -> CallbackAnswer
    ) {
        self.host = host
        self.port = port
        self.limits = limits
        self.logger = logger
        self.isListening = isListening
        self.respond = respond
    }

    /// - Throws: ``ListenFailure``.
    public func run() async throws {
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestDeadline(seconds: limits.request)],
            idleTimeout: .seconds(Int64(limits.idle)),
            httpDecoderConfiguration: .init(maxHeaderFieldSize: limits.head, maxHeaderListSize: limits.head))
        let application = Application(
            responder: CallbackResponder(limit: limits.body, respond: respond),
            server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
            onServerRunning: { [isListening] channel in isListening(channel.localAddress?.port ?? 0) },
            logger: logger)
        do {
            try await application.run()
        } catch let error as CancellationError {
            throw error
        } catch {
            throw ListenFailure(address: "\(host):\(port)", reason: "\(error)")
        }
    }
}

/// A place where nobody can listen.
public struct ListenFailure: Error, Hashable, CustomStringConvertible {
    public var address: String
    public var reason: String
    public var description: String { "\(address): cannot listen: \(reason)" }
}

/// From the server's terms to ours and back.
private struct CallbackResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let limit: Int
    let respond: @Sendable (CallbackRequest) async -> CallbackAnswer

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        var request = request
        guard let body = try? await request.collectBody(upTo: limit) else {
            return Self.response(CallbackAnswer(status: 413, text: "larger than \(limit) bytes\n"))
        }
        let answer = await respond(
            CallbackRequest(
                method: request.method.rawValue, path: request.uri.path, query: request.uri.query,
                fields: request.headers.map { ($0.name.canonicalName, $0.value) }, body: Array(body.readableBytesView)))
        return Self.response(answer)
    }

    private static func response(_ answer: CallbackAnswer) -> Response {
        var fields = HTTPFields()
        fields[.contentType] = "text/plain; charset=utf-8"
        fields[.xContentTypeOptions] = "nosniff"
        return Response(
            status: .init(code: answer.status), headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(string: answer.text)))
    }
}
