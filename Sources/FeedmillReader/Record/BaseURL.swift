internal import FeedmillSyntax

/// What relative references can start from: a document on a server, never a script or a local file.
package enum BaseURL {
    private static let schemes: Set<String> = ["http", "https", "ftp", "ftps", "sftp", "gopher", "gemini"]

    package static func isUsable(_ url: String) -> Bool {
        URLReference.scheme(of: url).map { schemes.contains(String($0)) } ?? false
    }

    /// The base of a document (RFC 3986 §5.1.3): `Content-Location` against the URL it was fetched from; that URL itself
    /// where the location cannot be a base; `nil` where neither can.
    package static func document(location: String?, url: String?) -> String? {
        let fetched = url.flatMap { isUsable($0) ? $0 : nil }
        guard let location else { return fetched }
        let base = URLReference.resolve(location, against: fetched)
        return isUsable(base) ? base : fetched
    }
}
