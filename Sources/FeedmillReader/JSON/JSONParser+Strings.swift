internal import FeedmillBytes
internal import FeedmillModel

/// Strings (RFC 8259 §7).
extension JSONParser {
    mutating func beginString(isKey: Bool) {
        stringIsKey = isKey
        state = .string
    }

    /// Reads on in a string; returns where to go on.
    mutating func readString(_ span: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < span.count {
            // Escapes often come one behind the other.
            if span[index] != UInt8(ascii: "\\") { index = readPlain(span, from: index) }
            guard string.bytes.count <= (stringIsKey ? JSONLimits.key : JSONLimits.string) else {
                place = here(index)
                stop("a string is longer than \(stringIsKey ? JSONLimits.key : JSONLimits.string) bytes")
                return index
            }
            if index == span.count { return index }
            switch span[index] {
            case UInt8(ascii: "\""):
                endString()
                return index + 1
            case UInt8(ascii: "\\"):
                let length = unsafe span.withUnsafeBufferPointer { unsafe string.append(wholeEscapeIn: $0, at: index) }
                guard length > 0 else {
                    state = .escape
                    return index + 1
                }
                index += length
            default:
                readControl(span[index], at: index)
                index += 1
            }
        }
        return index
    }

    /// Takes characters that stand for themselves; returns where they end.
    mutating func readPlain(_ span: Span<UInt8>, from start: Int) -> Int {
        let end = unsafe span.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return start }
            let end = unsafe JSONString.plainEnd(base, start, bytes.count)
            continuations += unsafe end - start - ByteCount.scalars(base + start, end - start)
            return end
        }
        string.append(span, start..<end)
        return end
    }

    mutating func readControl(_ byte: UInt8, at index: Int) {
        reportHere(index, .warning, "a control character in a string")
        if byte == 0 { string.append(escaped: 0) } else { string.append(byte) }
        if byte == 0x0A { newLine(index) }
    }

    mutating func readEscape(_ byte: UInt8, at index: Int) {
        state = .string
        if let meant = JSONString.meaning(ofEscaped: byte) {
            string.append(meant)
        } else if byte == UInt8(ascii: "u") {
            hex = 0
            hexDigits = 0
            state = .hex
        } else {
            // The character stands for itself; its further bytes come as text.
            reportHere(index, .error, "an escape that JSON does not have")
            string.append(byte)
            if byte == 0x0A { newLine(index) }
        }
    }

    /// Returns how many bytes were taken.
    mutating func readHex(_ byte: UInt8, at index: Int) -> Int {
        guard let digit = JSONString.hexDigit(byte) else {
            reportHere(index, .error, "four hexadecimal digits are due after \\u")
            string.append(escaped: 0)
            state = .string
            return 0
        }
        hex = hex << 4 | digit
        hexDigits += 1
        if hexDigits == 4 {
            string.append(escaped: hex)
            state = .string
        }
        return 1
    }

    mutating func endString() {
        let text = string.take()
        if string.takeReplaced() > 0 {
            report("json/syntax", .warning, "half a surrogate pair or U+0000 in a string became U+FFFD")
        }
        guard countBytes(text.utf8.count) else { return }
        if stringIsKey {
            afterComma = false
            if let last = stack.indices.last { stack[last].key = text }
            state = .colon
        } else {
            guard countValue() else { return }
            complete(JSONNode(value: .string(text), place: place))
        }
    }
}
