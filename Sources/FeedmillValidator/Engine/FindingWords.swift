/// What findings say beyond their rule and their place, packed: most say little, and there can be many.
struct FindingWords: Sendable {
    /// The words of one finding.
    struct Entry {
        /// The value at fault, as it was understood.
        var value: String?
        /// What about it is at fault.
        var detail: String?
        /// The place in a JSON document.
        var path: String?
        var params: [String: String] = [:]
        var fix: TextEdit?
    }

    struct Place: Comparable, Sendable {
        fileprivate var block: UInt32
        fileprivate var offset: UInt32

        /// Whether words were kept before others.
        static func < (one: Place, other: Place) -> Bool {
            one.block == other.block ? one.offset < other.offset : one.block < other.block
        }
    }

    /// Which words an entry has, in the order in which they are packed.
    private struct Parts: OptionSet {
        let rawValue: UInt8
        static let value = Parts(rawValue: 1)
        static let detail = Parts(rawValue: 2)
        static let path = Parts(rawValue: 4)
        static let params = Parts(rawValue: 8)
        static let fix = Parts(rawValue: 16)
    }

    /// Bytes in blocks, so that they grow without being copied.
    private var blocks: [[UInt8]] = []
    private static let blockSize = 1 << 16

    /// Packs words; returns where they are.
    mutating func append(
        value: String?, detail: String?, path: String?, params: some Collection<(key: String, value: String)>,
        fix: TextEdit?
    ) -> Place {
        var parts: Parts = []
        if value != nil { parts.insert(.value) }
        if detail != nil { parts.insert(.detail) }
        if path != nil { parts.insert(.path) }
        if !params.isEmpty { parts.insert(.params) }
        if fix != nil { parts.insert(.fix) }
        if (blocks.last?.count ?? .max) > Self.blockSize - 1024 {
            blocks.append([])
            blocks[blocks.count - 1].reserveCapacity(Self.blockSize)
        }
        let last = blocks.count - 1
        let place = Place(block: UInt32(last), offset: UInt32(blocks[last].count))
        blocks[last].append(parts.rawValue)
        for text in [value, detail, path] { if let text { Self.append(text, to: &blocks[last]) } }
        if !params.isEmpty {
            Self.append(params.count, to: &blocks[last])
            for (name, value) in params {
                Self.append(name, to: &blocks[last])
                Self.append(value, to: &blocks[last])
            }
        }
        if let fix {
            Self.append(fix.offset, to: &blocks[last])
            Self.append(fix.length, to: &blocks[last])
            Self.append(fix.replacement, to: &blocks[last])
        }
        return place
    }

    subscript(place: Place) -> Entry {
        var reader = Reader(bytes: blocks[Int(place.block)], index: Int(place.offset))
        let parts = Parts(rawValue: reader.byte())
        var entry = Entry()
        if parts.contains(.value) { entry.value = reader.text() }
        if parts.contains(.detail) { entry.detail = reader.text() }
        if parts.contains(.path) { entry.path = reader.text() }
        if parts.contains(.params) {
            for _ in 0..<reader.number() {
                let name = reader.text()
                entry.params[name] = reader.text()
            }
        }
        if parts.contains(.fix) {
            entry.fix = TextEdit(offset: reader.number(), length: reader.number(), replacement: reader.text())
        }
        return entry
    }

    private static func append(_ text: String, to block: inout [UInt8]) {
        append(text.utf8.count, to: &block)
        block.append(contentsOf: text.utf8)
    }

    /// Seven bits a byte, the lowest first.
    private static func append(_ number: Int, to block: inout [UInt8]) {
        var rest = UInt(max(number, 0))
        while rest >= 0x80 {
            block.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        block.append(UInt8(truncatingIfNeeded: rest))
    }

    private struct Reader {
        let bytes: [UInt8]
        var index: Int

        mutating func byte() -> UInt8 {
            defer { index += 1 }
            return bytes[index]
        }

        mutating func number() -> Int {
            var number = 0
            var shift = 0
            while true {
                let byte = byte()
                number |= Int(byte & 0x7F) << shift
                if byte < 0x80 { return number }
                shift += 7
            }
        }

        mutating func text() -> String {
            let count = number()
            defer { index += count }
            return String(decoding: bytes[index..<index + count], as: UTF8.self)
        }
    }
}
