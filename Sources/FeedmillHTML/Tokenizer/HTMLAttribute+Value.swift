extension HTMLAttribute {
    /// Appends the value as a browser has it: references replaced, line ends LF, NUL as U+FFFD.
    package func appendValue(to value: inout [UInt8], in input: Span<UInt8>) {
        guard !isPlain else { return value.append(self.value, of: input) }
        var index = valueStart
        while true {
            let start = index
            index = input.valueStop(from: index, to: valueEnd)
            value.append(start..<index, of: input)
            guard index < valueEnd else { return }
            let byte = input[index]
            switch byte {
            case UInt8(ascii: "&"):
                if let reference = CharacterReferences.read(at: index, to: valueEnd, in: input, inAttribute: true) {
                    value.append(codePoint: reference.first)
                    if reference.second != 0 { value.append(codePoint: reference.second) }
                    index = reference.end
                    continue
                }
                value.append(byte)
            case 0: value.append(codePoint: 0xFFFD)
            case 0x0D:
                if index + 1 == valueEnd || input[index + 1] != 0x0A { value.append(0x0A) }
            default: value.append(byte)
            }
            index += 1
        }
    }

    /// The value as text.
    package func text(in input: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        appendValue(to: &bytes, in: input)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The name as text, lower case, NUL as U+FFFD.
    package func nameText(in input: Span<UInt8>) -> String {
        input.lowercasedText(name)
    }

    /// Whether the name is `expected` (lower case), ASCII case aside.
    package func isNamed(_ expected: String, in input: Span<UInt8>) -> Bool {
        guard name.count == expected.utf8.count else { return false }
        var index = nameStart
        for byte in expected.utf8 {
            if input[index].lowercased != byte { return false }
            index += 1
        }
        return true
    }
}

extension HTMLToken {
    /// The name of a tag or document type as text, lower case, NUL as U+FFFD.
    package func nameText(in input: Span<UInt8>) -> String {
        input.lowercasedText(content)
    }
}

extension Span<UInt8> {
    fileprivate func lowercasedText(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        for index in range {
            if self[index] == 0 { bytes.append(codePoint: 0xFFFD) } else { bytes.append(self[index].lowercased) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
