internal import FeedmillSyntax

/// How long an answer may be taken for what the server would still say (RFC 9111 §4.2).
enum Freshness {
    /// Seconds from now; `nil` when the server says nothing about it. No guess is made from `Last-Modified`.
    static func seconds(_ fields: HTTPFields, now: Int64) -> Int? {
        let control = fields.list("Cache-Control").map(CacheControl.init)
        if control?.mustAsk == true { return 0 }
        guard let lifetime = control?.maxAge ?? expiry(fields, now) else { return nil }
        // §5.1: a cache on the way has had it for so long already.
        let age = fields["Age"].flatMap { DeltaSeconds.value(String($0.prefix { $0 != "," })) } ?? 0
        return max(0, lifetime - age)
    }

    /// `Expires` is told by the server's clock, and so is measured by it (§4.2.1).
    private static func expiry(_ fields: HTTPFields, _ now: Int64) -> Int? {
        guard let expires = fields["Expires"] else { return nil }
        // §5.3: what is no date has expired.
        guard let instant = HTTPDate.seconds(expires) else { return 0 }
        return HTTPDate.seconds(from: fields["Date"].flatMap(HTTPDate.seconds) ?? now, to: instant)
    }
}

/// When to come back (RFC 9110 §10.2.3).
enum RetryAfter {
    /// Seconds from now; `nil` when nothing that makes sense is said.
    static func seconds(_ fields: HTTPFields, now: Int64) -> Int? {
        guard let value = fields["Retry-After"] else { return nil }
        if let seconds = DeltaSeconds.value(value) { return seconds }
        guard let instant = HTTPDate.seconds(value) else { return nil }
        return HTTPDate.seconds(from: fields["Date"].flatMap(HTTPDate.seconds) ?? now, to: instant)
    }
}

/// Dates of HTTP in any of their three forms (RFC 9110 §5.6.7), and those that servers made up.
enum HTTPDate {
    /// Unix time.
    static func seconds(_ text: String) -> Int64? { Timestamp(text).instant?.seconds }

    /// Never negative.
    static func seconds(from start: Int64, to end: Int64) -> Int {
        let (difference, overflow) = end.subtractingReportingOverflow(start)
        return overflow ? (end > start ? 1 << 31 : 0) : Int(min(max(0, difference), 1 << 31))
    }
}
