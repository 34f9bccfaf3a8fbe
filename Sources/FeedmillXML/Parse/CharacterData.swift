internal import FeedmillBytes

/// What XML wants of the characters between markup, and what they stand for.
enum CharacterData {
    /// How far character data goes.
    struct End {
        /// Up to the markup that ends it, to what is not well-formed, or to what more bytes are needed for.
        var length = 0
        /// Whether there are references or carriage returns in it.
        var isCoded = false
        var isMalformed = false
    }

    /// Looks for the end of character data: the next `<`, or in a CDATA section the next `]]>`.
    ///
    /// Forbidden are characters outside of Char (XML 1.0 §2.2), and outside of CDATA sections `]]>` (§2.4) and `&` that
    /// begins no reference to a character (§4.1); entities of a DOCTYPE are the repair's.
    static func end(_ bytes: UnsafePointer<UInt8>, _ count: Int, isCDATA: Bool, isFinal: Bool) -> End {
        var end = End()
        var index = 0
        scan: while true {
            index =
                unsafe isCDATA
                ? SectionStop.first(in: bytes, index, count)
                : TextStop.first(in: bytes, index, count)
            guard index < count else { break }
            switch unsafe bytes[index] {
            case UInt8(ascii: "<"): break scan
            case UInt8(ascii: "&"):
                switch unsafe reference(bytes + index, count - index) {
                case .character(_, let length):
                    end.isCoded = true
                    index += length
                case .incomplete:
                    end.isMalformed = isFinal
                    break scan
                case .malformed:
                    end.isMalformed = true
                    break scan
                }
            case UInt8(ascii: "]"):
                let left = count - index
                let isPart =
                    unsafe left < 2
                    || bytes[index + 1] == UInt8(ascii: "]")
                        && (left < 3 || bytes[index + 2] == UInt8(ascii: ">"))
                guard isPart, left >= 3 || !isFinal else {
                    index += 1
                    continue
                }
                end.isMalformed = !isCDATA && left >= 3
                break scan
            case 0x0D:
                guard index + 1 < count || isFinal else { break scan }
                end.isCoded = true
                index += 1
            case 0xEF:
                guard index + 2 < count else { break scan }
                // U+FFFE and U+FFFF
                if unsafe bytes[index + 1] == 0xBF, unsafe bytes[index + 2] >= 0xBE {
                    end.isMalformed = true
                    break scan
                }
                index += 3
            default:
                end.isMalformed = true
                break scan
            }
        }
        end.length = min(index, count)
        return end
    }

    /// The next `&` or carriage return.
    static func coded(in bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
        unsafe CodedByte.first(in: bytes, start, count)
    }

    // MARK: References

    enum Reference {
        case character(Unicode.Scalar, length: Int)
        case incomplete
        case malformed
    }

    /// A longer reference is no reference: there are no leading zeros without end.
    private static let longestReference = 64

    /// What a `&` begins: a reference to a character, or one of the five entities every document has (§4.6).
    @inline(__always) static func reference(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Reference {
        // Escaped markup has little else.
        if count > 3, unsafe bytes[3] == UInt8(ascii: ";"), unsafe bytes[2] == UInt8(ascii: "t") {
            if unsafe bytes[1] == UInt8(ascii: "l") { return .character("<", length: 4) }
            if unsafe bytes[1] == UInt8(ascii: "g") { return .character(">", length: 4) }
        }
        return unsafe anyReference(bytes, count)
    }

    private static func anyReference(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Reference {
        var length = 1
        let limit = min(count, longestReference)
        while length < limit, unsafe bytes[length] != UInt8(ascii: ";") {
            guard unsafe bytes[length] > 0x20, unsafe bytes[length] != UInt8(ascii: "<") else { return .malformed }
            length += 1
        }
        guard length < limit else { return limit < longestReference ? .incomplete : .malformed }
        let name = unsafe UnsafeBufferPointer(start: bytes, count: length)[1...]
        // "X" makes no number hexadecimal (§4.1).
        if unsafe name.starts(with: "#X".utf8) { return .malformed }
        return unsafe CharacterReference.scalar(name).map { .character($0, length: length + 1) } ?? .malformed
    }
}

/// What may be anything but a character that stands for itself, in a CDATA section.
private enum SectionStop: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        let isSpace = (bytes .== Bytes(repeating: 0x0A)) .| (bytes .== Bytes(repeating: 0x09))
        let controls = (bytes .< Bytes(repeating: 0x20)) .& .!isSpace
        return controls .| (bytes .== Bytes(repeating: UInt8(ascii: "]"))) .| (bytes .== Bytes(repeating: 0xEF))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == UInt8(ascii: "]") || byte == 0xEF
    }
}

/// The same outside of CDATA sections.
private enum TextStop: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        SectionStop.marks(bytes) .| (bytes .== Bytes(repeating: UInt8(ascii: "<")))
            .| (bytes .== Bytes(repeating: UInt8(ascii: "&")))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool {
        SectionStop.holds(byte) || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
    }
}

private enum CodedByte: ByteKind {
    @inline(__always) static func marks(_ bytes: Bytes) -> Marks {
        (bytes .== Bytes(repeating: UInt8(ascii: "&"))) .| (bytes .== Bytes(repeating: 0x0D))
    }

    @inline(__always) static func holds(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "&") || byte == 0x0D }
}

extension TreeBuilder {
    /// Appends character data with what its references and line ends stand for (XML 1.0 §2.11, §4.4). False when a limit
    /// is reached.
    mutating func codedText(_ bytes: UnsafePointer<UInt8>, _ length: Int, isCDATA: Bool) -> Bool {
        decoded.truncate(to: 0)
        var done = 0
        while done < length {
            var index = unsafe CharacterData.coded(in: bytes, done, length)
            while isCDATA, index < length, unsafe bytes[index] != 0x0D {
                index = unsafe CharacterData.coded(in: bytes, index + 1, length)
            }
            unsafe decoded.append(bytes + done, index - done)
            guard index < length else { break }
            if unsafe bytes[index] == 0x0D {
                // With a line feed behind it the two are one.
                let isPair = unsafe index + 1 < length && bytes[index + 1] == 0x0A
                if !isPair { decoded.append(0x0A) }
                done = index + 1
                continue
            }
            guard case .character(let scalar, let width) = unsafe CharacterData.reference(bytes + index, length - index)
            else { break }
            if scalar.isASCII {
                decoded.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                for byte in scalar.utf8 { decoded.append(byte) }
            }
            done = index + width
        }
        let fits = unsafe text(decoded.base, decoded.count)
        decoded.truncate(to: 0)
        decoded.shrink(above: 1 << 16)
        return fits
    }
}
