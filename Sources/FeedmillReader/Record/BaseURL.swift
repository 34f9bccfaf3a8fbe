internal import FeedmillSyntax

/// What relative references can start from: a document on a server, never a script or a local file.
package enum BaseURL {
    private static let schemes: Set<String> = ["http", "https", "ftp", "ftps", "sftp", "gopher", "gemini"]

    package static func isUsable(_ url: String) -> Bool {
        URLReference.scheme(of: url).map { schemes.contains(String($0)) } ?? false
    }
}
