import Foundation
import LoopbackHTTP
import Synchronization
import Testing

/// `summarize` with a model behind a real server on loopback.
@Suite struct ModelServerTests {
    private static let text = """
        The ferry to the north islands will run at night from October, the harbour board decided on Tuesday. Two boats will \
        cross four times on weekends. A crossing takes fifty minutes and costs nine pounds, as it does by day. Island shops \
        have asked for late boats since the summer of 2019, when the last one was cancelled for want of passengers. The board \
        will look at the numbers in spring. Fishermen welcomed the plan, although the pier is narrow and badly lit at night.
        """

    private static let completion: [UInt8] = {
        let words = """
            {"language":"en","overview":["From October two boats will also cross to the north islands at night, four times on \
            weekends and for nine pounds as before."],"keyPoints":["Four crossings on weekends","The fare stays at nine pounds",\
            "Fishermen welcomed the late boats"]}
            """
        let message = ["role": "assistant", "content": words]
        let body: [String: Any] = [
            "choices": [["message": message, "finish_reason": "stop"]],
            "usage": ["prompt_tokens": 500, "completion_tokens": 90],
        ]
        return Array((try? JSONSerialization.data(withJSONObject: body)) ?? Data())
    }()

    /// Answers well, but for the first so many questions, which it keeps waiting.
    private static func server(stalling: Int = 0) throws -> LoopbackServer {
        let number = Mutex(0)
        return try LoopbackServer { _ in
            let place = number.withLock { count in
                count += 1
                return count
            }
            return place > stalling
                ? .status(200, ["Content-Type: application/json"], completion) : .stall(after: [])
        }
    }

    /// A configuration that asks `server`, with more keys and sections after it.
    private static func scratch(_ server: LoopbackServer, _ more: String) throws -> Scratch {
        let scratch = try Scratch()
        try """
        [summary]
        backend = "openai"
        url = "\(server.base)/v1"
        model = "stub-1"
        cache = "\(scratch.path("answers.ndjson"))"
        \(more)
        """.write(toFile: scratch.path("c.toml"), atomically: true, encoding: .utf8)
        return scratch
    }

    private static func arguments(_ scratch: Scratch, now: Int = 1_790_000_000) -> [String] {
        ["summarize", "--format", "ndjson", "--config", scratch.path("c.toml"), "--now", "\(now)"]
    }

    private static var line: String {
        get throws {
            String(
                decoding: try JSONSerialization.data(withJSONObject: ["id": "1", "lang": "en", "text": text]),
                as: UTF8.self) + "\n"
        }
    }

    private static func answer(_ scratch: Scratch, now: Int = 1_790_000_000) throws -> (
        method: String?, reason: String?, errors: String
    ) {
        let run = try Command.run(arguments(scratch, now: now), input: try line)
        let object = try #require(try run.objects.first, "\(run.errors)")
        return (object["method"] as? String, object["reason"] as? String, run.errors)
    }

    /// Leave for feeds is none for a model, nor the other way round; what is missing is said, and mended without a wait.
    @Test func modelOnLoopbackWantsItsOwnLeave() throws {
        let server = try Self.server()
        defer { server.stop() }
        let host = "[\"127.0.0.1:\(server.port)\"]"
        let scratch = try Self.scratch(server, "[fetch]\nallow_hosts = \(host)")
        let refused = try Self.answer(scratch)
        #expect(refused.method == "extractive" && refused.reason == "refused")
        #expect(refused.errors.contains("allow_hosts under [summary]"))
        #expect(server.requests.isEmpty)
        let config = try String(contentsOfFile: scratch.path("c.toml"), encoding: .utf8)
        try config.replacing("[fetch]\n", with: "").write(
            toFile: scratch.path("c.toml"), atomically: true, encoding: .utf8)
        #expect(try Self.answer(scratch).method == "openai")
        let fetch = try Command.run("ingest", "--config", scratch.path("c.toml"), server.base + "/feed")
        #expect(fetch.status != 0)
        #expect(server.requests.map(\.path) == ["/v1/chat/completions"])
    }

    @Test func whatAKilledRunAskedForIsNotAskedForAgainForADay() throws {
        let server = try Self.server(stalling: 1)
        defer { server.stop() }
        let scratch = try Self.scratch(server, "allow_hosts = [\"127.0.0.1\"]")
        let process = Process()
        process.executableURL = Command.program
        process.arguments = Self.arguments(scratch)
        let (input, silence) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = silence
        process.standardError = silence
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(try Self.line.utf8))
        try input.fileHandleForWriting.close()
        while process.isRunning, server.requests.isEmpty { usleep(5_000) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()

        let soon = try Self.answer(scratch, now: 1_790_000_000 + 3_600)
        #expect(soon.method == "extractive" && soon.reason == "interrupted")
        #expect(server.requests.count == 1)
        let later = try Self.answer(scratch, now: 1_790_000_000 + 100_000)
        #expect(later.method == "openai")
        let again = try Self.answer(scratch, now: 1_790_000_000 + 100_000)
        #expect(again.method == "openai")
        #expect(server.requests.count == 2)
    }
}
