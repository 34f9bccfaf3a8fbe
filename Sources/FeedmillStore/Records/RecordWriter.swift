/// Bytes of a record on their way out.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []

    init(reservingCapacity capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    /// A part: its number, the length of its bytes, its bytes.
    mutating func part(_ number: UInt8, _ body: (inout RecordWriter) -> Void) {
        bytes.append(number)
        let place = bytes.count
        append(UInt32(0))
        body(&self)
        let length = UInt32(truncatingIfNeeded: bytes.count - place - 4)
        for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: length >> (8 * UInt32(index))) }
    }

    mutating func part(_ number: UInt8, _ text: String) {
        bytes.append(number)
        append(UInt32(truncatingIfNeeded: text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// A number, the least byte first.
    mutating func append<Number: FixedWidthInteger>(_ number: Number) {
        for index in 0..<Number.bitWidth / 8 {
            bytes.append(UInt8(truncatingIfNeeded: number >> Number(index * 8)))
        }
    }
}
