import FeedmillModel
import SeededDice
import Testing

@testable import FeedmillReader

@Suite struct JSONPropertyTests {
    private static let documents = [
        SampleJSON.feed, SampleJSON.rss, SampleJSON.minimal,
        #"{"items": [{"id": "\ud83d\ude80港"}, {"id": 007,}], "title": "\x"}"#,
        "\u{FEFF}" + SampleJSON.feed, SampleJSON.feed + "{}", String(SampleJSON.feed.dropLast(300)),
    ]

    @Test(arguments: 0..<7, [1, 2, 3, 5, 7, 16, 61, 200]) func chunksDoNotMatter(_ document: Int, _ chunk: Int) {
        let text = Self.documents[document]
        #expect(JSONReading(text, chunk: chunk) == JSONReading(text))
    }

    @Test(arguments: 0..<300) func mutationsAreReadToAnEnd(_ seed: Int) {
        var generator = Dice(state: UInt64(seed))
        var bytes = Array(Self.documents[seed % 3].utf8)
        for _ in 0...Int.random(in: 0...8, using: &generator) {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0...3, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Array("{}[]\",:\\ue-1".utf8).shuffled(using: &generator), at: place)
            default: bytes[place] = Array("{}[]\",:\\0tn".utf8)[Int.random(in: 0..<11, using: &generator)]
            }
        }
        let whole = JSONReading(bytes)
        #expect(JSONReading(bytes, chunk: 1 + seed % 13) == whole)
        if whole.findings.contains(where: { $0.severity == .fatal }) { #expect(whole.failure != nil) }
    }
}
