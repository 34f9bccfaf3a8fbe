internal import Glibc

/// A growable run of plain values without reference counting. Whoever holds it frees it.
///
/// An `Array` in a class checks for uniqueness and exclusive access at every append, which parser callbacks feel.
@safe struct RawBuffer<Element: BitwiseCopyable> {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var capacity: Int
    fileprivate(set) var count = 0

    init(capacity: Int = 16) {
        self.capacity = max(capacity, 1)
        unsafe base = Self.memory(self.capacity)
    }

    /// From `malloc`, since what Swift allocates without a type comes aligned, which takes twice as long.
    private static func memory(_ capacity: Int) -> UnsafeMutablePointer<Element> {
        guard let fresh = unsafe malloc(capacity * MemoryLayout<Element>.stride) else {
            return .allocate(capacity: capacity)
        }
        return unsafe fresh.assumingMemoryBound(to: Element.self)
    }

    init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        append(repeating: element, count)
    }

    func deallocate() { unsafe free(base) }

    /// The same values in memory of their own.
    func copy() -> RawBuffer {
        var fresh = RawBuffer(capacity: count)
        unsafe fresh.append(base, count)
        return fresh
    }

    @inline(__always) subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return unsafe base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            unsafe base[index] = newValue
        }
    }

    @inline(__always) mutating func append(_ element: Element) {
        if count == capacity { grow(to: count + 1) }
        unsafe base[count] = element
        count += 1
    }

    @inline(__always) mutating func append(_ bytes: UnsafePointer<Element>, _ length: Int) {
        guard length > 0 else { return }
        if count + length > capacity { grow(to: count + length) }
        unsafe (base + count).update(from: bytes, count: length)
        count += length
    }

    mutating func append(repeating element: Element, _ times: Int) {
        if count + times > capacity { grow(to: count + times) }
        unsafe (base + count).update(repeating: element, count: times)
        count += times
    }

    @inline(never) fileprivate mutating func grow(to needed: Int) {
        let larger = max(needed, capacity * 2)
        if let grown = unsafe realloc(base, larger * MemoryLayout<Element>.stride) {
            unsafe base = grown.assumingMemoryBound(to: Element.self)
        } else {
            let fresh = unsafe Self.memory(larger)
            unsafe fresh.update(from: base, count: count)
            unsafe free(base)
            unsafe base = fresh
        }
        capacity = larger
    }

    /// Forgets what comes after `length`.
    @inline(__always) mutating func truncate(to length: Int) { count = min(count, max(length, 0)) }

    @inline(__always) var last: Element? { count > 0 ? unsafe base[count - 1] : nil }

    @inline(__always) mutating func removeLast() { if count > 0 { count -= 1 } }

    /// Moves what starts at `start` to the front.
    mutating func dropFirst(_ start: Int) {
        guard start > 0 else { return }
        guard start < count else {
            count = 0
            return
        }
        unsafe base.update(from: base + start, count: count - start)
        count -= start
    }

    /// Gives memory back after something unusually large.
    mutating func shrink(above limit: Int) {
        guard capacity > limit, count == 0 else { return }
        unsafe free(base)
        unsafe base = Self.memory(limit)
        capacity = limit
    }
}

extension RawBuffer {
    /// How far beyond what is asked for bytes may be read and written.
    static var slack: Int { 32 }

    /// Makes room for so many more, and the slack behind them.
    @inline(__always) mutating func reserve(_ more: Int) {
        if count &+ more &+ Self.slack > capacity { grow(to: count &+ more &+ Self.slack) }
    }
}

extension RawBuffer<UInt8> {
    /// Appends what `fill` puts where there is room for so many bytes and the slack: it gets the place, the room, and says how many it
    /// were.
    @inline(__always) mutating func append(
        room: Int, _ fill: (_ place: UnsafeMutablePointer<UInt8>, _ room: Int) -> Int
    ) {
        reserve(room)
        unsafe count &+= fill(base + count, room &+ Self.slack)
    }

    /// Appends bytes that the slack follows: thirty-two at once, the last of which are too many. For short pieces that is less than
    /// a call.
    @inline(__always) mutating func append(roundingUp bytes: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length)
        let source = unsafe UnsafeRawPointer(bytes)
        let target = unsafe UnsafeMutableRawPointer(base + count)
        count &+= length
        if length > 512 {
            unsafe target.copyMemory(from: source, byteCount: length)
            return
        }
        var done = 0
        while done < length {
            let low = unsafe source.loadUnaligned(fromByteOffset: done, as: SIMD16<UInt8>.self)
            let high = unsafe source.loadUnaligned(fromByteOffset: done &+ 16, as: SIMD16<UInt8>.self)
            unsafe target.storeBytes(of: low, toByteOffset: done, as: SIMD16<UInt8>.self)
            unsafe target.storeBytes(of: high, toByteOffset: done &+ 16, as: SIMD16<UInt8>.self)
            done &+= 32
        }
    }

    /// Appends a character as UTF-8.
    @inline(__always) mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            for byte in scalar.utf8 { append(byte) }
        }
    }
}
