import Feedmill
import FlyingFox
import FlyingSocks
import Foundation
import Testing

import struct FeedmillFetcher.AllowedHost

@testable import FeedmillCLI

/// The client that back ends are reached by, against a real server on loopback.
@Suite struct GuardedTransportTests {
    private static func withServer(
        _ answer: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse, _ body: (String) async throws -> Void
    ) async throws {
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 30, logger: .disabled)
        await server.appendRoute("POST /v1/chat/completions", handler: answer)
        let task = Task { try await server.run() }
        defer { task.cancel() }
        try await server.waitUntilListening(timeout: 60)
        guard case .ip4(_, let port) = await server.listeningAddress else { throw CancellationError() }
        try await body("http://127.0.0.1:\(port)/v1/chat/completions")
    }

    private static func post(
        _ url: String, allowing hosts: [String] = ["127.0.0.1"], timeout: Duration = .seconds(20),
        mostBytes: Int = 1_000
    ) async throws -> SummaryPostAnswer {
        let transport = try GuardedTransport(
            allowing: hosts.compactMap { AllowedHost($0) }, timeout: timeout, mostBytes: mostBytes)
        return try await transport.post(
            SummaryPost(
                url: url, headers: ["content-type": "application/json", "authorization": "Bearer k"],
                body: Array(#"{"model":"m"}"#.utf8), timeout: timeout, mostBytes: mostBytes))
    }

    private static func reason(_ body: () async throws -> SummaryPostAnswer) async -> SummaryReason? {
        do {
            _ = try await body()
            return nil
        } catch {
            return (error as? SummaryRefusal)?.reason
        }
    }

    private static func response(_ status: HTTPStatusCode, _ field: (HTTPHeader, String)? = nil, _ body: String = "")
        -> HTTPResponse
    {
        var headers = HTTPHeaders()
        if let field { headers[field.0] = field.1 }
        return HTTPResponse(statusCode: status, headers: headers, body: Data(body.utf8))
    }

    @Test func requestAndAnswerGoThrough() async throws {
        try await Self.withServer { request in
            let body = String(decoding: try await request.bodyData, as: UTF8.self)
            guard body == #"{"model":"m"}"#, request.headers[.authorization] == "Bearer k",
                request.headers[HTTPHeader("User-Agent")]?.hasPrefix("feedmill/") == true
            else { return Self.response(.badRequest) }
            return Self.response(.tooManyRequests, (HTTPHeader("Retry-After"), "7"), "busy")
        } _: { url in
            let answer = try await Self.post(url)
            #expect(answer == SummaryPostAnswer(status: 429, body: Array("busy".utf8), retryAfter: "7"))
        }
    }

    @Test func loopbackWantsLeave() async throws {
        try await Self.withServer { _ in
            Self.response(.ok)
        } _: { url in
            let reason = await Self.reason { try await Self.post(url, allowing: []) }
            #expect(reason == .refused)
        }
    }

    @Test func redirectIsNotFollowed() async throws {
        try await Self.withServer { _ in
            Self.response(.temporaryRedirect, (.location, "http://127.0.0.1:1/"))
        } _: { url in
            let status = try await Self.post(url).status
            #expect(status == 307)
        }
    }

    @Test func limitsAreKept() async throws {
        try await Self.withServer { _ in
            Self.response(.ok, nil, String(repeating: " ", count: 5_000))
        } _: { url in
            let reason = await Self.reason { try await Self.post(url) }
            #expect(reason == .outputTooLong)
        }
        try await Self.withServer { _ in
            try await Task.sleep(for: .seconds(20))
            return Self.response(.ok)
        } _: { url in
            let reason = await Self.reason { try await Self.post(url, timeout: .seconds(1)) }
            #expect(reason == .timeout)
        }
        let reason = await Self.reason { try await Self.post("http://127.0.0.1:1/v1") }
        #expect(reason == .unreachable)
    }
}
