internal import FeedmillSyntax

/// What can be the start of relative references: a hierarchical URL that names a document, never a script or a mail address.
package enum BaseURL {
    private static let schemes: Set<String> = [
        "http", "https", "ftp", "ftps", "sftp", "file", "feed", "gopher", "gemini",
    ]

    package static func isUsable(_ url: String) -> Bool {
        URLReference.scheme(of: url).map { schemes.contains(String($0)) } ?? false
    }
}
