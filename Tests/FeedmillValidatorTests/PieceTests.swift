import Testing

@testable import FeedmillValidator

@Suite struct PieceTests {
    private let text = atom(head: "<icon>a b</icon><rights>日本</rights>")

    @Test(arguments: [1, 2, 3, 7, 64, 100_000])
    func piecesOfAnySizeAreTheWhole(_ size: Int) async throws {
        let bytes = Array(text.utf8)
        let pieces = AsyncStream<ArraySlice<UInt8>> { stream in
            for start in stride(from: 0, to: bytes.count, by: size) {
                stream.yield(bytes[start..<min(bytes.count, start + size)])
            }
            stream.finish()
        }
        let report = try await FeedValidator().validate(pieces: pieces)
        #expect(report.findings == FeedValidator().validate(bytes).findings)
        #expect(!report.findings.isEmpty)
    }

    @Test func bytesOneByOneAreTheWhole() async throws {
        let bytes = Array(text.utf8)
        let single = AsyncStream<UInt8> { stream in
            for byte in bytes { stream.yield(byte) }
            stream.finish()
        }
        let report = try await FeedValidator().validate(bytes: single)
        #expect(report.findings == FeedValidator().validate(bytes).findings)
    }

    @Test func aSequenceThatBreaksOffThrows() async {
        struct Broken: Error {}
        let pieces = AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: Broken()) }
        await #expect(throws: Broken.self) { try await FeedValidator().validate(pieces: pieces) }
    }
}
