internal import ArgumentParser
internal import Feedmill
internal import FeedmillWriter
internal import FoundationEssentials

/// `feedmill summarize`: texts in, summaries out.
struct SummarizeCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, ndjson
    }

    static let configuration = CommandConfiguration(
        commandName: "summarize",
        abstract: "Summarise texts by their own sentences.",
        discussion: """
            EXAMPLES
              feedmill summarize article.txt
              curl -sL https://example.org/post.txt | feedmill summarize --sentences 3
              feedmill summarize --format ndjson < texts.ndjson
              feedmill summarize --backend command --config feedmill.toml article.txt

            With --format ndjson every line is {"id", "text", "lang"?, "title"?, "sentences"?}, and \
            the answer to it {"id", "summary", "keyPoints", "language", "method"}, with "model" where \
            there is one, and "reason" where a back end's answer was not taken. An id is a string or \
            a whole number.
            """)

    @Option(help: "text (plain text in, a summary for people out) or ndjson.") var format: Format = .text
    @Option(help: ArgumentHelp("Sentences in a summary; without it the length follows the text.", valueName: "n"))
    var sentences: Int?
    @Option(help: ArgumentHelp("The language of the text, BCP 47; recognised when left out.", valueName: "tag"))
    var language: String?
    @Option(help: "The title of the text.") var title: String?
    @Option(help: "Who makes summaries, instead of what [summary] says: extractive, command or openai.")
    var backend: SummarySettings.Backend?
    @OptionGroup var config: ConfigurationOptions
    @OptionGroup var clock: ClockOptions
    @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file")) var file = "-"

    func validate() throws {
        if let sentences, sentences < 1 { throw ValidationError("--sentences wants a number above 0") }
    }

    func run() async throws {
        let configuration = try config.load()
        var settings = configuration.summary
        if let backend { settings.backend = backend }
        var summary = SummaryOptions(sentences: settings.sentences)
        if let shortest = settings.minLength { summary.shortestText = shortest }
        let maker = Maker(
            summarizer: Summarizer(options: summary), service: try settings.service(summary, now: clock.instant()))
        let output = try Output(nil)
        var status = RunStatus()
        var report = RefusalReport()
        let total =
            switch format {
            case .text: try await summarizeText(to: output, maker, &report)
            case .ndjson: try await summarizeLines(to: output, maker, &report, &status)
            }
        try output.finish()
        report.end(of: total, &status)
        try status.end()
    }

    /// Who makes the summaries of a run.
    private struct Maker: Sendable {
        var summarizer: Summarizer
        var service: SummaryService?

        /// As many lines as are looked at together.
        var width: Int { service?.options.concurrency ?? 1 }

        func summarize(_ request: Request) async -> MadeSummary {
            if let service {
                return await service.summarize(
                    request.text, title: request.title, language: request.lang, sentences: request.sentences)
            }
            return MadeSummary(
                summarizer.summarize(
                    request.text, title: request.title, language: request.lang, sentences: request.sentences))
        }
    }

    private func summarizeText(to output: Output, _ maker: Maker, _ report: inout RefusalReport) async throws -> Int {
        let text = String(decoding: try FileBytes.all(of: file), as: UTF8.self)
        let summary = await maker.summarize(
            Request(id: .text(""), text: text, lang: language, title: title, sentences: sentences))
        if let refusal = summary.refusal { report.take(refusal) }
        try output.write(summary.paragraphs.joined(separator: "\n\n") + "\n")
        if !summary.keyPoints.isEmpty { try output.write("\n") }
        for group in summary.keyPoints {
            if let title = group.title { try output.write("\(title)\n") }
            try output.write(group.points.map { "- \($0)\n" }.joined())
        }
        return 1
    }

    private func summarizeLines(
        to output: Output, _ maker: Maker, _ report: inout RefusalReport, _ status: inout RunStatus
    ) async throws -> Int {
        var number = 0
        var total = 0
        var waiting: [Request] = []
        var lines = try LineReader(file)
        let decoder = JSONDecoder()
        while true {
            let line = try lines.next()
            if line == nil || waiting.count == maker.width {
                for (request, summary) in zip(waiting, await waiting.concurrentMap(width: maker.width, maker.summarize))
                {
                    if let refusal = summary.refusal { report.take(refusal) }
                    try output.write(Self.answer(request.id, summary))
                }
                total += waiting.count
                waiting.removeAll(keepingCapacity: true)
            }
            guard let line else { return total }
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            do {
                var request = try decoder.decode(Request.self, from: Data(line))
                request.title = request.title ?? title
                request.lang = request.lang ?? language
                request.sentences = request.sentences ?? sentences
                waiting.append(request)
            } catch let error as DecodingError {
                try output.flush()
                Messages.say("\(file):\(number): not a request: \(error)")
                status.take(.failed)
            }
        }
    }

    private struct Request: Decodable, Sendable {
        var id: LineID
        var text: String
        var lang: String?
        var title: String?
        var sentences: Int?
    }

    /// The answer to a request, as a line.
    private static func answer(_ id: LineID, _ summary: MadeSummary) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("id", id)
        json.member("summary", summary.text)
        json.key("keyPoints")
        json.beginArray()
        for group in summary.keyPoints {
            for point in group.points { json.string(point) }
        }
        json.endArray()
        json.member("language", summary.language)
        json.member("method", summary.method.name)
        json.member("model", summary.model)
        json.member("reason", summary.refusal?.reason.rawValue)
        json.endObject()
        return json.bytes + [0x0A]
    }
}

extension SummarySettings.Backend: ExpressibleByArgument {}
