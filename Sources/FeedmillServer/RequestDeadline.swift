internal import NIOCore
internal import NIOHTTPTypes

/// Closes a connection whose request is not whole in time, however steadily its bytes come. The head has its limit elsewhere: an idle
/// connection is one from which no whole head comes.
///
/// It stands after the decoder: what comes in are the parts of requests.
final class RequestDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let time: TimeAmount
    /// Closes the connection; `nil` between requests.
    private var closing: Scheduled<Void>?

    /// - Parameter seconds: From the end of a head to the end of its request.
    init(seconds: Int) {
        time = .seconds(Int64(seconds))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            // Requests in a row may have their heads before the answers to those before them, but never before their ends.
            closing = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
        case .body: break
        case .end: stop()
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    private func stop() {
        closing?.cancel()
        closing = nil
    }
}
