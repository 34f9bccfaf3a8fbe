internal import ArgumentParser
internal import Feedmill
internal import FeedmillHTML
internal import FeedmillModel
internal import FeedmillSyntax
internal import FeedmillWriter
internal import FoundationEssentials

/// `feedmill sanitize`: HTML in, safe HTML out.
struct SanitizeCommand: ParsableCommand {
    enum Policy: String, ExpressibleByArgument, CaseIterable {
        case sanitized, relaxed

        var policy: HTMLPolicy {
            switch self {
            case .sanitized: .sanitized
            case .relaxed: .relaxed
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "sanitize",
        abstract: "Make HTML safe to publish.",
        discussion: """
            EXAMPLES
              feedmill sanitize < post.html
              feedmill sanitize --base https://example.org/post < post.html
              feedmill sanitize --text < post.html
              feedmill sanitize --ndjson < fragments.ndjson

            With --ndjson every line is {"id", "html", "base"?}, and the answer to it \
            {"id", "html"}, or {"id", "text"} with --text. An id is a string or a whole number.
            """)

    @Flag(help: "One JSON object a line, in and out.") var ndjson = false
    @Flag(help: "Print the words without markup, as a person reads them.") var text = false
    @Option(help: "sanitized (fit to publish) or relaxed (wider, still safe).") var policy: Policy = .sanitized
    @Flag(help: "Leave out images that only tell that somebody looks.") var dropTrackingPixels = false
    @Option(help: ArgumentHelp("Resolve relative URLs against this one.", valueName: "url")) var base: String?
    @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file")) var file = "-"

    func run() throws {
        let output = try Output(nil)
        let sanitizer = HTMLSanitizer(policy: policy.policy, dropTrackingPixels: dropTrackingPixels)
        if ndjson {
            try sanitizeLines(sanitizer, to: output)
        } else {
            let html = String(decoding: try FileBytes.all(of: file), as: UTF8.self)
            try output.write(answer(to: html, base: base, sanitizer))
            try output.finish()
        }
    }

    private func sanitizeLines(_ sanitizer: HTMLSanitizer, to output: Output) throws {
        var status = RunStatus()
        var number = 0
        var lines = try LineReader(file)
        let decoder = JSONDecoder()
        while let line = try lines.next() {
            number += 1
            if line.isEmpty { continue }
            do {
                let fragment = try decoder.decode(Fragment.self, from: Data(line))
                var answer = JSONWriter()
                answer.beginObject()
                answer.member("id", fragment.id)
                answer.member(
                    text ? "text" : "html", self.answer(to: fragment.html, base: fragment.base ?? base, sanitizer))
                answer.endObject()
                try output.write(LineSeparators.escaped(in: answer.bytes))
                try output.write([0x0A])
            } catch let error as DecodingError {
                try output.flush()
                Messages.say("\(file):\(number): not a fragment: \(error)")
                status.take(.failed)
            }
        }
        try output.finish()
        try status.end()
    }

    private func answer(to html: String, base: String?, _ sanitizer: HTMLSanitizer) -> String {
        if text { return Text(html, type: .html).plainValue }
        guard let base else { return sanitizer.sanitize(html) }
        return sanitizer.sanitize(html, resolvingURLs: { URLReference.resolve($0, against: base) })
    }

    private struct Fragment: Decodable {
        var id: LineID
        var html: String
        var base: String?
    }
}
