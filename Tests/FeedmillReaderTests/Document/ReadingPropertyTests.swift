import FeedmillModel
import FeedmillReader
import SeededDice
import Testing

@Suite struct ReadingPropertyTests {
    @Test(arguments: SampleDocuments.all)
    func theSizeOfThePiecesMakesNoDifference(_ document: String) {
        let whole = Reading(document)
        for chunk in [1, 2, 3, 7, 64, 1000] {
            let pieces = Reading(document, chunk: chunk)
            #expect(pieces.items == whole.items, "chunk \(chunk)")
            #expect(pieces.head == whole.head, "chunk \(chunk)")
            #expect(pieces.format == whole.format, "chunk \(chunk)")
            #expect(Set(pieces.findings) == Set(whole.findings), "chunk \(chunk)")
        }
    }

    /// Anything may come over the wire; every document ends in records, findings or a failure.
    @Test(arguments: SampleDocuments.all)
    func noMutationTraps(_ document: String) {
        var random = Dice(state: 2024)
        let original = Array(document.utf8)
        for _ in 0..<150 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                case 2: bytes.insert(contentsOf: Array("<&]]>\"'/\u{0}".utf8).shuffled(using: &random), at: index)
                default: bytes.removeSubrange(index..<min(bytes.count, index + 20))
                }
                if bytes.isEmpty { bytes = [0x20] }
            }
            let reading = Reading(bytes, chunk: Int.random(in: 1...200, using: &random))
            #expect(reading.items.count <= 10)
        }
    }

    @Test func aFeedOfManyItemsKeepsThemInOrder() {
        let items = (0..<500).map { "<item><title>\($0)</title></item>" }.joined()
        let reading = Reading("<rss version='2.0'><channel>\(items)</channel></rss>", chunk: 100)
        #expect(reading.items.map(\.title?.text.value) == (0..<500).map { "\($0)" })
    }

    @Test func findingsHaveAnEnd() {
        let items = (0..<1000).map { _ in "<item><pubDate>never</pubDate></item>" }.joined()
        let reading = Reading("<rss version='2.0'><channel>\(items)</channel></rss>")
        #expect(reading.items.count == 1000)
        #expect(reading.findings.count == 100)
    }
}
