/// How long and how large an exchange may get.
public struct TransferLimits: Hashable, Sendable {
    /// Seconds for the whole exchange, redirects included.
    public var deadline = 30
    /// Seconds for a connection to stand.
    public var connect = 10
    /// Seconds without a byte.
    public var stall = 15
    /// Bytes of a body, as sent and again decompressed.
    public var body = 16 << 20
    /// Bytes of a head, informational answers included.
    public var head = 256 << 10
    /// Fields of a head.
    public var fields = 500
    /// Redirects in a row.
    public var redirects = 8

    public init() {}
}
