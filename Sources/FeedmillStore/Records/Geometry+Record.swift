internal import Feedmill

extension Geometry: Record {
    static var blank: Geometry { Geometry(.point([])) }
    static let parts: RecordParts<Geometry> = [
        RecordPart(
            number: 1,
            write: { value, writer in
                let (kind, rings): (UInt8, [[[Double]]]) =
                    switch value.shape {
                    case .point(let position): (0, [[position]])
                    case .lineString(let positions): (1, [positions])
                    case .polygon(let rings): (2, rings)
                    case .box(let corners): (3, [corners])
                    }
                writer.part(1) { writer in
                    writer.append(kind)
                    for ring in rings { writer.part(0) { $0.append(ring) } }
                }
            },
            read: { value, body in
                var body = body
                let kind = try body.integer(UInt8.self)
                var rings: [[[Double]]] = []
                while !body.isAtEnd { rings.append(try body.part().body.positions()) }
                switch kind {
                case 0: value.shape = .point(rings.first?.first ?? [])
                case 1: value.shape = .lineString(rings.first ?? [])
                case 2: value.shape = .polygon(rings)
                case 3: value.shape = .box(rings.first ?? [])
                default: throw RecordDamage()
                }
            }),
        .text(2, \.srsName), .integer(3, \.srsDimension),
    ]
}

extension RecordWriter {
    fileprivate mutating func append(_ positions: [[Double]]) {
        for position in positions {
            part(0) { writer in for coordinate in position { writer.append(coordinate.bitPattern) } }
        }
    }
}

extension RecordReader {
    fileprivate func positions() throws -> [[Double]] {
        var reader = self
        var positions: [[Double]] = []
        while !reader.isAtEnd {
            var body = try reader.part().body
            var position: [Double] = []
            while !body.isAtEnd { position.append(Double(bitPattern: try body.integer(UInt64.self))) }
            positions.append(position)
        }
        return positions
    }
}
