internal import ArgumentParser
internal import FeedmillHTML
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
              feedmill sanitize --ndjson < fragments.ndjson

            With --ndjson every line is {"id", "html", "base"?}, and the answer to it \
            {"id", "html"}.
            """)

    @Flag(help: "One JSON object a line, in and out.") var ndjson = false
    @Option(help: "sanitized (fit to publish) or relaxed (wider, still safe).") var policy: Policy = .sanitized
    @Option(help: ArgumentHelp("Resolve relative URLs against this one.", valueName: "url")) var base: String?
    @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file")) var file = "-"

    func run() throws {
        let output = try Output(nil)
        let sanitizer = HTMLSanitizer(policy: policy.policy)
        if ndjson {
            try sanitizeLines(sanitizer, to: output)
        } else {
            let html = String(decoding: try FileBytes.all(of: file), as: UTF8.self)
            try output.write(Self.sanitize(html, base: base, sanitizer))
            try output.finish()
        }
    }

    private func sanitizeLines(_ sanitizer: HTMLSanitizer, to output: Output) throws {
        var status = RunStatus()
        var number = 0
        var lines = try LineReader(file)
        while let line = try lines.next() {
            number += 1
            if line.isEmpty { continue }
            do {
                let fragment = try JSONDecoder().decode(Fragment.self, from: Data(line))
                var answer = JSONWriter()
                answer.beginObject()
                answer.member("id", fragment.id)
                answer.member("html", Self.sanitize(fragment.html, base: fragment.base ?? base, sanitizer))
                answer.endObject()
                try output.write(LineSeparators.escaped(in: answer.bytes) + [0x0A])
            } catch let error as DecodingError {
                try output.flush()
                Messages.say("\(file):\(number): not a fragment: \(error)")
                status.take(.failed)
            }
        }
        try output.finish()
        try status.end()
    }

    private static func sanitize(_ html: String, base: String?, _ sanitizer: HTMLSanitizer) -> String {
        guard let base else { return sanitizer.sanitize(html) }
        return sanitizer.sanitize(html, resolvingURLs: { URLReference.resolve($0, against: base) })
    }

    private struct Fragment: Decodable {
        var id: String
        var html: String
        var base: String?
    }
}
