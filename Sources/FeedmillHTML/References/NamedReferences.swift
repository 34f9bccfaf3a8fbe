/// The table of named character references, made once from ``NamedReferenceSource``.
struct NamedReferences: Sendable {
    struct Entry: Sendable {
        var nameStart: UInt16
        var nameLength: UInt8
        /// Known without its semicolon as well.
        var isLegacy: Bool
        var first: UInt32
        /// 0: one code point only.
        var second: UInt32
    }

    static let shared = NamedReferences()

    private(set) var names: [UInt8] = []
    private(set) var entries: [Entry] = []
    /// By first byte: where its entries start; one more for the end.
    private var firsts: [UInt16] = Array(repeating: 0, count: 129)

    private init() {
        let source = Array(NamedReferenceSource.text.utf8)
        names.reserveCapacity(source.count / 2)
        entries.reserveCapacity(2200)
        var index = 0
        while index < source.count {
            let start = index
            while index < source.count, source[index].isASCIIAlphanumeric { index += 1 }
            guard index > start, index < source.count else {
                index += 1
                continue
            }
            var entry = Entry(
                nameStart: UInt16(names.count), nameLength: UInt8(index - start),
                isLegacy: source[index] == UInt8(ascii: "!"), first: 0, second: 0)
            names.append(contentsOf: source[start..<index])
            index += 1
            entry.first = Self.hexadecimal(source, &index)
            if index < source.count, source[index] == UInt8(ascii: "+") {
                index += 1
                entry.second = Self.hexadecimal(source, &index)
            }
            entries.append(entry)
        }
        var entry = 0
        for byte in 0..<128 {
            while entry < entries.count, names[Int(entries[entry].nameStart)] < UInt8(byte) { entry += 1 }
            firsts[byte] = UInt16(entry)
        }
        firsts[128] = UInt16(entries.count)
    }

    private static func hexadecimal(_ source: [UInt8], _ index: inout Int) -> UInt32 {
        var value: UInt32 = 0
        while index < source.count, let digit = source[index].hexadecimalValue {
            value = value << 4 | digit
            index += 1
        }
        return value
    }

    /// The longest reference that starts at `start` (after the `&`), and where it ends, its semicolon included.
    func longestMatch(from start: Int, to end: Int, in input: Span<UInt8>) -> (entry: Entry, end: Int)? {
        guard start < end, input[start].isASCIILetter else { return nil }
        var low = Int(firsts[Int(input[start])])
        var high = Int(firsts[Int(input[start]) + 1])
        var best: (entry: Entry, end: Int)?
        var length = 1
        while low < high {
            let entry = entries[low]
            let index = start + length
            if Int(entry.nameLength) == length {
                if index < end, input[index] == UInt8(ascii: ";") { return (entry, index + 1) }
                if entry.isLegacy { best = (entry, index) }
            }
            guard index < end, input[index].isASCIIAlphanumeric else { return best }
            low = bound(low, high, length, input[index])
            high = bound(low, high, length, input[index] + 1)
            length += 1
        }
        return best
    }

    /// The first entry in `low..<high` whose byte at `offset` is not below `byte`; names too short come first.
    private func bound(_ low: Int, _ high: Int, _ offset: Int, _ byte: UInt8) -> Int {
        var low = low
        var high = high
        while low < high {
            let middle = (low + high) / 2
            let entry = entries[middle]
            if Int(entry.nameLength) <= offset || names[Int(entry.nameStart) + offset] < byte {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
