/// The names of the lexicon as a ``SectionGate`` looks for them: by a hash of their first three bytes, each in lower case, capitalised
/// and in upper case; ASCII in lower case.
struct GateNames: Sendable {
    static let shared = GateNames()

    /// Where each bucket's names begin; one more for the end.
    private let starts: [UInt16]
    /// Where each name ends in ``bytes``; one more in front.
    private let ends: [UInt16]
    private let bytes: [UInt8]

    private static let buckets = 1 << 12

    private init() {
        var names = [[[UInt8]]](repeating: [], count: Self.buckets)
        var seen: Set<[UInt8]> = []
        for name in SectionLexicon.names {
            for spelling in Self.spellings(of: name) {
                let bytes = spelling.utf8.map(Self.lowercased)
                // What stands behind a shorter name is not known.
                guard bytes.count >= 2, seen.insert(bytes).inserted else { continue }
                let thirds: ClosedRange<UInt8> = bytes.count > 2 ? bytes[2]...bytes[2] : 0...UInt8.max
                for bucket in Set(thirds.map { Self.hash(bytes[0], bytes[1], $0) }) { names[bucket].append(bytes) }
            }
        }
        var starts: [UInt16] = []
        var ends: [UInt16] = [0]
        var bytes: [UInt8] = []
        for bucket in names {
            starts.append(UInt16(ends.count - 1))
            for name in bucket {
                bytes += name
                ends.append(UInt16(bytes.count))
            }
        }
        starts.append(UInt16(ends.count - 1))
        self.starts = starts
        self.ends = ends
        self.bytes = bytes
    }

    private static func spellings(of name: String) -> [String] {
        // Case folds by itself in ASCII.
        let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
        let capitalised = isASCII ? name : String(name.prefix(1)).uppercased() + name.dropFirst()
        return (isASCII ? [name] : [name, capitalised, name.uppercased()]).flatMap { spelling in
            spelling.utf8.contains(0x27)
                ? [spelling, spelling.map { $0 == "'" ? "’" : String($0) }.joined()] : [spelling]
        }
    }

    @inline(__always) static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    @inline(__always) private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        let bytes = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
        return Int((bytes &* 0x9E37_79B1) >> 20)
    }

    /// The numbers of the names that may begin at an index.
    @inline(__always) func candidates(in text: Span<UInt8>, at index: Int) -> Range<Int> {
        let second = index + 1 < text.count ? Self.lowercased(text[index + 1]) : 0
        let third = index + 2 < text.count ? Self.lowercased(text[index + 2]) : 0
        let bucket = Self.hash(Self.lowercased(text[index]), second, third)
        return Int(starts[bucket])..<Int(starts[bucket &+ 1])
    }

    /// Where a name ends that stands at an index; `nil` when another thing stands there.
    func end(of name: Int, in text: Span<UInt8>, from index: Int) -> Int? {
        let start = Int(ends[name])
        let length = Int(ends[name + 1]) - start
        guard index + length <= text.count else { return nil }
        for offset in 0..<length where Self.lowercased(text[index + offset]) != bytes[start + offset] { return nil }
        return index + length
    }
}
