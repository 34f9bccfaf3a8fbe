/// One exchange, without redirects, as the event thread carries it out.
struct TransferOrder: Sendable {
    var target: FetchTarget
    var kind: TransferKind
    var fields: HTTPFields
    var body: [UInt8]
    /// Milliseconds that are left of the deadline.
    var milliseconds: Int
    var guarding: OutgoingGuard
    /// The guard lets this target through whatever its address is.
    var isExempt: Bool
}

/// What many exchanges have in common.
struct TransferKind: Hashable, Sendable {
    var method: HTTPRequest.Method
    var limits: TransferLimits
    var network: NetworkSettings

    /// Whether a handle that has carried out one exchange of the kind needs to be told nothing of it for the next.
    var isRepeatable: Bool { method == .get }
}

/// How the network is reached.
public struct NetworkSettings: Hashable, Sendable {
    /// `http://host:port` or `socks5h://host:port`; `nil` goes straight. The environment's proxies are never taken: through
    /// a proxy the guard sees names only.
    public var proxy: String?
    /// A file of certificates to trust in place of the system's.
    public var certificates: String?
    /// Addresses that answer for names, in libcurl's words: `host:port:address[,address]`. For tests of name resolution.
    package var pinned: [String] = []

    public init() {}
}
