/// A request: what is asked, not how its answer is carried.
public struct HTTPRequest: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
    }

    public var method: Method
    /// Absolute; http or https, without user information.
    public var url: String {
        didSet { reading.target = nil }
    }
    private var reading = Reading()
    public var fields: HTTPFields
    public var body: [UInt8]
    /// The operator's own URL, when this one was found on the way from there: by a page, a feed or an answer. What the
    /// operator allows himself is not all open to what others say.
    public var source: String?
    /// The validators that one URL gave; they are sent to it alone.
    public var validators: Validators?
    /// Sent to the origin of ``url`` alone, never to where it redirects.
    public var credentials: Credentials?

    public init(_ method: Method = .get, _ url: String, fields: HTTPFields = HTTPFields(), body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.fields = fields
        self.body = body
    }

    /// Reads ``url``, once however often it is asked for, and puts it into the form that is asked for.
    ///
    /// - Throws: What ``FetchTarget/init(_:)`` throws.
    mutating func aim() throws(FetchFailure) -> FetchTarget {
        if let target = reading.target { return target }
        let target = try FetchTarget(url)
        aim(at: target)
        return target
    }

    mutating func aim(at target: FetchTarget) {
        url = target.url
        reading.target = target
    }

    /// ``url`` as it was read, once somebody has: no part of what is asked.
    private struct Reading: Hashable {
        var target: FetchTarget?

        static func == (one: Reading, other: Reading) -> Bool { true }
        func hash(into hasher: inout Hasher) {}
    }
}

/// What a server recognises a representation by (RFC 9110 §8.8), exactly as it sent them, and the URL that did.
public struct Validators: Hashable, Sendable {
    public var url: String
    public var etag: String?
    public var lastModified: String?

    public init(url: String, etag: String? = nil, lastModified: String? = nil) {
        self.url = url
        self.etag = etag
        self.lastModified = lastModified
    }

    public var isEmpty: Bool { etag == nil && lastModified == nil }
}
