import FeedmillModel

@testable import FeedmillReader

/// Everything that reading one JSON document gave.
struct JSONReading: Equatable {
    var format = FeedFormat.unknown
    var head = FeedElement(.feed)
    var items: [FeedElement] = []
    var findings: [Finding] = []
    var failure: ReadFailure?

    /// Reads a document in chunks of a size, and takes the items after each.
    init(_ bytes: [UInt8], chunk: Int = .max, base: String? = nil) {
        var reader = JSONFeedRecordReader(ReadOptions(documentBase: base))
        var start = 0
        while start < bytes.count {
            let end = start + min(chunk, bytes.count - start)
            let piece = Array(bytes[start..<end])
            reader.push(piece.span)
            while let item = reader.nextItem() { items.append(item) }
            findings += reader.takeFindings()
            start = end
        }
        reader.finish()
        while let item = reader.nextItem() { items.append(item) }
        head = reader.head()
        findings += reader.takeFindings()
        format = reader.format
        failure = reader.failure
        findings.sort {
            ($0.position?.offset ?? 0, $0.code, $0.path ?? "") < ($1.position?.offset ?? 0, $1.code, $1.path ?? "")
        }
    }

    init(_ text: String, chunk: Int = .max, base: String? = nil) {
        self.init(Array(text.utf8), chunk: chunk, base: base)
    }

    var codes: [String] { findings.map(\.code) }
}
