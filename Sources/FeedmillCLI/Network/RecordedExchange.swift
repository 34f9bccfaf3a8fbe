internal import Feedmill
internal import FeedmillFetcher
internal import FoundationEssentials

/// Answers from a file instead of the network: one JSON object a line with `url`, `status`, `headers`, and `body` or
/// `body_base64`. Several lines for one URL are several answers, in their order.
actor RecordedExchange: HTTPExchange {
    /// Nothing is recorded of a URL: it was not asked then.
    struct NothingRecorded: Error, CustomStringConvertible {
        var url: String
        var description: String { "nothing is recorded of \(url)" }
    }

    private struct Line: Decodable {
        var url: String
        var status: Int
        var headers: [String: String]?
        var body: String?
        var body_base64: String?
    }

    private var answers: [String: [HTTPResponse]] = [:]

    /// - Parameter path: The file, or "-" for standard input.
    /// - Throws: `FileBytes.Failure`, also for a line that is no answer.
    init(path: String) throws {
        for (number, line) in try FileBytes.all(of: path).split(separator: 0x0A).enumerated() {
            guard let record = try? JSONDecoder().decode(Line.self, from: Data(line)),
                let body = record.body.map({ Array($0.utf8) }) ?? Self.decoded(record.body_base64 ?? "")
            else {
                throw FileBytes.Failure(path: path, reason: "line \(number + 1) is no recorded answer")
            }
            let url = (try? FetchTarget(record.url).url) ?? record.url
            var response = HTTPResponse(status: record.status, body: body, url: url)
            for (name, value) in record.headers ?? [:] { response.fields.append(name, value) }
            answers[url, default: []].append(response)
        }
    }

    func exchange(_ request: HTTPRequest, within milliseconds: Int) throws -> HTTPResponse {
        guard var waiting = answers[request.url], !waiting.isEmpty else { throw NothingRecorded(url: request.url) }
        let answer = waiting.removeFirst()
        answers[request.url] = waiting
        return answer
    }

    private static func decoded(_ base64: String) -> [UInt8]? {
        Data(base64Encoded: base64).map { [UInt8]($0) }
    }
}
