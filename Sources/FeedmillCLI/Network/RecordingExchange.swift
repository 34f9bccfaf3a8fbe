internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillWriter
internal import FoundationEssentials

/// Writes every answer down as it came, one JSON object a line, in the form that ``RecordedExchange`` answers from.
actor RecordingExchange: HTTPExchange {
    private let exchange: any HTTPExchange
    private let output: Output

    /// - Parameter path: The file; it is there when ``finish()`` is done.
    init(_ exchange: any HTTPExchange, path: String) throws {
        self.exchange = exchange
        output = try Output(path)
    }

    func exchange(_ request: HTTPRequest, within milliseconds: Int) async throws -> HTTPResponse {
        let response = try await exchange.exchange(request, within: milliseconds)
        try output.write(Self.line(response))
        return response
    }

    func finish() throws { try output.finish() }

    private static func line(_ response: HTTPResponse) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("url", response.url)
        json.member("status", response.status)
        json.key("headers")
        json.beginObject()
        var seen: Set<String> = []
        for field in response.fields.fields {
            let name = field.name.lowercased()
            // The body is written without them.
            guard name != "content-encoding", name != "transfer-encoding", name != "content-length",
                seen.insert(name).inserted
            else { continue }
            json.key(name)
            json.string(response.fields.list(name) ?? "")
        }
        json.endObject()
        if let text = String(validating: response.body, as: UTF8.self) {
            json.member("body", text)
        } else {
            json.member("body_base64", Data(response.body).base64EncodedString())
        }
        json.endObject()
        return json.bytes + [0x0A]
    }
}
