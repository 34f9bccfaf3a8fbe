import Foundation
import Testing

@testable import FeedmillSummarizer

/// Not a check: writes what the training script reads, when asked to by two environment variables
/// (Sources/FeedmillSummarizer/Training/Training.md).
@Suite struct FeatureDump {
    private struct Record: Decodable {
        var id: String
        var lang: String
        var title: String?
        var text: String
    }

    private static var environment: [String: String] { ProcessInfo.processInfo.environment }

    @Test(.enabled(if: environment["FEEDMILL_TRAINING_SETS"] != nil))
    func writesFeatures() throws {
        let sets = try #require(Self.environment["FEEDMILL_TRAINING_SETS"])
        let target = try #require(Self.environment["FEEDMILL_TRAINING_DUMP"])
        var lines = ["[" + Feature.allCases.map { "\"\($0)\"" }.joined(separator: ",") + "]"]
        for path in sets.split(separator: ":") {
            let data = try Data(contentsOf: URL(fileURLWithPath: String(path)))
            for line in data.split(separator: 0x0A) {
                lines.append(Self.dump(try JSONDecoder().decode(Record.self, from: Data(line))))
            }
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: target))
    }

    /// The sentences of a text by their bytes, their features, and how much each two of them share.
    private static func dump(_ record: Record) -> String {
        let document = Document(ByteText(record.text), title: record.title, language: record.lang)
        let table = FeatureTable(document)
        let width = Feature.allCases.count
        let rows = document.spans.indices.map { row in
            let values = table.values[row * width..<(row + 1) * width].map { "\($0)" }.joined(separator: ",")
            let range = document.spans[row].range
            return "[[\(range.lowerBound),\(range.upperBound)],[\(values)]]"
        }
        var line = "{\"id\":\"\(record.id)\",\"spoken\":\(document.isSpoken),\"rows\":[\(rows.joined(separator: ","))]"
        if document.spans.count <= 200 {
            let overlaps = document.spans.indices.map { one in
                "[" + document.spans.indices.map { "\(document.overlap(one, $0))" }.joined(separator: ",") + "]"
            }
            line += ",\"overlaps\":[\(overlaps.joined(separator: ","))]"
        }
        return line + "}"
    }
}
