internal import CLibcurl

/// The libcurl that this process runs with.
public struct NetworkLibrary: Hashable, Sendable {
    /// Its version, and those of what it is made of.
    public let version: String
    /// What it was built without, of what feeds need.
    public let missingFeatures: [String]

    /// Opens the library, if nothing was fetched yet.
    ///
    /// - Throws: ``FetchFailure/transport(_:)`` where there is none, with what to install.
    public init() throws(FetchFailure) {
        try Self.open()
        version = unsafe feedmill_curl_version().map { unsafe String(cString: $0) } ?? ""
        let features = feedmill_curl_features()
        let wanted: [(Int32, String)] = [
            (CURL_VERSION_SSL, "TLS"), (CURL_VERSION_HTTP2, "HTTP/2"), (CURL_VERSION_IDN, "international names"),
            (CURL_VERSION_IPV6, "IPv6"), (CURL_VERSION_ASYNCHDNS, "asynchronous name resolution"),
        ]
        missingFeatures = wanted.filter { features & $0.0 == 0 }.map(\.1)
    }

    /// Has libcurl ready, once for the process.
    static func open() throws(FetchFailure) {
        guard let problem = unsafe feedmill_curl_open() else { return }
        throw .transport("libcurl is needed to fetch (Debian: libcurl4): \(unsafe String(cString: problem))")
    }
}
