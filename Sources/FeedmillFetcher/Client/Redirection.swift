internal import FeedmillSyntax

/// How a redirect changes a request (RFC 9110 §15.4).
enum Redirection {
    /// The statuses that name another place to ask; not 300, 304 and 305, whatever `Location` they come with.
    private static let statuses: Set<Int> = [301, 302, 303, 307, 308]

    /// The request for where an answer points.
    ///
    /// - Returns: `nil` when the answer is no redirect.
    /// - Throws: ``FetchFailure/badRedirect(_:)`` and ``FetchFailure/refused(_:)``.
    static func next(after response: HTTPResponse, to request: HTTPRequest) throws(FetchFailure) -> HTTPRequest? {
        guard statuses.contains(response.status) else { return nil }
        guard let location = response.fields["Location"], !location.isEmpty else {
            throw .badRedirect("status \(response.status) without Location")
        }
        var request = request
        let here = try request.aim()
        let there = try FetchTarget(URLReference.resolve(text(of: location), against: here.url))
        var next = request
        next.aim(at: there)
        next.source = request.source ?? request.url
        if changesToGet(response.status, request.method) {
            next.method = .get
            next.body = []
            next.fields["Content-Type"] = nil
        }
        if !keepsCredentials(from: here, to: there) {
            next.credentials = nil
            next.fields["Authorization"] = nil
        }
        return next
    }

    private static func changesToGet(_ status: Int, _ method: HTTPRequest.Method) -> Bool {
        switch status {
        case 303: method != .head
        case 301, 302: method == .post
        default: false
        }
    }

    /// Credentials stay with their host and port; from http to https of the same host they may go too.
    private static func keepsCredentials(from here: FetchTarget, to there: FetchTarget) -> Bool {
        here.origin == there.origin
            || (here.host == there.host && here.scheme == "http" && there.scheme == "https" && here.port == 80
                && there.port == 443)
    }

    /// `Location` is meant to be ASCII; what is not is UTF-8 nearly always.
    private static func text(of value: String) -> String {
        let bytes = value.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        return String(validating: bytes, as: UTF8.self) ?? value
    }
}
