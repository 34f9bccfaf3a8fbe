internal import CSegmentation

/// A text made comparable: normalisation form KC (UAX #15), small letters, one space for white space, plain quotation marks and
/// dashes, decimal digits of every script as ASCII.
struct FoldedText {
    let scalars: [UInt32]

    init(_ text: String) {
        var folded: [UInt32] = []
        for scalar in Self.compatible(text).unicodeScalars {
            let value = scalar.value
            switch CharacterClass(value) {
            case .space, .newline:
                if folded.last != 0x20 { folded.append(0x20) }
            case .upper: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars.map(\.value))
            case .digit:
                let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil
                folded.append(digit.map { 0x30 + UInt32($0) } ?? value)
            default: folded.append(Self.plain[value] ?? value)
            }
        }
        scalars = folded
    }

    private static let plain: [UInt32: UInt32] = [
        0x2018: 0x27, 0x2019: 0x27, 0x2BC: 0x27, 0x2010: 0x2D, 0x2011: 0x2D, 0x2012: 0x2D, 0x2013: 0x2D, 0x2014: 0x2D,
        0x2212: 0x2D, 0x66B: 0x2E, 0x66C: 0x2C, 0x60C: 0x2C,
    ]

    private static func compatible(_ text: String) -> String {
        let units = Array(text.utf16)
        guard !text.utf8.allSatisfy({ $0 < 0x80 }), let length = Int32(exactly: units.count) else { return text }
        var folded = [UInt16](repeating: 0, count: units.count + units.count / 8 + 16)
        // ICU says how much it needs; a second look has room for it.
        for _ in 0..<2 {
            let room = Int32(truncatingIfNeeded: folded.count)
            let count = Int(unsafe feedmill_nfkc(units, length, &folded, room))
            if count < 0 { return text }
            if count <= folded.count { return String(decoding: folded[..<count], as: UTF16.self) }
            folded = [UInt16](repeating: 0, count: count)
        }
        return text
    }

    /// The same as a text.
    var text: String { String(scalars: scalars) }

    func contains(_ other: some Collection<UInt32>) -> Bool {
        scalars.contains(other)
    }
}

extension String {
    init(scalars: some Sequence<UInt32>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        self.init(view)
    }
}
