import FeedmillModel
import Foundation
import Testing

@testable import FeedmillWriter

/// Our own RELAX NG grammar of RFC 4287, run by libxml2's xmllint: an oracle that shares no code with the writer.
@Suite(.enabled(if: Grammar.judge != nil, "needs xmllint")) struct GrammarTests {
    @Test func whateverAFeedHoldsTheDocumentIsInTheGrammar() throws {
        var documents: [[UInt8]] = []
        for number in 0..<150 {
            var generator = FeedGenerator(seed: 11 << 32 | UInt64(number))
            let feed = generator.feed()
            documents.append(AtomWriter().write(feed))
            documents.append(FeedWriter(.atom, options: compact).write(feed))
        }
        let complaints = try Grammar.complaints(about: documents)
        #expect(complaints.isEmpty, "\(complaints.prefix(6).joined(separator: "\n"))")
    }

    @Test func theGrammarSaysNo() throws {
        let good = AtomWriter().write(Sample.feed)
        #expect(try Grammar.complaints(about: [good]).isEmpty)
        let text = string(good)
        for (right, wrong) in [
            ("<id>tag:", "<id>"), ("1970-01-01T00:01:00Z", "yesterday"), ("<name>Ann</name>", ""),
            ("rel=\"alternate\"", "rel=\"a b\""), ("<title type=\"text\">Tides</title>", ""),
            ("type=\"html\"", "type=\"HTML\""), ("length=\"12\"", "length=\"long\""),
        ] {
            let broken = text.replacing(right, with: wrong)
            #expect(broken != text)
            #expect(try Grammar.complaints(about: [Array(broken.utf8)]).isEmpty == false, "\(wrong)")
        }
    }

    private var compact: FeedWriter.Options {
        var options = FeedWriter.Options()
        options.indent = false
        return options
    }
}

enum Grammar {
    static let judge = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// What is wrong with documents, in xmllint's words. It warns of namespaces that are no absolute URIs; Namespaces in XML
    /// only deprecates those.
    static func complaints(about documents: [[UInt8]]) throws -> [String] {
        let grammar = try #require(Bundle.module.url(forResource: "atom", withExtension: "rng"))
        let folder = FileManager.default.temporaryDirectory.appending(path: "feedmill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var paths: [String] = []
        for (number, document) in documents.enumerated() {
            let file = folder.appending(path: "\(number).atom")
            try Data(document).write(to: file)
            paths.append(file.path)
        }
        let process = Process()
        process.executableURL = URL(filePath: try #require(judge))
        process.arguments = ["--noout", "--nonet", "--relaxng", grammar.path] + paths
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let output = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { $0.contains("error") || $0.hasSuffix(" fails to validate") }
    }
}
