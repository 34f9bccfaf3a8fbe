/// A `style` attribute reduced to harmless declarations.
enum StyleDeclarations {
    /// `property: value;` for every declaration that may stay, separated by spaces; empty when none may. A value may
    /// hold letters, digits, plain punctuation, quoted words and `rgb(…)`-like lists of numbers: nothing that loads,
    /// escapes or computes.
    static func reduced(_ style: [UInt8], isForeign: Bool) -> [UInt8] {
        var result: [UInt8] = []
        for declaration in style.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let property = trimmed(declaration[..<colon])
            let value = trimmed(declaration[(colon + 1)...])
            guard !property.isEmpty, !value.isEmpty, isAllowed(property, value, isForeign: isForeign) else { continue }
            if !result.isEmpty { result.append(0x20) }
            result.append(contentsOf: property)
            result.append(contentsOf: [UInt8(ascii: ":"), 0x20])
            result.append(contentsOf: value)
            result.append(UInt8(ascii: ";"))
        }
        return result
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first.isHTMLSpace { bytes.removeFirst() }
        while let last = bytes.last, last.isHTMLSpace { bytes.removeLast() }
        return bytes
    }

    private static func isAllowed(_ property: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, isForeign: Bool) -> Bool {
        guard isHarmless(value) else { return false }
        if contains(StyleProperties.plainTable, property) { return true }
        if isForeign, contains(StyleProperties.svgTable, property) { return true }
        let family = property.prefix { $0 != UInt8(ascii: "-") }
        guard contains(StyleProperties.familyTable, family) else { return false }
        return value.split(whereSeparator: \.isHTMLSpace).allSatisfy(isPlainWord)
    }

    private static func contains(_ table: NameTable, _ name: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(name)
        var hash = NameTable.seed
        for byte in bytes { hash = NameTable.mix(hash, byte.lowercased) }
        return table.id(0..<bytes.count, hash: hash, in: bytes.span) != 0
    }

    /// A keyword, a hash colour, `rgb(1,2,3)` or a measure.
    private static func isPlainWord(_ word: ArraySlice<UInt8>) -> Bool {
        if word.first == UInt8(ascii: "!") { return word.dropFirst().elementsEqual("important".utf8) }
        if contains(StyleProperties.keywordTable, word) { return true }
        if word.first == UInt8(ascii: "#") { return word.dropFirst().allSatisfy { $0.hexadecimalValue != nil } }
        if word.starts(with: "rgb(".utf8) {
            return word.dropFirst(4).allSatisfy {
                $0.isASCIIDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: ")")
            }
        }
        let unit = word.drop { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        guard unit.count < word.count else { return false }
        return unit.isEmpty || unit.elementsEqual("%".utf8) || (unit.count <= 4 && unit.allSatisfy(\.isASCIILetter))
    }

    /// Nothing but letters, digits, spaces, `, # % . ! -`, quoted words, and parentheses around numbers.
    private static func isHarmless(_ value: ArraySlice<UInt8>) -> Bool {
        var index = value.startIndex
        while index < value.endIndex {
            let byte = value[index]
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                index += 1
                while index < value.endIndex, value[index] != byte {
                    let inner = value[index]
                    guard inner.isASCIIAlphanumeric || inner == 0x20 || inner == UInt8(ascii: "-") || inner >= 0x80
                    else { return false }
                    index += 1
                }
                guard index < value.endIndex else { return false }
            case UInt8(ascii: "("):
                guard isColorFunction(value[..<index]) else { return false }
                index += 1
                while index < value.endIndex, value[index] != UInt8(ascii: ")") {
                    let inner = value[index]
                    guard
                        inner.isASCIIDigit || inner == 0x20 || inner == UInt8(ascii: ",") || inner == UInt8(ascii: ".")
                            || inner == UInt8(ascii: "%")
                    else { return false }
                    index += 1
                }
                guard index < value.endIndex else { return false }
            case UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "."), UInt8(ascii: "!"),
                UInt8(ascii: "-"), 0x20, 0x0A, 0x09:
                break
            default:
                guard byte.isASCIIAlphanumeric || byte >= 0x80 else { return false }
            }
            index += 1
        }
        return true
    }

    /// Whether the word that ends here is the name of a colour function: any other could load something.
    private static func isColorFunction(_ value: ArraySlice<UInt8>) -> Bool {
        let word = value.reversed().prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }.reversed().map(
            \.lowercased)
        return ["rgb", "rgba", "hsl", "hsla"].contains { word.elementsEqual($0.utf8) }
    }
}
