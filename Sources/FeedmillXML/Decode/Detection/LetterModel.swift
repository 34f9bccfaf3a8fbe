internal import Glibc

/// How likely a letter is after another in one language, as natural logarithms.
///
/// Letters are told apart without case; how they are capitalised is counted beside, alike in all languages.
struct LetterModel: Sendable {
    /// What no letter of the language is.
    enum Class {
        /// ASCII that is no letter, the end, and white space.
        static let boundary = 0
        /// A letter the language does not use.
        static let foreign = 1
        /// Punctuation beyond ASCII that prose has.
        static let punctuation = 2
        /// Any other sign, and what a byte stands for that has no character.
        static let odd = 3
        static let count = 4
    }

    private let letters: [UInt32: Int]
    private let width: Int
    private let logs: [Float]

    /// How many observations the frequency of a letter alone counts for, beside the pairs seen.
    private static let smoothing: Float = 8

    /// Takes the frequencies from a text of the language.
    init(sample: String) {
        var letters: [UInt32: Int] = [:]
        var sequence = [Class.boundary]
        for scalar in sample.unicodeScalars {
            let sign = Sign(scalar)
            if sign.kind == .letter {
                if letters[sign.folded] == nil { letters[sign.folded] = Class.count + letters.count }
                sequence.append(letters[sign.folded] ?? Class.foreign)
            } else if sign.kind == .punctuation {
                sequence.append(Class.punctuation)
            } else if sequence.last != Class.boundary {
                sequence.append(Class.boundary)
            }
        }
        sequence.append(Class.boundary)
        let width = Class.count + letters.count
        var single = [Float](repeating: 0.5, count: width)
        var pairs = [Float](repeating: 0, count: width * width)
        for (first, second) in zip(sequence, sequence.dropFirst()) {
            single[second] += 1
            pairs[first * width + second] += 1
        }
        let total = Float(sequence.count)
        single[Class.foreign] = total * 0.002
        single[Class.punctuation] += total * 0.004
        single[Class.odd] = total * 0.0002
        let sum = single.reduce(0, +)
        // The last row is for a first character that follows no one knows what.
        var logs = [Float](repeating: 0, count: (width + 1) * width)
        for first in 0...width {
            let row = first < width ? pairs[(first * width)..<((first + 1) * width)].reduce(0, +) : 0
            for second in 0..<width {
                let alone = single[second] / sum * Self.smoothing
                let seen = first < width ? pairs[first * width + second] : 0
                logs[first * width + second] = logf((seen + alone) / (row + Self.smoothing)) - Self.share(of: second)
            }
        }
        self.letters = letters
        self.width = width
        self.logs = logs
    }

    /// The logarithm of how many characters share the likelihood of a class.
    private static func share(of symbol: Int) -> Float {
        switch symbol {
        case Class.foreign: 3.7
        case Class.punctuation: 2.3
        case Class.odd: 4.1
        default: 0
        }
    }

    /// What each byte is in the model, of an encoding in which bytes stand for `signs`.
    func symbols(of signs: [Sign]) -> [UInt8] {
        signs.map { sign in
            switch sign.kind {
            case .letter: UInt8(clamping: letters[sign.folded] ?? Class.foreign)
            case .space: UInt8(Class.boundary)
            case .punctuation: UInt8(Class.punctuation)
            case .odd: UInt8(Class.odd)
            }
        }
    }

    /// How likely a text is. `symbols` and `signs` have 256 elements. Only where a byte beyond ASCII stands, or stood
    /// before, anything is counted; `transitions` is how often.
    func score(_ text: [UInt8], _ symbols: [UInt8], _ signs: [Sign]) -> (logarithm: Float, transitions: Int) {
        var logarithm: Float = 0
        var transitions = 0
        var previous = width
        var before: UInt8 = 0
        for byte in text {
            let symbol = Int(symbols[Int(byte)])
            if byte | before >= 0x80 {
                transitions += 1
                logarithm += logs[previous * width + symbol]
                logarithm += Sign.capitals(signs[Int(before)].form, signs[Int(byte)].form)
            }
            previous = symbol
            before = byte
        }
        return (logarithm, transitions)
    }
}
