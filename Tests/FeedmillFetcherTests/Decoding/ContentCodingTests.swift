import CCompression
import Testing

@testable import FeedmillFetcher

@Suite struct ContentCodingTests {
    private static let plain = Array(String(repeating: "Salt & Soil, ", count: 10).utf8)
    private static let brotli: [UInt8] = [
        27, 129, 0, 248, 29, 9, 54, 142, 118, 109, 250, 19, 5, 213, 32, 83, 44, 116, 147, 45, 205, 164, 194, 222, 34,
        192,
        104, 224, 23, 151, 110, 0,
    ]
    private static let zstandard: [UInt8] = [
        40, 181, 47, 253, 32, 130, 165, 0, 0, 104, 83, 97, 108, 116, 32, 38, 32, 83, 111, 105, 108, 44, 32, 1, 0, 18,
        210,
        249, 5,
    ]
    private static let gzip = deflated(plain, windowBits: 15 + 16)

    private static func deflated(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
        var stream = unsafe z_stream()
        unsafe deflateInit2_(
            &stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { unsafe deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + 1000)
        let room = output.count
        unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(room)
                _ = unsafe deflate(&stream, Z_FINISH)
            }
        }
        return unsafe Array(output.prefix(Int(stream.total_out)))
    }

    private static let coded: [(String, [UInt8])] = [
        ("gzip", gzip), ("x-gzip", gzip), ("GZIP", gzip), ("deflate", deflated(plain, windowBits: 15)),
        ("deflate", deflated(plain, windowBits: -15)), ("br", brotli), ("zstd", zstandard), ("identity", plain),
        ("", plain),
        ("gzip, gzip", deflated(gzip, windowBits: 31)),
    ]

    @Test(arguments: coded)
    func decodes(_ coding: String, _ bytes: [UInt8]) throws {
        #expect(try ContentCoding.decoded(bytes, coding, limit: 1000) == Self.plain)
    }

    @Test(arguments: coded)
    func aCutStreamIsAFailure(_ coding: String, _ bytes: [UInt8]) {
        guard bytes != Self.plain else { return }
        for count in [1, bytes.count / 2, bytes.count - 1] {
            #expect(throws: FetchFailure.self) {
                try ContentCoding.decoded(Array(bytes.prefix(count)), coding, limit: 1000)
            }
        }
    }

    @Test(arguments: coded)
    func stopsAtTheLimit(_ coding: String, _ bytes: [UInt8]) {
        guard bytes != Self.plain else { return }
        #expect(throws: FetchFailure.tooLarge(100)) { try ContentCoding.decoded(bytes, coding, limit: 100) }
    }

    @Test func stopsABomb() {
        let bomb = Self.deflated([UInt8](repeating: 0x20, count: 20 << 20), windowBits: 31)
        #expect(throws: FetchFailure.tooLarge(16 << 20)) { try ContentCoding.decoded(bomb, "gzip", limit: 16 << 20) }
    }

    @Test func readsMembersAndPassesOverJunk() throws {
        #expect(try ContentCoding.decoded(Self.gzip + Self.gzip, "gzip", limit: 1000) == Self.plain + Self.plain)
        #expect(try ContentCoding.decoded(Self.gzip + [0x78, 0x78], "gzip", limit: 1000) == Self.plain)
    }

    @Test func unpacksWhatIsNotSaidToBePacked() throws {
        #expect(try ContentCoding.decoded(Self.gzip, nil, limit: 1000) == Self.plain)
    }

    @Test(arguments: ["frobnicate", "gzip, gzip, gzip", "br", "zstd", "gzip"])
    func refuses(_ coding: String) {
        #expect(throws: FetchFailure.self) { try ContentCoding.decoded(Self.plain, coding, limit: 1000) }
    }
}
