/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Text out of pieces that mean something to a parser, and of random characters.
    mutating func text(of pieces: [String], upTo count: Int = 12) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...count, using: &self) {
            if Int.random(in: 0..<8, using: &self) == 0 {
                let value = UInt32.random(in: 0..<0x3000, using: &self)
                text.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
            } else {
                text += pieces.randomElement(using: &self) ?? ""
            }
        }
        return text
    }
}
