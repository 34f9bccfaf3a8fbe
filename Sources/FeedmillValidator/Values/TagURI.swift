/// `tag:` URIs (RFC 4151 §2.1).
enum TagURI {
    /// Where a value that begins with `tag:` breaks the grammar; `nil` when it does not.
    static func fault(in bytes: [UInt8]) -> Int? {
        var index = 4
        let authority = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ",") {
            guard bytes[index].isAlphanumeric || [0x2D, 0x2E, 0x5F, 0x40].contains(bytes[index]) else { return index }
            index += 1
        }
        guard index < bytes.count, index > authority else { return min(index, bytes.count) }
        if let fault = authorityFault(bytes[authority..<index]) { return fault }
        index += 1
        let date = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ":") { index += 1 }
        guard index < bytes.count else { return bytes.count }
        guard isDate(bytes[date..<index]) else { return date }
        return bytes[(index + 1)...].firstIndex { !isSpecific($0) }
    }

    /// A host name, or an address at one.
    private static func authorityFault(_ name: ArraySlice<UInt8>) -> Int? {
        var host = name
        if let at = name.firstIndex(of: UInt8(ascii: "@")) {
            if at == name.startIndex { return at }
            host = name[(at + 1)...]
        }
        for label in host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            guard let first = label.first, let last = label.last, first.isAlphanumeric, last.isAlphanumeric else {
                return min(label.startIndex, name.endIndex - 1)
            }
            if let bad = label.firstIndex(where: { !$0.isAlphanumeric && $0 != UInt8(ascii: "-") }) { return bad }
        }
        return nil
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard [4, 7, 10].contains(bytes.count) else { return false }
        var position = 0
        var numbers: [Int] = [0]
        for byte in bytes {
            if position == 4 || position == 7 {
                guard byte == UInt8(ascii: "-") else { return false }
                numbers.append(0)
            } else {
                guard byte.isDigit else { return false }
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + byte.hexValue
            }
            position += 1
        }
        if numbers.count > 1, !(1...12).contains(numbers[1]) { return false }
        return numbers.count < 3 || (1...31).contains(numbers[2])
    }

    private static func isSpecific(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), 0x7F,
            UInt8(ascii: "["), UInt8(ascii: "]"):
            false
        default: true
        }
    }
}
