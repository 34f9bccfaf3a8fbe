extension ReaderCore {
    /// No name or number of an honest reference is longer.
    private static let longestReference = 64

    /// Puts what a `&` at `start` stands for into the scratch buffer; comes back with how many bytes it took, 0 when more
    /// are needed to tell. What cannot be resolved stays as it was written.
    mutating func resolveReference(at start: Int, before end: Int, isFinal: Bool) -> Int {
        repair.scratch.truncate(to: 0)
        var index = start + 1
        let limit = min(end, start + Self.longestReference)
        while index < limit, source[index].isReferenceByte { index += 1 }
        if index == end, index < start + Self.longestReference, !isFinal { return 0 }
        guard index < end, source[index] == UInt8(ascii: ";"), index > start + 1 else {
            say(.notWellFormed, at: start, "a \"&\" is not escaped")
            return keep(start..<start + 1)
        }
        let name = unsafe Array(source.bytes(start + 1..<index))
        let whole = start..<index + 1
        if name[0] == UInt8(ascii: "#") { return resolveNumber(name, whole) }
        if let scalar = CharacterReference.scalar(name[...]) { return put(scalar, whole) }
        return resolveName(String(decoding: name, as: UTF8.self), whole)
    }

    private mutating func resolveNumber(_ name: [UInt8], _ whole: Range<Int>) -> Int {
        guard let number = CharacterReference.number(name.dropFirst()) else {
            say(.notWellFormed, at: whole.lowerBound, "a \"&\" is not escaped")
            return keep(whole.lowerBound..<whole.lowerBound + 1)
        }
        if let scalar = Unicode.Scalar(number), CharacterReference.isAllowed(scalar) { return put(scalar, whole) }
        say(
            .badCharacter, at: whole.lowerBound,
            "\"&\(String(decoding: name, as: UTF8.self));\" stands for a character that XML does not allow")
        // A control character says nothing; something else was meant by the rest.
        let isControl = number > 0 && number < 0x20
        return isControl ? whole.count : put("\u{FFFD}", whole)
    }

    private mutating func resolveName(_ name: String, _ whole: Range<Int>) -> Int {
        switch prologue.entities[name] {
        case .text(let bytes):
            repair.expanded += bytes.count
            if repair.expanded > (1 << 16) + 2 * whole.upperBound {
                say(.limit, at: whole.lowerBound, "the entities of the document type declaration come to too much text")
                return whole.count
            }
            repair.unexplained = nil
            for byte in bytes { repair.scratch.append(byte) }
            return whole.count
        case .refused:
            say(.undefinedEntity, at: whole.lowerBound, "the entity \"\(name)\" is more than text and is left out")
            return whole.count
        case .unknown: break
        }
        guard let scalar = HTMLEntities.scalar(name) else {
            say(.undefinedEntity, at: whole.lowerBound, "the entity \"\(name)\" is not defined")
            return keep(whole)
        }
        if prologue.entities.hasExternalSubset {
            // An external DTD, which is not read, may well declare it.
            repair.unexplained = nil
        } else {
            say(.undefinedEntity, at: whole.lowerBound, "the HTML entity \"\(name)\" is not defined in XML")
        }
        return put(scalar, whole)
    }

    private mutating func put(_ scalar: Unicode.Scalar, _ whole: Range<Int>) -> Int {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { repair.scratch.append(byte) }
        return whole.count
    }

    private mutating func keep(_ range: Range<Int>) -> Int {
        for offset in range { repair.scratch.append(source[offset]) }
        return range.count
    }
}

extension UInt8 {
    fileprivate var isReferenceByte: Bool {
        (self | 0x20) &- 97 < 26 || self &- 48 < 10 || self == UInt8(ascii: "#") || self == UInt8(ascii: "_")
            || self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: ":") || self >= 0x80
    }
}
