/// Spans and points of time inside a recording.
enum DurationSyntax {
    /// `itunes:duration`: seconds, `M:SS` or `H:MM:SS`.
    static func isITunes(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.count <= 9 && $0.allSatisfy(\.isDigit) })
        else { return false }
        return parts.dropFirst().allSatisfy { $0.count <= 2 && isBelow60($0) }
    }

    /// Normal play time (RFC 2326 §3.6): `now`, seconds, or `H:MM:SS`, both with an optional fraction.
    static func isNormalPlayTime(_ bytes: [UInt8]) -> Bool {
        if bytes.elementsEqual("now".utf8) { return true }
        let halves = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        if halves.count == 2, !halves[1].allSatisfy(\.isDigit) { return false }
        let parts = (halves.first ?? []).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else { return false }
        return parts.count == 1 || (parts.count == 3 && isBelow60(parts[1]) && isBelow60(parts[2]))
    }

    private static func isBelow60(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.count <= 2 && digits.reduce(0) { $0 * 10 + $1.hexValue } < 60
    }
}
