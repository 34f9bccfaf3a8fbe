/// A set of element names: 256 bits.
package struct ElementSet: ExpressibleByArrayLiteral, Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    package init(arrayLiteral elements: HTMLElementName...) {
        for element in elements { insert(element) }
    }

    /// The elements of a list of names separated by white space. Names that are not known are left out.
    package init(_ names: String) {
        for name in names.split(whereSeparator: \.isWhitespace) {
            let id = HTMLElementName.nameTable.id(name)
            insert(HTMLElementName(rawValue: UInt8(truncatingIfNeeded: id)) ?? .unknown)
        }
        remove(.unknown)
    }

    package func contains(_ element: HTMLElementName) -> Bool {
        let bit: UInt64 = 1 << UInt64(element.rawValue & 63)
        return switch element.rawValue >> 6 {
        case 0: words.0 & bit != 0
        case 1: words.1 & bit != 0
        case 2: words.2 & bit != 0
        default: words.3 & bit != 0
        }
    }

    mutating func insert(_ element: HTMLElementName) {
        let bit: UInt64 = 1 << UInt64(element.rawValue & 63)
        switch element.rawValue >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }

    private mutating func remove(_ element: HTMLElementName) {
        guard element.rawValue < 64 else { return }
        words.0 &= ~(1 << UInt64(element.rawValue))
    }

    package func union(_ other: ElementSet) -> ElementSet {
        var result = self
        result.words.0 |= other.words.0
        result.words.1 |= other.words.1
        result.words.2 |= other.words.2
        result.words.3 |= other.words.3
        return result
    }
}
