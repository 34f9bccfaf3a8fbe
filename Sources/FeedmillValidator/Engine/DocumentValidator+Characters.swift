internal import FeedmillHTML

extension DocumentValidator {
    /// Reports references to entities nobody declared and ampersands that start no reference (XML 1.0 §4.1).
    mutating func checkReferences(_ range: Range<Int>) {
        var index = range.lowerBound
        while let next = firstAmpersand(from: index, to: range.upperBound) {
            index = next + checkReference(at: next, before: range.upperBound)
        }
    }

    private func firstAmpersand(from start: Int, to end: Int) -> Int? {
        let found = source.span.first(UInt8(ascii: "&"), or: UInt8(ascii: "&"), from: start, to: end)
        return found < end ? found : nil
    }

    /// Judges one reference; returns how many bytes it takes.
    private mutating func checkReference(at index: Int, before end: Int) -> Int {
        if let length = decoder.lengthOfPredefined(at: index, before: end, in: source.span) { return length }
        switch decoder.reference(at: index, before: end, in: source.span) {
        case .bytes(_, let length): return length
        case .undefined(let length):
            if !facts.hasExternalSubset {
                sink.add(
                    .undefinedEntity, index..<index + length, element: frames.last?.display,
                    parent: parentName(frames.count - 1), value: string(index..<index + length),
                    fix: numericReference(index, length))
            }
            return length
        case .malformed(let length):
            sink.add(
                .xmlNotWellFormed, index..<index + length, detail: "\"&\" that starts no reference",
                clause: "XML 1.0 §4.1",
                fix: index + 1 < end && source[index + 1] == UInt8(ascii: "#")
                    ? nil : TextEdit(offset: index, length: 1, replacement: "&amp;"))
            return length
        }
    }

    /// What an entity of HTML stands for, as a reference that XML knows.
    private func numericReference(_ index: Int, _ length: Int) -> TextEdit? {
        let scalars = CharacterReferences.codepoints(named: string(index + 1..<index + length - 1))
        guard !scalars.isEmpty else { return nil }
        return TextEdit(
            offset: index, length: length, replacement: scalars.map { "&#\($0);" }.joined())
    }

    /// Reports characters that XML forbids, `]]>` in text, and characters that show a broken encoding.
    mutating func checkCharacters(_ range: Range<Int>) {
        var index = range.lowerBound
        let end = range.upperBound
        while let next = firstSuspicious(from: index, to: end) {
            index = next
            let byte = source[index]
            if byte < 0x20 {
                notWellFormed(index..<index + 1, "a control character", "XML 1.0 §2.2")
            } else if byte == UInt8(ascii: "]"), scanner.token.kind == .text {
                notWellFormed(index..<index + 3, "\"]]>\" in text", "XML 1.0 §2.4")
            } else if byte == 0xEF, index + 2 < end, source[index + 1] == 0xBF, source[index + 2] >= 0xBE {
                notWellFormed(index..<index + 3, "a noncharacter", "XML 1.0 §2.2")
            }
            index += 1
        }
    }

    private func firstSuspicious(from start: Int, to end: Int) -> Int? {
        let span = source.span
        var index = start
        while index < end {
            let byte = span[index]
            if byte < 0x20 {
                if byte != 0x0A, byte != 0x0D, byte != 0x09 { return index }
            } else if byte == UInt8(ascii: "]") {
                if index + 2 < end, span[index + 1] == byte, span[index + 2] == UInt8(ascii: ">") { return index }
            } else if byte == 0xEF, index + 2 < end, span[index + 1] == 0xBF, span[index + 2] >= 0xBE {
                return index
            }
            index += 1
        }
        return nil
    }
}
