/// A stretch of the document that is character data: as text with references, or as CDATA without.
struct CharacterRun {
    var range: Range<Int>
    var isLiteral: Bool
}

/// Where ``CharacterDecoder/locate(_:_:in:_:)`` has got to in some runs.
struct PlaceCursor {
    /// Where the first run begins; tells one value from another.
    var origin = -1
    /// Decoded bytes before `place`.
    var decoded = 0
    var run = 0
    var place = 0
}

/// Turns character data into what it means, and offsets in that back into places in the document.
struct CharacterDecoder {
    /// Text of internal entities that hold no markup, by name.
    var entities: [String: [UInt8]] = [:]
    /// Whether tabs and line ends become spaces, as in attribute values (XML 1.0 §3.3.3).
    var normalizesSpace = false

    /// What a reference stands for.
    enum Reference {
        /// The bytes, and how many bytes of source the reference takes.
        case bytes([UInt8], length: Int)
        /// A well-formed reference to an entity nobody declared.
        case undefined(length: Int)
        /// An ampersand that starts no reference, or a number that is no XML character.
        case malformed(length: Int)
    }

    /// The decoded bytes of some runs.
    func decode(_ runs: [CharacterRun], in source: [UInt8]) -> [UInt8] {
        guard entities.isEmpty else {
            var result: [UInt8] = []
            for run in runs {
                walk(run, from: run.range.lowerBound, in: source) { byte, _ in
                    result.append(byte)
                    return true
                }
            }
            return result
        }
        // Nothing means more bytes than it takes.
        let capacity = runs.reduce(0) { $0 + $1.range.count }
        return unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            for run in runs { unsafe copy(run, in: source.span, to: buffer, &count) }
        }
    }

    /// What a run means, copied eight bytes at a time where they mean themselves.
    private func copy(
        _ run: CharacterRun, in source: Span<UInt8>, to buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
    ) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let end = min(run.range.upperBound, source.count)
        var index = run.range.lowerBound
        let room = UnsafeMutableRawBufferPointer(buffer)
        while index < end {
            unsafe source.withUnsafeBytes { bytes in
                while index &+ 8 <= end {
                    let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
                    unsafe room.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
                    // The lowest high bit is exact: a borrow only comes from a byte that is found.
                    let ampersands = word ^ (ones &* 0x26)
                    let found =
                        ((word &- ones &* 0x20) | (run.isLiteral ? 0 : ampersands &- ones)) & ~word
                        & 0x8080_8080_8080_8080
                    let plain = found.trailingZeroBitCount >> 3
                    index &+= plain
                    count &+= plain
                    if found != 0 { break }
                }
            }
            guard index < end else { break }
            let byte = source[index]
            var meant = byte
            var length = 1
            if byte < 0x20 {
                if byte == 0x0D {
                    meant = 0x0A
                    if index &+ 1 < end, source[index &+ 1] == 0x0A { length = 2 }
                }
                if normalizesSpace, meant == 0x0A || meant == 0x09 { meant = 0x20 }
            } else if byte == UInt8(ascii: "&"), !run.isLiteral {
                if let known = predefined(at: index, before: end, in: source) {
                    (meant, length) = known
                } else if case .bytes(let bytes, let width) = reference(at: index, before: end, in: source) {
                    for byte in bytes.dropLast() {
                        unsafe buffer[count] = byte
                        count &+= 1
                    }
                    (meant, length) = (bytes.last ?? 0, width)
                }
            }
            unsafe buffer[count] = meant
            count &+= 1
            index &+= length
        }
    }

    /// How many bytes one of those takes.
    func lengthOfPredefined(at start: Int, before end: Int, in span: Span<UInt8>) -> Int? {
        predefined(at: start, before: end, in: span)?.length
    }

    /// The five references that XML knows by itself (§4.6), without a look at a table.
    @inline(__always)
    private func predefined(at start: Int, before end: Int, in span: Span<UInt8>) -> (UInt8, length: Int)? {
        guard start &+ 3 < end else { return nil }
        switch (span[start &+ 1], span[start &+ 2], span[start &+ 3]) {
        case (0x6C, 0x74, 0x3B): return (0x3C, 4)
        case (0x67, 0x74, 0x3B): return (0x3E, 4)
        case (0x61, 0x6D, 0x70):
            return start &+ 4 < end && span[start &+ 4] == 0x3B ? (0x26, 5) : nil
        case (0x71, 0x75, 0x6F):
            return start &+ 5 < end && span[start &+ 4] == 0x74 && span[start &+ 5] == 0x3B ? (0x22, 6) : nil
        case (0x61, 0x70, 0x6F):
            return start &+ 5 < end && span[start &+ 4] == 0x73 && span[start &+ 5] == 0x3B ? (0x27, 6) : nil
        default: return nil
        }
    }

    /// The place in the document of an offset in the decoded bytes; the end of the last run when it is past all.
    /// The cursor remembers the last place asked for, so that findings in order cost one pass over a text, not one each.
    func locate(_ offset: Int, _ runs: [CharacterRun], in source: [UInt8], _ cursor: inout PlaceCursor) -> Int {
        guard let first = runs.first?.range.lowerBound else { return 0 }
        if cursor.origin != first || cursor.decoded > offset { cursor = PlaceCursor(origin: first, place: first) }
        while cursor.run < runs.count {
            if let place = locate(offset, runs[cursor.run], in: source.span, &cursor) { return place }
            cursor.run += 1
            if cursor.run < runs.count { cursor.place = runs[cursor.run].range.lowerBound }
        }
        // Past all: what comes next begins anew.
        cursor = PlaceCursor()
        return runs.last?.range.upperBound ?? 0
    }

    /// The same within one run, from the cursor on; `nil` when the run ends before.
    private func locate(
        _ offset: Int, _ run: CharacterRun, in source: Span<UInt8>, _ cursor: inout PlaceCursor
    ) -> Int? {
        let end = run.range.upperBound
        while cursor.place < end {
            let stop = source.first(0x0D, or: run.isLiteral ? 0x0D : UInt8(ascii: "&"), from: cursor.place, to: end)
            // What lies before means itself.
            let plain = min(stop &- cursor.place, offset &- cursor.decoded)
            cursor.place &+= plain
            cursor.decoded &+= plain
            if cursor.place < stop { return cursor.place }
            guard stop < end else { return nil }
            let (meant, length) = extent(at: stop, before: end, in: source)
            if offset < cursor.decoded &+ meant { return stop }
            cursor.decoded &+= meant
            cursor.place &+= length
        }
        return nil
    }

    /// How many bytes a carriage return or an ampersand stands for, and how many of source it takes with it.
    private func extent(at index: Int, before end: Int, in source: Span<UInt8>) -> (meant: Int, length: Int) {
        if source[index] == 0x0D { return (index &+ 1 < end && source[index &+ 1] == 0x0A ? 0 : 1, 1) }
        if let known = predefined(at: index, before: end, in: source) { return (1, known.length) }
        switch reference(at: index, before: end, in: source) {
        case .bytes(let bytes, let length): return (bytes.count, length)
        // Such a one means its own characters.
        case .undefined, .malformed: return (1, 1)
        }
    }

    /// Past the reference or the byte that stands at a place ``locate(_:_:in:_:)`` gave.
    func end(ofCharacterAt place: Int, _ runs: [CharacterRun], in source: [UInt8]) -> Int {
        guard let run = runs.first(where: { $0.range.contains(place) }) else { return place }
        guard !run.isLiteral, source[place] == UInt8(ascii: "&") else { return place + 1 }
        switch reference(at: place, before: run.range.upperBound, in: source.span) {
        case .bytes(_, let length): return place + length
        // Such a one means its own characters.
        case .undefined, .malformed: return place + 1
        }
    }

    private func walk(
        _ run: CharacterRun, from start: Int, in source: [UInt8], _ visit: (UInt8, Int) -> Bool
    ) {
        var index = start
        let end = run.range.upperBound
        while index < end {
            let byte = source[index]
            if byte == 0x0D {
                if !(index + 1 < end && source[index + 1] == 0x0A) {
                    guard visit(normalizesSpace ? 0x20 : 0x0A, index) else { return }
                }
                index += 1
            } else if byte == UInt8(ascii: "&"), !run.isLiteral {
                switch reference(at: index, before: end, in: source.span) {
                case .bytes(let bytes, let length):
                    for byte in bytes { guard visit(byte, index) else { return } }
                    index += length
                case .undefined(let length), .malformed(let length):
                    for offset in 0..<length { guard visit(source[index + offset], index + offset) else { return } }
                    index += length
                }
            } else {
                let isBreak = byte == 0x0A || byte == 0x09
                guard visit(isBreak && normalizesSpace ? 0x20 : byte, index) else { return }
                index += 1
            }
        }
    }

    /// Reads the reference whose ampersand is at an index.
    func reference(at start: Int, before end: Int, in source: Span<UInt8>) -> Reference {
        var index = start + 1
        if index < end, source[index] == UInt8(ascii: "#") { return number(at: start, before: end, in: source) }
        if let (meant, length) = predefined(at: start, before: end, in: source) {
            return .bytes([meant], length: length)
        }
        while index < end, source[index].isNameByte, index - start < 64 { index += 1 }
        guard index < end, index > start + 1, source[index] == UInt8(ascii: ";"), source[start + 1].isNameStart else {
            return .malformed(length: 1)
        }
        let length = index + 1 - start
        guard let text = entities.isEmpty ? nil : entities[name(start + 1..<index, in: source)] else {
            return .undefined(length: length)
        }
        return .bytes(text, length: length)
    }

    private func name(_ range: Range<Int>, in source: Span<UInt8>) -> String {
        String(decoding: range.map { source[$0] }, as: UTF8.self)
    }

    private func number(at start: Int, before end: Int, in source: Span<UInt8>) -> Reference {
        var index = start + 2
        let isHex = index < end && source[index] == UInt8(ascii: "x")
        if isHex { index += 1 }
        let first = index
        var value: UInt32 = 0
        while index < end, isHex ? source[index].isHexDigit : source[index].isDigit {
            value = min(value * (isHex ? 16 : 10) + UInt32(source[index].hexValue), 0x11_0000)
            index += 1
        }
        guard index > first, index < end, source[index] == UInt8(ascii: ";"), let scalar = Unicode.Scalar(value),
            scalar.isXMLCharacter
        else { return .malformed(length: 1) }
        return .bytes(Array(String(Character(scalar)).utf8), length: index + 1 - start)
    }
}

extension Unicode.Scalar {
    /// XML 1.0 §2.2 production 2.
    var isXMLCharacter: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// XML 1.0 §2.3 production 4a, beyond ASCII.
    var isNameCharacter: Bool {
        switch value {
        case 0xB7, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x203F...0x2040,
            0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }
}
