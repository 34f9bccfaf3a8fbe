/// A whole answer.
public struct HTTPResponse: Hashable, Sendable {
    public var status: Int
    public var fields: HTTPFields
    /// Content codings undone.
    public var body: [UInt8]
    /// The URL that gave it, after all redirects.
    public var url: String
    /// The redirects that led there, in order.
    public var redirects: [Redirect] = []

    /// A hop on the way.
    public struct Redirect: Hashable, Sendable {
        public var status: Int
        public var url: String
        public var target: String

        /// Whether the old address may be forgotten (RFC 9110 §15.4.2, §15.4.9).
        public var isPermanent: Bool { status == 301 || status == 308 }
    }

    /// How long the last exchange took on the network.
    public var milliseconds = 0

    public init(status: Int, fields: HTTPFields = HTTPFields(), body: [UInt8] = [], url: String) {
        self.status = status
        self.fields = fields
        self.body = body
        self.url = url
    }
}
