internal import FeedmillBytes

/// The names of tags and attributes that need no parser to be known for names: ASCII, short, with a colon at most.
///
/// Each name has a place for as long as its document is read, so that what is known of it can be found without looking at it
/// again.
struct PlainNames {
    /// A name as it is found.
    struct Found: BitwiseCopyable {
        var place: Int
        var length: Int
    }

    /// How many places there are.
    static let places = 128

    private var names = RawBuffer(repeating: PlainName(), count: places)
    private var count = 0

    func deallocate() {
        names.deallocate()
    }

    mutating func clear() {
        guard count > 0 else { return }
        for place in 0..<Self.places { names[place] = PlainName() }
        count = 0
    }

    /// The name that begins at an address and ends before white space, `=`, `/` or `>`; `nil` when it is none of the plain ones.
    /// Thirty-two bytes are looked at.
    @inline(__always) mutating func find(_ address: UnsafePointer<UInt8>) -> Found? {
        let ends = unsafe NameEnd.bits(UnsafeRawPointer(address), at: 0)
        if ends == 0 || ends & 1 != 0 { return nil }
        let length = ends.trailingZeroBitCount
        let name = unsafe PlainName(address, length)
        var place = name.hash &>> 57
        while names[Int(truncatingIfNeeded: place)] != name {
            if names[Int(truncatingIfNeeded: place)].isFree { return unsafe add(name, address, length, at: place) }
            place = (place &+ 1) & UInt64(Self.places &- 1)
        }
        return Found(place: Int(truncatingIfNeeded: place), length: length)
    }

    @inline(never) private mutating func add(
        _ name: PlainName, _ address: UnsafePointer<UInt8>, _ length: Int, at place: UInt64
    ) -> Found? {
        // More names than that no honest feed has.
        guard count < Self.places / 2, unsafe Self.isPlain(UnsafeBufferPointer(start: address, count: length)) else {
            return nil
        }
        count += 1
        names[Int(truncatingIfNeeded: place)] = name
        return Found(place: Int(truncatingIfNeeded: place), length: length)
    }

    /// Whether a name that was found stands at an address, whatever follows it. Thirty-two bytes are looked at.
    @inline(__always) func stands(_ name: Found, at address: UnsafePointer<UInt8>) -> Bool {
        unsafe PlainName(address, name.length) == names[name.place]
    }

    func hasPrefix(_ name: Found) -> Bool { names[name.place].hasColon }

    /// Whether bytes are a qualified name (Namespaces in XML §4) that has no meaning of its own for a parser, as `xmlns` and
    /// `xml:id` have.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if unsafe bytes.starts(with: "xml".utf8) {
            return unsafe bytes.elementsEqual("xml:lang".utf8) || bytes.elementsEqual("xml:base".utf8)
        }
        var isStart = true
        var colons = 0
        for index in bytes.indices {
            switch unsafe bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
                isStart = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if isStart { return false }
            case UInt8(ascii: ":"):
                if isStart { return false }
                isStart = true
                colons += 1
            default: return false
            }
        }
        return !isStart && colons <= 1
    }
}

/// A name of up to thirty-one bytes with zeros behind it, as numbers: they are compared in one step each, vectors byte by byte.
struct PlainName: BitwiseCopyable, Equatable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0

    init() {}

    /// Thirty-two bytes are looked at, of which `length` are the name.
    @inline(__always) init(_ address: UnsafePointer<UInt8>, _ length: Int) {
        let raw = unsafe UnsafeRawPointer(address)
        let end = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: length))
        let low = unsafe raw.loadUnaligned(as: SIMD16<UInt8>.self)
        let high = unsafe raw.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
        let indices = SIMD16<UInt8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
        let start = low.replacing(with: SIMD16.zero, where: end .<= indices)
        let rest = high.replacing(with: SIMD16.zero, where: end .<= indices &+ SIMD16(repeating: 16))
        let (lowWords, highWords) = unsafe (
            unsafeBitCast(start, to: SIMD2<UInt64>.self), unsafeBitCast(rest, to: SIMD2<UInt64>.self)
        )
        (first, second) = (lowWords[0], lowWords[1])
        (third, fourth) = (highWords[0], highWords[1])
    }

    var isFree: Bool { first == 0 }

    @inline(__always) var hash: UInt64 {
        (first ^ second &* 0xFF51_AFD7_ED55_8CCD ^ (third &+ fourth) &* 0xC4CE_B9FE_1A85_EC53) &* 0x9E37_79B9_7F4A_7C15
    }

    var hasColon: Bool {
        Self.hasColon(first) || Self.hasColon(second) || Self.hasColon(third) || Self.hasColon(fourth)
    }

    /// Whether one of eight ASCII bytes is a colon: it alone becomes 0, which borrows.
    private static func hasColon(_ word: UInt64) -> Bool {
        let bytes = word ^ 0x3A3A_3A3A_3A3A_3A3A
        return (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080 != 0
    }

    @inline(__always) static func == (one: PlainName, other: PlainName) -> Bool {
        (one.first ^ other.first) | (one.second ^ other.second) | (one.third ^ other.third)
            | (one.fourth ^ other.fourth) == 0
    }
}

private enum NameEnd: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        (bytes .<= Bytes(repeating: 0x20)) .| (bytes .== Bytes(repeating: UInt8(ascii: "=")))
            .| (bytes .== Bytes(repeating: UInt8(ascii: "/"))) .| (bytes .== Bytes(repeating: UInt8(ascii: ">")))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }
}
