internal import CLibxml2
internal import FeedmillBytes
internal import Glibc

/// The decoded bytes still needed: from the last structural event to the end of what has been pushed.
///
/// It also counts lines and columns, up to the last place asked for. Behind its end lies the slack that looking at many bytes at
/// once needs.
@safe struct SourceWindow {
    private var buffer = RawBuffer<UInt8>(capacity: 1 << 17)
    /// The document's offset of the buffer's first byte.
    private var bufferStart = 0
    /// The offset of the first byte still needed.
    private(set) var start = 0
    private(set) var line = 1
    private(set) var column = 1
    /// Up to where lines are counted.
    private var counted = 0

    var end: Int { bufferStart + buffer.count }

    func deallocate() { buffer.deallocate() }

    mutating func append(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        compact()
        buffer.reserve(count)
        unsafe buffer.append(bytes, count)
    }

    /// Forgets what is before `offset`. Moving is put off until it is worth it, so that small pushes stay linear.
    mutating func drop(before offset: Int) {
        guard offset > start else { return }
        _ = position(at: min(offset, end))
        start = min(offset, end)
    }

    private mutating func compact() {
        let unused = start - bufferStart
        guard unused > 0, unused * 2 >= buffer.count else { return }
        buffer.dropFirst(unused)
        bufferStart = start
    }

    @inline(__always) subscript(offset: Int) -> UInt8 {
        offset >= bufferStart && offset < end ? buffer[offset - bufferStart] : 0
    }

    /// The address of a place in the document, good until the next `append`.
    @inline(__always) func address(of offset: Int) -> UnsafePointer<UInt8> {
        unsafe UnsafePointer(buffer.base + (offset - bufferStart))
    }

    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: address(of: range.lowerBound), count: range.count)
    }

    /// The place of the next `byte` in a range.
    @inline(__always) func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        guard !range.isEmpty else { return nil }
        let first = unsafe address(of: range.lowerBound)
        guard let found = unsafe memchr(first, Int32(byte), range.count) else { return nil }
        return unsafe range.lowerBound + (UnsafeRawPointer(found) - UnsafeRawPointer(first))
    }

    /// Line and column of a place, which is where the next count begins. A place before that gives that one's.
    mutating func position(at offset: Int) -> (line: Int, column: Int) {
        let offset = min(offset, end)
        guard offset > counted else { return (line, column) }
        (line, column) = glance(at: offset)
        counted = offset
        return (line, column)
    }

    /// Says what line and column a place has, where somebody else has counted.
    @inline(__always) mutating func note(line: Int, column: Int, at offset: Int) {
        guard offset > counted else { return }
        self.line = line
        self.column = column
        counted = offset
    }

    /// Line and column of a place, without going on to it.
    func glance(at offset: Int) -> (line: Int, column: Int) {
        let offset = min(offset, end)
        guard offset > counted else { return (line, column) }
        guard let newline = last(0x0A, in: counted..<offset) else {
            return (line, column + count(scalarsIn: counted..<offset))
        }
        return (line + 1 + count(newlinesIn: counted..<newline), 1 + count(scalarsIn: newline + 1..<offset))
    }

    private func last(_ byte: UInt8, in range: Range<Int>) -> Int? {
        let first = unsafe address(of: range.lowerBound)
        guard let found = unsafe memrchr(first, Int32(byte), range.count) else { return nil }
        return unsafe range.lowerBound + (UnsafeRawPointer(found) - UnsafeRawPointer(first))
    }

    private func count(newlinesIn range: Range<Int>) -> Int {
        unsafe ByteCount.newlines(address(of: range.lowerBound), range.count)
    }

    private func count(scalarsIn range: Range<Int>) -> Int {
        unsafe ByteCount.scalars(address(of: range.lowerBound), range.count)
    }
}
