/// A growable run of plain values without reference counting. Whoever holds it frees it.
///
/// An `Array` in a class checks for uniqueness and exclusive access at every append, which parser callbacks feel.
@safe struct RawBuffer<Element: BitwiseCopyable> {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 16) {
        unsafe base = .allocate(capacity: max(capacity, 1))
        self.capacity = max(capacity, 1)
    }

    func deallocate() { unsafe base.deallocate() }

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

    @inline(never) private mutating func grow(to needed: Int) {
        let larger = max(needed, capacity * 2)
        let fresh = UnsafeMutablePointer<Element>.allocate(capacity: larger)
        unsafe fresh.update(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = fresh
        capacity = larger
    }

    /// Forgets what comes after `length`.
    @inline(__always) mutating func truncate(to length: Int) { count = min(count, max(length, 0)) }

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
        unsafe base.deallocate()
        unsafe base = .allocate(capacity: limit)
        capacity = limit
    }
}
