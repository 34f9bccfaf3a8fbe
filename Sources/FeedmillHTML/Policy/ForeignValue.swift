/// Values of SVG attributes that could load or run something.
enum ForeignValue {
    static func isSafe(_ value: [UInt8], _ rule: HTMLPolicy.AttributeRule) -> Bool {
        switch rule {
        case .fragment: return value.first == UInt8(ascii: "#")
        case .paint: return hasOnlyLocalURLs(value)
        case .animated: return !value.contains(UInt8(ascii: ":")) && hasOnlyLocalURLs(value)
        case .animatedName:
            // "href", "xlink:href", "onclick", "style" and whatever else is no plain presentation attribute.
            let name = value.map(\.lowercased)
            let isWord = name.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
            let isRisky =
                name.starts(with: "on".utf8) || name.elementsEqual("href".utf8) || name.elementsEqual("style".utf8)
            return isWord && !isRisky
        default: return true
        }
    }

    /// No backslash (an escape in CSS), and every `url(` is followed by `#`.
    private static func hasOnlyLocalURLs(_ value: [UInt8]) -> Bool {
        guard !value.contains(UInt8(ascii: "\\")) else { return false }
        for (index, byte) in value.enumerated() where byte == UInt8(ascii: "(") {
            guard index >= 3, value[(index - 3)..<index].map(\.lowercased).elementsEqual("url".utf8) else { continue }
            guard index + 1 < value.count, value[index + 1] == UInt8(ascii: "#") else { return false }
        }
        return true
    }
}
