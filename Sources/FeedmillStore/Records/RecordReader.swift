/// Bytes that are no record: the store was damaged, or written by something else.
public struct RecordDamage: Error, Hashable, CustomStringConvertible {
    public var description: String { "a stored record is damaged" }
}

/// A stretch of a record's bytes; nothing outside of it is ever read.
struct RecordReader {
    private let bytes: [UInt8]
    private var place: Int
    private let end: Int
    private let depth: Int

    /// Beyond what any document has: elements are 256 deep at the most.
    private static let depthLimit = 600

    init(_ bytes: [UInt8]) {
        self.init(bytes, 0..<bytes.count, depth: 0)
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>, depth: Int) {
        self.bytes = bytes
        self.depth = depth
        place = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { place == end }

    /// The next part's number, and its bytes.
    mutating func part() throws -> (number: UInt8, body: RecordReader) {
        let number = try integer(UInt8.self)
        let length = Int(try integer(UInt32.self))
        guard length <= end - place, depth < Self.depthLimit else { throw RecordDamage() }
        defer { place += length }
        return (number, RecordReader(bytes, place..<place + length, depth: depth + 1))
    }

    /// All that is left, as text.
    var text: String { String(decoding: bytes[place..<end], as: UTF8.self) }

    mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        let size = Number.bitWidth / 8
        guard end - place >= size else { throw RecordDamage() }
        var number: Number = 0
        for index in 0..<size {
            number |= Number(truncatingIfNeeded: bytes[place + index]) << Number(truncatingIfNeeded: index * 8)
        }
        place += size
        return number
    }
}
