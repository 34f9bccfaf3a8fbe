/// A time in a recording (RFC 2326 §3.6): `12:42.345`, `01:02:03`, `187.25`.
enum NormalPlayTime {
    /// `nil` for anything else.
    static func seconds(_ text: String) -> Double? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), let last = parts.last else { return nil }
        let fraction = last.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let seconds = fraction.first.flatMap(digits) else { return nil }
        var whole = 0
        for part in parts.dropLast() {
            guard let value = digits(part) else { return nil }
            whole = whole * 60 + value
        }
        whole = (parts.count == 1 ? 0 : whole * 60) + seconds
        if fraction.count < 2 { return Double(whole) }
        guard digits(fraction[1]) != nil, let part = Double("0." + fraction[1]) else { return nil }
        return Double(whole) + part
    }

    private static func digits(_ text: Substring) -> Int? {
        (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
