internal import Feedmill
internal import FeedmillFetcher

/// The sources that are URLs, fetched; files and standard input are read where they are used.
struct FetchedSources: Sendable {
    private enum Fetched: Sendable {
        case response(HTTPResponse)
        case failure(String)
    }

    private var fetched: [String: Fetched] = [:]

    static func isURL(_ source: String) -> Bool {
        // Nearly all are files, which one byte tells.
        guard let first = source.utf8.first, first | 0x20 == UInt8(ascii: "h") else { return false }
        let start = source.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://")
    }

    /// None.
    init() {}

    /// Fetches those of many sources that are URLs, several at a time.
    init(_ sources: [String], through network: @autoclosure () throws -> Network) async throws {
        let urls = sources.filter(Self.isURL)
        guard !urls.isEmpty else { return }
        let network = try network()
        let client = network.client
        try await urls.forEachConcurrently(8) { source in
            (source, await Self.answer(to: source, client))
        } each: { source, result in
            fetched[source] = result
        }
    }

    private static func answer(to source: String, _ client: HTTPClient) async -> Fetched {
        do {
            let (url, credentials) = Credentials.lifted(from: source)
            var request = Network.request(url)
            request.credentials = credentials
            let response = try await client.send(request)
            guard 200...299 ~= response.status else { return .failure("status \(response.status)") }
            return .response(response)
        } catch {
            return .failure("\(error)")
        }
    }

    /// Fetches one more.
    mutating func fetch(_ source: String, through client: HTTPClient) async {
        if fetched[source] == nil { fetched[source] = await Self.answer(to: source, client) }
    }

    /// All that was fetched, or could not be.
    var urls: [String] { Array(fetched.keys) }

    /// Whether a source was fetched, or could not be.
    func holds(_ source: String) -> Bool { fetched[source] != nil }

    /// The bytes of a source in pieces, wherever it is.
    func open(_ source: String) throws(FileBytes.Failure) -> FileBytes {
        switch fetched[source] {
        case .response(let response): FileBytes(response.body, path: source)
        case .failure(let reason): throw FileBytes.Failure(path: source, reason: reason)
        case nil: try FileBytes(source)
        }
    }

    /// All of a source at once.
    func all(of source: String) throws(FileBytes.Failure) -> [UInt8] {
        if case .response(let response) = fetched[source] { return response.body }
        return try open(source).all()
    }

    /// A header field that a source came with.
    func field(_ name: String, of source: String) -> String? {
        if case .response(let response) = fetched[source] { response.fields[name] } else { nil }
    }

    /// Where a source was found in the end.
    func url(of source: String) -> String? {
        if case .response(let response) = fetched[source] { response.url } else { nil }
    }

    /// A reader that knows what HTTP said of a source, where the command line does not say otherwise.
    func reader(_ reader: FeedReader, for source: String) -> FeedReader {
        guard case .response(let response) = fetched[source] else { return reader }
        var options = reader.options
        options.contentType = options.contentType ?? response.fields["Content-Type"]
        options.contentLanguage = options.contentLanguage ?? response.fields["Content-Language"]
        options.contentLocation = options.contentLocation ?? response.fields["Content-Location"]
        options.baseURL = options.baseURL ?? response.url
        return FeedReader(options)
    }
}
