/// A growable run of plain values that has one owner.
///
/// An `Array` asks at every change whether somebody else holds it as well, which is felt where a change is a few bytes.
@safe struct FlatArray<Element: BitwiseCopyable>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 1)
        unsafe base = .allocate(capacity: self.capacity)
    }

    init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        unsafe base.initialize(repeating: element, count: count)
        self.count = count
    }

    deinit { unsafe base.deallocate() }

    @inline(__always) var isEmpty: Bool { count == 0 }
    @inline(__always) var indices: Range<Int> { 0..<count }

    @inline(__always) subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count)
            return unsafe base[index]
        }
        _modify {
            precondition(index >= 0 && index < count)
            yield unsafe &base[index]
        }
    }

    @inline(__always) var last: Element? { count > 0 ? unsafe base[count &- 1] : nil }

    /// The values of a range.
    func array(_ range: Range<Int>) -> [Element] {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return unsafe Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
    }

    func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        unsafe body(UnsafeBufferPointer(start: base, count: count))
    }

    /// Makes room for so many more.
    @inline(__always) mutating func reserve(_ more: Int) {
        if capacity &- count < more { grow(to: count + more) }
    }

    @inline(never) private mutating func grow(to needed: Int) {
        let larger = max(needed, capacity * 2)
        let fresh = UnsafeMutablePointer<Element>.allocate(capacity: larger)
        unsafe fresh.update(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = fresh
        capacity = larger
    }

    @inline(__always) mutating func append(_ element: Element) {
        reserve(1)
        unsafe base[count] = element
        count &+= 1
    }

    @inline(__always) mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
        guard let start = elements.baseAddress else { return }
        reserve(elements.count)
        unsafe (base + count).update(from: start, count: elements.count)
        count &+= elements.count
    }

    mutating func append(contentsOf elements: [Element]) {
        unsafe elements.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    mutating func append(contentsOf elements: some Sequence<Element>) {
        for element in elements { append(element) }
    }

    /// Appends some of another's values.
    mutating func append(_ range: Range<Int>, of other: borrowing FlatArray) {
        precondition(range.lowerBound >= 0 && range.upperBound <= other.count)
        unsafe append(contentsOf: UnsafeBufferPointer(start: other.base + range.lowerBound, count: range.count))
    }

    /// Appends the first `length` of as many values as `Block` has room for, all of which are copied.
    @inline(__always) mutating func append<Block: BitwiseCopyable>(_ block: Block, _ length: Int) {
        reserve(MemoryLayout<Block>.size / MemoryLayout<Element>.stride)
        precondition(length >= 0 && length <= MemoryLayout<Block>.size / MemoryLayout<Element>.stride)
        unsafe UnsafeMutableRawPointer(base + count).storeBytes(of: block, as: Block.self)
        count &+= length
    }

    @discardableResult @inline(__always) mutating func popLast() -> Element? {
        guard count > 0 else { return nil }
        count &-= 1
        return unsafe base[count]
    }

    /// Forgets what comes after `length`.
    @inline(__always) mutating func truncate(to length: Int) { count = min(count, max(length, 0)) }

    @discardableResult mutating func remove(at index: Int) -> Element {
        let element = self[index]
        unsafe (base + index).update(from: base + index + 1, count: count - index - 1)
        count -= 1
        return element
    }

    mutating func replaceSubrange(_ range: Range<Int>, with elements: [Element]) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        reserve(elements.count)
        let rest = count - range.upperBound
        unsafe (base + range.lowerBound + elements.count).update(from: base + range.upperBound, count: rest)
        unsafe elements.withUnsafeBufferPointer { elements in
            if let start = elements.baseAddress {
                unsafe (base + range.lowerBound).update(from: start, count: elements.count)
            }
        }
        count = range.lowerBound + elements.count + rest
    }

    @inline(__always) func contains(where holds: (Element) -> Bool) -> Bool { lastIndex(where: holds) != nil }

    @inline(__always) func lastIndex(where holds: (Element) -> Bool) -> Int? {
        var index = count
        while index > 0 {
            index &-= 1
            if unsafe holds(base[index]) { return index }
        }
        return nil
    }
}

extension FlatArray<UInt8> {
    /// Appends a range of the input byte for byte.
    @inline(__always) mutating func append(_ range: Range<Int>, of input: Span<UInt8>) {
        unsafe input.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    /// Appends a code point as UTF-8; what is no Unicode scalar value as U+FFFD.
    mutating func append(codePoint: UInt32) {
        if codePoint < 0x80 { return append(UInt8(truncatingIfNeeded: codePoint)) }
        let scalar = Unicode.Scalar(codePoint) ?? "\u{FFFD}"
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }

    /// Appends a text of a table.
    @inline(__always) mutating func append(_ texts: borrowing ShortTexts, _ index: Int) {
        append(texts.blocks[index], Int(texts.lengths[index]))
    }
}
