/// What a character is to a language model.
struct Sign: Equatable {
    enum Kind {
        case letter, space, punctuation, odd
    }

    enum Form {
        case none, lower, upper
    }

    let scalar: UInt32
    let kind: Kind
    let form: Form
    /// The letter without case.
    let folded: UInt32

    init(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        var kind = Kind.odd
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark, .spacingMark:
            // The signs ª and º are letters by name only.
            kind = scalar.value == 0xAA || scalar.value == 0xBA ? .odd : .letter
        case .modifierLetter: kind = scalar.value == 0x0E46 ? .letter : .odd
        default:
            if scalar.isASCII || properties.isWhitespace && scalar.value != 0x85 && scalar.value != 0xA0 {
                kind = scalar.value == 0x7F ? .odd : .space
            } else if Self.prose.contains(scalar.value) {
                kind = .punctuation
            }
        }
        self.scalar = scalar.value
        self.kind = kind
        if kind == .letter, properties.isUppercase {
            form = .upper
            let lower = properties.lowercaseMapping.unicodeScalars
            folded = lower.first?.value ?? scalar.value
        } else {
            form = kind == .letter && properties.isLowercase ? .lower : .none
            folded = scalar.value
        }
    }

    private init() {
        scalar = 0xFFFD
        kind = .odd
        form = .none
        folded = 0xFFFD
    }

    /// What a byte stands for that has no character.
    static let missing = Sign()

    /// No-break space, quotation marks, dashes, ellipsis, bullets, Spanish and Greek marks, the signs of numero,
    /// copyright, paragraph, degree and the euro.
    private static let prose: Set<UInt32> = [
        0xA0, 0xA1, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0xBF, 0x060C, 0x061B, 0x061F, 0x0640, 0x2010, 0x2013,
        0x2014,
        0x2015, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x2039, 0x203A, 0x20AA, 0x20AC, 0x2116,
        0x2122, 0x200C, 0x200E, 0x200F, 0x0E2F,
    ]

    /// How likely a case is after another, as a logarithm.
    static func capitals(_ first: Form, _ second: Form) -> Float {
        switch (first, second) {
        case (_, .none): 0
        case (.none, .lower): -0.15
        case (.none, .upper): -2
        case (.lower, .lower): 0
        case (.lower, .upper): -6
        case (.upper, .lower): -0.25
        case (.upper, .upper): -1.5
        }
    }
}
