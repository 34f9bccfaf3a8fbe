internal import CLibcurl

/// The libcurl that this process runs with.
public struct NetworkLibrary: Hashable, Sendable {
    /// Its version, and those of what it is made of.
    public let version: String
    /// What it was built without, of what feeds need.
    public let missingFeatures: [String]

    public init() {
        version = unsafe String(cString: curl_version())
        let features = feedmill_curl_features()
        let wanted: [(Int32, String)] = [
            (CURL_VERSION_SSL, "TLS"), (CURL_VERSION_HTTP2, "HTTP/2"), (CURL_VERSION_IDN, "international names"),
            (CURL_VERSION_IPV6, "IPv6"), (CURL_VERSION_ASYNCHDNS, "asynchronous name resolution"),
        ]
        missingFeatures = wanted.filter { features & $0.0 == 0 }.map(\.1)
    }
}
