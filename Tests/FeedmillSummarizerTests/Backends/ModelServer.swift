import FeedmillSummarizer
import FlyingFox
import FlyingSocks
import Foundation
import FoundationNetworking

/// A server on loopback that speaks chat completions and answers as it is told to.
struct ModelServer {
    /// What it does with a request.
    enum Behaviour: Sendable {
        /// A chat completion with these words.
        case words(String)
        /// The same, after a time.
        case late(String, Duration)
        /// A completion that ended at the limit of tokens.
        case cut(String)
        case status(Int, headers: [String: String] = [:])
        /// A body that is no chat completion.
        case body(String)
        /// 400 as long as the request names a response format.
        case words_knowsNoSchema(String)
    }

    /// What it was asked.
    actor Log {
        private(set) var bodies: [String] = []
        private(set) var authorizations: [String?] = []

        func add(_ body: String, _ authorization: String?) -> Int {
            bodies.append(body)
            authorizations.append(authorization)
            return bodies.count - 1
        }
    }

    let log: Log
    let baseURL: String

    /// Runs `body` against a server that does the n-th of `behaviours` at the n-th request, and the last one from then on.
    static func run<Result: Sendable>(
        _ behaviours: [Behaviour], _ body: (ModelServer) async throws -> Result
    ) async throws -> Result {
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 30, logger: .disabled)
        let log = Log()
        await server.appendRoute("POST /v1/chat/completions") { request in
            let text = String(decoding: try await request.bodyData, as: UTF8.self)
            let number = await log.add(text, request.headers[HTTPHeader("Authorization")])
            return try await answer(behaviours[min(number, behaviours.count - 1)], to: text)
        }
        let task = Task { try await server.run() }
        defer { task.cancel() }
        try await server.waitUntilListening(timeout: 60)
        guard case .ip4(_, let port) = await server.listeningAddress else { throw CancellationError() }
        return try await body(ModelServer(log: log, baseURL: "http://127.0.0.1:\(port)/v1"))
    }

    private init(log: Log, baseURL: String) {
        self.baseURL = baseURL
        self.log = log
    }

    private static func answer(_ behaviour: Behaviour, to request: String) async throws -> HTTPResponse {
        switch behaviour {
        case .words(let words): return completion(words)
        case .late(let words, let delay):
            try await Task.sleep(for: delay)
            return completion(words)
        case .cut(let words): return completion(words, reason: "length")
        case .status(let status, let headers):
            var fields = HTTPHeaders()
            for (name, value) in headers { fields[HTTPHeader(name)] = value }
            return HTTPResponse(statusCode: HTTPStatusCode(status, phrase: "Stub"), headers: fields)
        case .body(let body): return HTTPResponse(statusCode: .ok, body: Data(body.utf8))
        case .words_knowsNoSchema(let words):
            return request.contains("response_format") ? HTTPResponse(statusCode: .badRequest) : completion(words)
        }
    }

    private static func completion(_ words: String, reason: String = "stop") -> HTTPResponse {
        let message: [String: Any] = ["role": "assistant", "content": words]
        let body: [String: Any] = [
            "choices": [["index": 0, "message": message, "finish_reason": reason]],
            "usage": ["prompt_tokens": 700, "completion_tokens": 120],
        ]
        let data = (try? JSONSerialization.data(withJSONObject: body)) ?? Data()
        return HTTPResponse(statusCode: .ok, headers: [.contentType: "application/json"], body: data)
    }
}

/// Sends by Foundation.
struct SessionTransport: SummaryTransport {
    func post(_ request: SummaryPost) async throws -> SummaryPostAnswer {
        guard let url = URL(string: request.url) else { throw SummaryRefusal(.unreachable) }
        var message = URLRequest(url: url)
        message.httpMethod = "POST"
        message.httpBody = Data(request.body)
        let seconds =
            Double(request.timeout.components.seconds) + Double(request.timeout.components.attoseconds) * 1e-18
        message.timeoutInterval = seconds
        for (name, value) in request.headers { message.setValue(value, forHTTPHeaderField: name) }
        do {
            let (data, response) = try await URLSession.shared.data(for: message)
            guard let response = response as? HTTPURLResponse else { throw SummaryRefusal(.unreachable) }
            guard data.count <= request.mostBytes else { throw SummaryRefusal(.outputTooLong) }
            return SummaryPostAnswer(
                status: response.statusCode, body: Array(data),
                retryAfter: response.value(forHTTPHeaderField: "Retry-After"))
        } catch let error as URLError {
            throw SummaryRefusal(error.code == .timedOut ? .timeout : .unreachable)
        }
    }
}
