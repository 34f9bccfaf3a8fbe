internal import CLibcurl

/// What one exchange gave: the body with its codings undone.
struct TransferResult: Sendable {
    var status: Int
    var fields: HTTPFields
    var body: [UInt8]
    var milliseconds: Int
}

/// One exchange under way. It lives on the event thread; libcurl's callbacks only append to it or say stop.
@safe final class Transfer {
    let identifier: UInt64
    let order: TransferOrder
    let continuation: CheckedContinuation<TransferResult, any Error>
    private let start = ContinuousClock.now
    private var head = ResponseHead()
    private var body: BodyDecoding?
    /// Why a callback stopped the exchange, or kept it from starting.
    private(set) var failure: FetchFailure?
    private var pinned: UnsafeMutablePointer<curl_slist>?

    init(
        _ identifier: UInt64, _ order: TransferOrder, _ continuation: CheckedContinuation<TransferResult, any Error>
    ) {
        self.identifier = identifier
        self.order = order
        self.continuation = continuation
    }

    deinit {
        unsafe feedmill_curl_slist_free_all(pinned)
    }

    // MARK: Before

    /// Says everything about the exchange to a handle. Most of it stays said where the exchange before was of the same kind.
    func configure(_ handle: inout CurlHandle) {
        if order.kind.isRepeatable, handle.kind == order.kind {
            handle.forgetFailure()
        } else {
            handle.reset(for: order.kind)
        }
        handle.say(order)
        if order.kind.method == .post {
            handle.set(CURLOPT_POSTFIELDSIZE_LARGE, offset: Int64(order.body.count))
            handle.set(CURLOPT_COPYPOSTFIELDS, bytes: order.body)
        }
        if !order.kind.network.pinned.isEmpty {
            for entry in order.kind.network.pinned { unsafe pinned = CurlHandle.longer(pinned, by: Array(entry.utf8)) }
            unsafe handle.set(CURLOPT_RESOLVE, list: pinned)
        }
        handle.callBack(self)
    }

    // MARK: Under way

    /// Whether the socket may be opened. Asked for every address that a name resolves to, right before the connect.
    func allows(_ address: IPAddress?) -> Bool {
        guard let address else {
            failure = .refused("not an Internet address")
            return false
        }
        if order.isExempt || order.kind.network.proxy != nil { return true }
        guard let reason = order.guarding.refusal(of: address) else { return true }
        failure = .refused("\(order.target.host): \(reason)")
        return false
    }

    /// - Returns: Whether to go on.
    func takeHead(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        do {
            try unsafe head.take(line, order.kind.limits)
            return true
        } catch {
            failure = error
            return false
        }
    }

    /// - Returns: Whether to go on.
    func takeBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        do throws(FetchFailure) {
            if body == nil {
                body = try BodyDecoding(head.fields.list("Content-Encoding"), limit: order.kind.limits.body)
            }
            try unsafe body?.push(bytes)
            return true
        } catch {
            failure = error
            return false
        }
    }

    // MARK: After

    func end(_ code: CURLcode, _ handle: CurlHandle) {
        if code == CURLE_OK {
            let time = (ContinuousClock.now - start).components
            let milliseconds = Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000)
            do {
                let result = TransferResult(
                    status: try head.status(), fields: head.fields, body: try body?.finish() ?? [],
                    milliseconds: milliseconds)
                continuation.resume(returning: result)
            } catch {
                continuation.resume(throwing: error)
            }
        } else {
            let failure = failure ?? FetchFailure(code, order, handle.detail)
            continuation.resume(throwing: failure)
        }
    }

    func cancel() {
        continuation.resume(throwing: CancellationError())
    }
}
