internal import FeedmillSyntax

extension Timestamp: Record {
    static var blank: Timestamp { Timestamp(raw: "", instant: nil) }
    static let parts: RecordParts<Timestamp> = [
        .text(1, \.raw),
        RecordPart(
            number: 2,
            write: { value, writer in
                guard let instant = value.instant else { return }
                writer.part(2) { $0.append(instant) }
            },
            read: { value, body in
                var body = body
                value.instant = try body.moment()
            }),
        RecordPart(
            number: 3, write: { value, writer in writer.part(3) { $0.append(value.precision.rawValue) } },
            read: { value, body in
                var body = body
                guard let precision = Precision(rawValue: try body.integer(UInt8.self)) else { throw RecordDamage() }
                value.precision = precision
            }),
        RecordPart(
            number: 4,
            write: { value, writer in
                let (minutes, isAssumed) =
                    switch value.zone {
                    case .explicit(let minutes): (minutes, false)
                    case .assumed(let minutes): (minutes, true)
                    }
                writer.part(4) {
                    $0.append(Int16(truncatingIfNeeded: minutes))
                    $0.append(isAssumed ? UInt8(1) : 0)
                }
            },
            read: { value, body in
                var body = body
                let minutes = Int(try body.integer(Int16.self))
                value.zone = try body.integer(UInt8.self) == 0 ? .explicit(minutes) : .assumed(minutes)
            }),
    ]
}

extension RecordWriter {
    /// Seconds and nanoseconds.
    mutating func append(_ moment: Instant) {
        append(moment.seconds)
        append(moment.nanoseconds)
    }
}

extension RecordReader {
    /// Seconds and nanoseconds.
    mutating func moment() throws -> Instant {
        Instant(seconds: try integer(Int64.self), nanoseconds: try integer(Int32.self))
    }
}
