import SeededDice

extension Dice {
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
