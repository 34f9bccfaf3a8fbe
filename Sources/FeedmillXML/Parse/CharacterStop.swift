internal import FeedmillBytes

/// Bytes of character data that may be anything but a part of a character that stands for itself.
protocol CharacterStop: ByteKind {
    /// Whether they are those in a CDATA section.
    static var isInSection: Bool { get }

    static func meaning(
        _ bytes: UnsafePointer<UInt8>, _ place: Int, _ count: Int, _ isFinal: Bool
    ) -> CharacterMeaning
}

/// What such a byte turns out to be.
enum CharacterMeaning {
    case itself
    case reference(Unicode.Scalar, length: Int)
    case carriageReturn
    /// The end of the character data, or of what is known of it.
    case end(isMalformed: Bool)
}

/// Those in a CDATA section.
enum SectionStop: CharacterStop {
    @inline(__always) static var isInSection: Bool { true }

    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        let isSpace = (bytes .== Bytes(repeating: 0x0A)) .| (bytes .== Bytes(repeating: 0x09))
        let controls = (bytes .< Bytes(repeating: 0x20)) .& .!isSpace
        return controls .| (bytes .== Bytes(repeating: UInt8(ascii: "]"))) .| (bytes .== Bytes(repeating: 0xEF))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == UInt8(ascii: "]") || byte == 0xEF
    }

    @inline(__always) static func meaning(
        _ bytes: UnsafePointer<UInt8>, _ place: Int, _ count: Int, _ isFinal: Bool
    ) -> CharacterMeaning {
        unsafe special(bytes + place, count &- place, isFinal, isCDATA: true)
    }

    /// What can stand on either side of the border of a CDATA section.
    @inline(__always) fileprivate static func special(
        _ bytes: UnsafePointer<UInt8>, _ left: Int, _ isFinal: Bool, isCDATA: Bool
    ) -> CharacterMeaning {
        switch unsafe bytes[0] {
        case UInt8(ascii: "]"):
            let isPart =
                unsafe left < 2
                || bytes[1] == UInt8(ascii: "]") && (left < 3 || bytes[2] == UInt8(ascii: ">"))
            guard isPart, left >= 3 || !isFinal else { return .itself }
            return .end(isMalformed: !isCDATA && left >= 3)
        case 0x0D:
            return left > 1 || isFinal ? .carriageReturn : .end(isMalformed: false)
        case 0xEF:
            guard left > 2 else { return .end(isMalformed: false) }
            // U+FFFE and U+FFFF
            return unsafe bytes[1] == 0xBF && bytes[2] >= 0xBE ? .end(isMalformed: true) : .itself
        default:
            return .end(isMalformed: true)
        }
    }
}

/// Those outside of CDATA sections.
enum TextStop: CharacterStop {
    @inline(__always) static var isInSection: Bool { false }

    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        SectionStop.marks(bytes) .| (bytes .== Bytes(repeating: UInt8(ascii: "<")))
            .| (bytes .== Bytes(repeating: UInt8(ascii: "&")))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool {
        SectionStop.holds(byte) || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
    }

    @inline(__always) static func meaning(
        _ bytes: UnsafePointer<UInt8>, _ place: Int, _ count: Int, _ isFinal: Bool
    ) -> CharacterMeaning {
        let byte = unsafe bytes[place]
        if byte == UInt8(ascii: "<") { return .end(isMalformed: false) }
        guard byte == UInt8(ascii: "&") else {
            return unsafe SectionStop.special(bytes + place, count &- place, isFinal, isCDATA: false)
        }
        switch unsafe CharacterData.reference(bytes + place, count &- place) {
        case .character(let scalar, let length): return .reference(scalar, length: length)
        case .incomplete: return .end(isMalformed: isFinal)
        case .malformed: return .end(isMalformed: true)
        }
    }
}
