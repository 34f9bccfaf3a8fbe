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

            With --format ndjson every line is {"id", "text", "lang"?, "title"?, "sentences"?}, and \
            the answer to it {"id", "summary", "keyPoints", "language", "method"}.
            """)

    @Option(help: "text (plain text in, a summary for people out) or ndjson.") var format: Format = .text
    @Option(help: ArgumentHelp("Sentences in a summary; without it the length follows the text.", valueName: "n"))
    var sentences: Int?
    @Option(help: ArgumentHelp("The language of the text, BCP 47; recognised when left out.", valueName: "tag"))
    var language: String?
    @Option(help: "The title of the text.") var title: String?
    @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file")) var file = "-"

    func validate() throws {
        if let sentences, sentences < 1 { throw ValidationError("--sentences wants a number above 0") }
    }

    func run() async throws {
        let output = try Output(nil)
        switch format {
        case .text: try summarizeText(to: output)
        case .ndjson: try summarizeLines(to: output)
        }
    }

    private func summarizeText(to output: Output) throws {
        let text = String(decoding: try FileBytes.all(of: file), as: UTF8.self)
        let summary = Summarizer().summarize(text, title: title, language: language, sentences: sentences)
        try output.write(summary.paragraphs.joined(separator: "\n\n") + "\n")
        if !summary.keyPoints.isEmpty {
            try output.write("\n" + summary.keyPoints.map { "- \($0.text)\n" }.joined())
        }
        try output.finish()
    }

    private func summarizeLines(to output: Output) throws {
        var status = RunStatus()
        let summarizer = Summarizer()
        var number = 0
        var lines = try LineReader(file)
        while let line = try lines.next() {
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            do {
                let request = try JSONDecoder().decode(Request.self, from: Data(line))
                let summary = summarizer.summarize(
                    request.text, title: request.title ?? title, language: request.lang ?? language,
                    sentences: request.sentences ?? sentences)
                try output.write(Self.answer(request.id, summary))
            } catch let error as DecodingError {
                try output.flush()
                Messages.say("\(file):\(number): not a request: \(error)")
                status.take(.failed)
            }
        }
        try output.finish()
        try status.end()
    }

    private struct Request: Decodable {
        var id: String
        var text: String
        var lang: String?
        var title: String?
        var sentences: Int?
    }

    /// The answer to a request, as a line.
    private static func answer(_ id: String, _ summary: Summary) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("id", id)
        json.member("summary", summary.text)
        json.key("keyPoints")
        json.beginArray()
        for point in summary.keyPoints { json.string(point.text) }
        json.endArray()
        json.member("language", summary.language)
        json.member("method", summary.method.name)
        json.endObject()
        return json.bytes + [0x0A]
    }
}
