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

}

/// By the column's place, for rows of which there are many: to find a column by its name takes longer than to read it.
extension Row {
    /// A moment; `nil` for NULL.
    func moment(at place: Int) throws -> Instant? {
        guard let text: String = self[place] else { return nil }
        guard let instant = Instant(rfc3339: text) else { throw RecordDamage() }
        return instant
    }

    /// A moment that must be there.
    func requiredMoment(at place: Int) throws -> Instant {
        guard let instant = try moment(at: place) else { throw RecordDamage() }
        return instant
    }

    /// A value that is kept as bytes; `nil` for NULL.
    func record<Value: Record>(at place: Int) throws -> Value? {
        try withUnsafeData(atIndex: place) { data in
            guard let data else { return nil }
            return try Value(recordBytes: [UInt8](data))
        }
    }

    /// Sixteen bytes; `nil` for NULL.
    func digest(at place: Int) throws -> UInt128? {
        try withUnsafeData(atIndex: place) { data in
            guard let data else { return nil }
            guard data.count == 16 else { throw RecordDamage() }
            return unsafe data.withUnsafeBytes { UInt128(bigEndian: unsafe $0.loadUnaligned(as: UInt128.self)) }
        }
    }
}

extension UInt128 {
    /// The sixteen bytes, the greatest first.
    var column: Data {
        Data((0..<16).map { UInt8(truncatingIfNeeded: self >> UInt128(120 - 8 * $0)) })
    }
}
