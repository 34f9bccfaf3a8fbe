internal import Feedmill
internal import FoundationEssentials

/// Answers from a file instead of the network: one JSON object a line with `url`, `status`, `headers`, and `body` or
/// `body_base64`. Several lines for one URL are several answers, in their order.
actor RecordedResponses: FeedTransport {
    private struct Line: Decodable {
        var url: String
        var status: Int
        var headers: [String: String]?
        var body: String?
        var body_base64: String?
    }

    private var answers: [String: [FeedResponse]] = [:]

    /// - Parameter path: The file, or "-" for standard input.
    /// - Throws: `FileBytes.Failure`, also for a line that is no answer.
    init(path: String) throws {
        for (number, line) in try FileBytes.all(of: path).split(separator: 0x0A).enumerated() {
            guard let record = try? JSONDecoder().decode(Line.self, from: Data(line)),
                let body = record.body.map({ Array($0.utf8) }) ?? Self.decoded(record.body_base64 ?? "")
            else {
                throw FileBytes.Failure(path: path, reason: "line \(number + 1) is no recorded answer")
            }
            var response = FeedResponse(status: record.status, body: body)
            for (name, value) in record.headers ?? [:] { response.headers[name.lowercased()] = value }
            answers[record.url, default: []].append(response)
        }
    }

    func exchange(_ request: FeedRequest) -> FeedResponse? {
        guard var waiting = answers[request.url], !waiting.isEmpty else { return nil }
        let answer = waiting.removeFirst()
        answers[request.url] = waiting
        return answer
    }

    private static func decoded(_ base64: String) -> [UInt8]? {
        Data(base64Encoded: base64).map { [UInt8]($0) }
    }
}
