internal import FeedmillBytes

/// Lines and columns of a place that only goes forward.
struct LineCount: BitwiseCopyable {
    /// From 1.
    private(set) var line = 1
    /// From 1, in Unicode scalars.
    private(set) var column = 1
    /// Where that is, in bytes of the document.
    private var place = 0

    init() {}

    init(line: Int, column: Int, place: Int) {
        self.line = line
        self.column = column
        self.place = place
    }

    /// Goes past line ends, the last of which stands in front of `last`.
    @inline(__always) mutating func add(_ newlines: Int, last: Int) {
        line &+= newlines
        column = 1
        place = last
    }

    /// Goes past the line ends in bytes that stand at `offset`.
    mutating func add(in bytes: UnsafePointer<UInt8>, _ length: Int, at offset: Int) {
        let newlines = unsafe ByteCount.newlines(bytes, length)
        guard newlines > 0 else { return }
        var last = length
        while last > 0, unsafe bytes[last - 1] != 0x0A { last -= 1 }
        add(newlines, last: offset + last)
    }

    /// Goes on in the line to `offset`, whose address is given. Behind it must lie the slack of a `RawBuffer`.
    @inline(__always) mutating func go(to offset: Int, _ address: UnsafePointer<UInt8>) {
        let length = offset &- place
        if length <= 0 { return }
        place = offset
        let start = unsafe UnsafeRawPointer(address - length)
        if length <= 32 {
            if unsafe BeyondASCII.bits(start, at: 0) &<< UInt32(truncatingIfNeeded: 32 &- length) == 0 {
                column &+= length
                return
            }
        }
        column &+= unsafe ByteCount.scalars(address - length, length)
    }
}
