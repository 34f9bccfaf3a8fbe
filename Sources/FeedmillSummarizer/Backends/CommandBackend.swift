public import FeedmillModel
internal import FoundationEssentials
internal import Glibc
internal import Subprocess
internal import SystemPackage

/// A program of the user's: one line of JSON on its standard input, one on its standard output.
///
/// In: `{"id","text","title"?,"language"?,"sentences","keyPoints":{"least","most"}}`. Out: a ``SummaryAnswer``, with that `id` if it
/// likes. There is no shell, and no environment: what the program needs stands in its arguments.
public struct CommandBackend: SummaryBackend {
    public struct Options: Hashable, Sendable {
        /// The program and its arguments. A name without a slash is looked for in `/usr/local/bin`, `/usr/bin` and `/bin`.
        public var arguments: [String]
        /// For one answer; then the program is ended.
        public var timeout: Duration = .seconds(60)
        /// Of the answer.
        public var mostBytes = 1 << 20
        /// Of the text that is sent.
        public var mostCharacters = 200_000

        public init(arguments: [String]) {
            self.arguments = arguments
        }
    }

    public let options: Options

    public init(options: Options) {
        self.options = options
    }

    public var method: SummaryArticle.Method { .command }
    public var model: String? { nil }
    public var hasPlainForm: Bool { false }

    public var fingerprint: String {
        (["command", "\(options.mostCharacters)"] + options.arguments).joined(separator: "\u{1F}")
    }

    public func mostCost(of request: SummaryRequest) -> SummaryCost { SummaryCost(requests: 1) }

    private struct Question: Encodable {
        struct Bounds: Encodable {
            var least: Int
            var most: Int
        }

        var id: String
        var text: String
        var title: String?
        var language: String?
        var sentences: Int
        var keyPoints: Bounds
    }

    public func answer(_ request: SummaryRequest, plainly: Bool) async throws -> SummaryReply {
        let question = Question(
            id: "1", text: String(request.text.prefix(options.mostCharacters)), title: request.title,
            language: request.language, sentences: request.sentences,
            keyPoints: Question.Bounds(least: request.keyPoints.lowerBound, most: request.keyPoints.upperBound))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let line = Array(try encoder.encode(question)) + [0x0A]
        let output = try await withThrowingTaskGroup(of: [UInt8]?.self) { [options] group in
            group.addTask { try await Self.output(of: options, input: line) }
            group.addTask {
                try await Task.sleep(for: options.timeout)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let output = first else { throw SummaryRefusal(.timeout) }
            return output
        }
        return SummaryReply(
            answer: try SummaryAnswer(reply: String(decoding: output, as: UTF8.self)), cost: SummaryCost(requests: 1))
    }

    private static func output(of options: Options, input: [UInt8]) async throws -> [UInt8] {
        guard let program = options.arguments.first, !program.isEmpty else {
            throw SummaryRefusal(.commandFailed, "no command")
        }
        var platform = PlatformOptions()
        // A group of its own: what the program has started ends with it.
        platform.processGroupID = 0
        platform.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
        // A file that has no name: into a pipe that nobody reads, a signal would come back that ends us.
        guard let file = unsafe tmpfile() else { throw SummaryRefusal(.commandFailed, "no temporary file") }
        defer { unsafe fclose(file) }
        let question = FileDescriptor(rawValue: unsafe fileno(file))
        do {
            try question.writeAll(input)
            try question.seek(offset: 0, from: .start)
            let result = try await run(
                program.contains("/") ? .path(FilePath(program)) : .name(program),
                arguments: Arguments(Array(options.arguments.dropFirst())), environment: .custom([:]),
                platformOptions: platform,
                input: .fileDescriptor(question, closeAfterSpawningProcess: false),
                output: .bytes(limit: options.mostBytes),
                error: .discarded)
            guard result.terminationStatus.isSuccess else {
                throw SummaryRefusal(.commandFailed, "\(result.terminationStatus)")
            }
            return result.standardOutput
        } catch let error as SubprocessError {
            if error.code == .outputLimitExceeded { throw SummaryRefusal(.outputTooLong) }
            throw SummaryRefusal(.commandFailed, error.description)
        }
    }
}
