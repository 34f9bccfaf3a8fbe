internal import Feedmill
internal import Foundation
internal import GRDB

extension Row {
    /// A moment; `nil` for NULL.
    func moment(_ column: String) throws -> Instant? {
        guard let text: String = self[column] else { return nil }
        guard let instant = Instant(rfc3339: text) else { throw RecordDamage() }
        return instant
    }

    /// A moment that must be there.
    func requiredMoment(_ column: String) throws -> Instant {
        guard let instant = try moment(column) else { throw RecordDamage() }
        return instant
    }

    /// A value that is kept as bytes; `nil` for NULL.
    func record<Value: Record>(_ column: String) throws -> Value? {
        guard let data: Data = self[column] else { return nil }
        return try Value(recordBytes: [UInt8](data))
    }

    /// Sixteen bytes; `nil` for NULL.
    func digest(_ column: String) throws -> UInt128? {
        guard let data: Data = self[column] else { return nil }
        guard data.count == 16 else { throw RecordDamage() }
        return data.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
    }
}

extension UInt128 {
    /// The sixteen bytes, the greatest first.
    var column: Data {
        Data((0..<16).map { UInt8(truncatingIfNeeded: self >> UInt128(120 - 8 * $0)) })
    }
}
