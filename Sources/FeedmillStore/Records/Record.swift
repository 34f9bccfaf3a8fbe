/// A value that is kept as bytes: for each of its parts a number, a length and the bytes. A part that is not there takes no
/// room, the same value gives the same bytes, and a part that a later version added is passed over by an earlier one.
protocol Record: Sendable {
    /// What reading starts from.
    static var blank: Self { get }
    /// One row a part. A number is never used for anything else again.
    static var parts: RecordParts<Self> { get }
}

extension Record {
    var recordBytes: [UInt8] {
        var writer = RecordWriter(reservingCapacity: 1024)
        write(to: &writer)
        return writer.bytes
    }

    init(recordBytes: [UInt8]) throws {
        try self.init(RecordReader(recordBytes))
    }

    init(_ reader: RecordReader) throws {
        self = Self.blank
        var reader = reader
        let parts = Self.parts
        while !reader.isAtEnd {
            let (number, body) = try reader.part()
            try parts[number]?.read(&self, body)
        }
    }

    func write(to writer: inout RecordWriter) {
        for part in Self.parts.rows { part.write(self, &writer) }
    }
}

/// The parts of one kind of record, by number.
struct RecordParts<Value>: ExpressibleByArrayLiteral, Sendable {
    let rows: [RecordPart<Value>]
    private let byNumber: [RecordPart<Value>?]

    init(arrayLiteral rows: RecordPart<Value>...) {
        self.rows = rows
        var byNumber = [RecordPart<Value>?](repeating: nil, count: Int(rows.map(\.number).max() ?? 0) + 1)
        for row in rows { byNumber[Int(row.number)] = row }
        self.byNumber = byNumber
    }

    subscript(number: UInt8) -> RecordPart<Value>? {
        Int(number) < byNumber.count ? byNumber[Int(number)] : nil
    }
}
