/// Writes into room that was made before: nothing is checked for each byte, so whoever makes the room counts right.
@unsafe public struct ByteCursor {
    public var next: UnsafeMutablePointer<UInt8>

    @inlinable @inline(__always)
    public init(_ start: UnsafeMutablePointer<UInt8>) { unsafe next = start }

    @inlinable @inline(__always)
    public mutating func put(_ byte: UInt8) {
        unsafe next.pointee = byte
        unsafe next += 1
    }

    /// Goes on behind what somebody else has put.
    @inlinable @inline(__always)
    public mutating func skip(_ count: Int) { unsafe next += count }

    /// At most eight bytes, first in the lowest place; eight are stored, `count` count.
    @inlinable @inline(__always)
    public mutating func put(_ word: UInt64, _ count: Int) {
        unsafe UnsafeMutableRawPointer(next).storeBytes(of: word.littleEndian, as: UInt64.self)
        unsafe next += count
    }

    /// A name or a little more: short, so that two overlapping words do what a call would take longer for.
    @inlinable @inline(__always)
    public mutating func put(_ name: StaticString) {
        let count = name.utf8CodeUnitCount
        let source = unsafe UnsafeRawPointer(name.utf8Start)
        let target = unsafe UnsafeMutableRawPointer(next)
        switch count {
        case 0: break
        case 1...3:
            for place in 0..<count {
                unsafe target.storeBytes(
                    of: source.load(fromByteOffset: place, as: UInt8.self), toByteOffset: place, as: UInt8.self)
            }
        case 17...32:
            let last = unsafe source.loadUnaligned(fromByteOffset: count - 16, as: SIMD16<UInt8>.self)
            unsafe target.storeBytes(of: source.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
            unsafe target.storeBytes(of: last, toByteOffset: count - 16, as: SIMD16<UInt8>.self)
        case 8...16:
            let last = unsafe source.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            unsafe target.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
            unsafe target.storeBytes(of: last, toByteOffset: count - 8, as: UInt64.self)
        case 4...7:
            let last = unsafe source.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            unsafe target.storeBytes(of: source.loadUnaligned(as: UInt32.self), as: UInt32.self)
            unsafe target.storeBytes(of: last, toByteOffset: count - 4, as: UInt32.self)
        default:
            unsafe target.copyMemory(from: source, byteCount: count)
        }
        unsafe next += count
    }

    @inlinable @inline(__always)
    public mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        unsafe next.update(from: start, count: bytes.count)
        unsafe next += bytes.count
    }

    /// A line feed and two spaces a level; eight bytes to spare are needed.
    @inlinable @inline(__always)
    public mutating func putLine(_ depth: Int) {
        unsafe put(0x0A)
        var spaces = 2 * depth
        while spaces > 0 {
            unsafe put(0x2020_2020_2020_2020, Swift.min(spaces, 8))
            spaces -= 8
        }
    }
}

extension [UInt8] {
    /// Appends what `body` writes; `room` is the most it may write, eight bytes to spare included.
    @inlinable @inline(__always)
    public mutating func append(room: Int, _ body: (inout ByteCursor) -> Void) {
        append(addingCapacity: room) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, count in
                guard let base = buffer.baseAddress else { return }
                var cursor = unsafe ByteCursor(base + count)
                unsafe body(&cursor)
                count = unsafe cursor.next - base
            }
        }
    }
}
