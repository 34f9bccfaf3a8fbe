/// Lengths of time and places in a recording, in seconds.
public enum DurationSyntax {
    /// A length in any form that feeds use: `3600`, `62:03`, `1:02:03.5`, `PT1H2M`, `1h 2m 3s`, `62 min`. `nil` when it is
    /// none of these.
    public static func seconds(_ text: String) -> Double? {
        let text = text.trimmed
        return colonSeparated(text) ?? iso8601(text) ?? withUnits(text)
    }

    /// Normal Play Time (RFC 2326 §3.6): `12.5`, `00:03:07.250`, `3:07`. `nil` for anything else.
    public static func normalPlayTime(_ text: String) -> Double? {
        let text = text.trimmed
        return colonSeparated(text.utf8.starts(with: "npt=".utf8) ? String(text.dropFirst(4)) : text)
    }

    /// Whether a text is Normal Play Time to the letter: `now`, seconds, or hours, minutes and seconds, these with or
    /// without a fraction.
    package static func isNormalPlayTime(_ text: String) -> Bool {
        if text == "now" { return true }
        let halves = text.utf8.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        if halves.count == 2, !halves[1].allSatisfy(ASCII.isDigit) { return false }
        let parts = halves[0].split(separator: 0x3A, omittingEmptySubsequences: false)
        guard parts.count == 1 || parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) })
        else { return false }
        return parts.dropFirst().allSatisfy { $0.count == 1 || ($0.count == 2 && $0.first ?? 0x39 < 0x36) }
    }

    /// Whether a text is what `itunes:duration` wants: seconds, `M:SS`, `H:MM:SS` or `HH:MM:SS`.
    package static func isITunesDuration(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard 1...3 ~= parts.count, let first = parts.first, 1...9 ~= first.count,
            parts.allSatisfy({ $0.allSatisfy(ASCII.isDigit) })
        else { return false }
        return parts.dropFirst().allSatisfy { $0.count == 2 && $0.first ?? 0x39 < 0x36 }
    }

    /// One to three numbers with colons between them, the last with or without a fraction. Numbers of 60 and more are taken
    /// for what they are.
    static func colonSeparated(_ text: String) -> Double? {
        let parts = text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard 1...3 ~= parts.count else { return nil }
        var seconds = 0.0
        for (index, part) in parts.enumerated() {
            guard let value = decimal(part, isFractional: index == parts.count - 1) else { return nil }
            seconds = seconds * 60 + value
        }
        return seconds
    }

    /// `P1DT2H3M4.5S`, `P2W` (ISO 8601, 5.5.2). Years and months have no fixed length, so they make it `nil`.
    static func iso8601(_ text: String) -> Double? {
        var rest = Array(text.utf8)[...]
        guard rest.popFirst().map({ $0 | 0x20 }) == 0x70, !rest.isEmpty else { return nil }
        var seconds = 0.0
        var isTime = false
        var smallest = Double.infinity
        while let byte = rest.first {
            if byte | 0x20 == 0x74, !isTime {
                isTime = true
                rest.removeFirst()
                guard !rest.isEmpty else { return nil }
                continue
            }
            let number = rest.prefix { ASCII.isDigit($0) || $0 == 0x2E || $0 == 0x2C }
            rest = rest.dropFirst(number.count)
            guard let value = decimal(number, isFractional: true), let unit = rest.popFirst() else { return nil }
            let length: Double
            switch (unit | 0x20, isTime) {
            case (0x77, false): length = 604_800
            case (0x64, false): length = 86_400
            case (0x68, true): length = 3600
            case (0x6D, true): length = 60
            case (0x73, true): length = 1
            default: return nil
            }
            guard length < smallest else { return nil }
            smallest = length
            seconds += value * length
        }
        return smallest == .infinity ? nil : seconds
    }

    /// `1h 2m 3s`, `62 min`, `1 hour 2 minutes`
    private static func withUnits(_ text: String) -> Double? {
        var rest = Array(text.utf8)[...]
        guard rest.count <= 64 else { return nil }
        var seconds = 0.0
        var smallest = Double.infinity
        while true {
            rest = rest.drop { $0 == 0x20 || $0 == 0x2C }
            if rest.isEmpty { return smallest == .infinity ? nil : seconds }
            let number = rest.prefix { ASCII.isDigit($0) || $0 == 0x2E }
            rest = rest.dropFirst(number.count).drop { $0 == 0x20 }
            let unit = rest.prefix(while: ASCII.isLetter)
            rest = rest.dropFirst(unit.count)
            let name = String(decoding: unit.map(ASCII.lowercased), as: UTF8.self)
            guard let value = decimal(number, isFractional: true), let length = units[name], length < smallest else {
                return nil
            }
            smallest = length
            seconds += value * length
        }
    }

    private static let units: [String: Double] = [
        "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "m": 60, "min": 60, "mins": 60, "minute": 60,
        "minutes": 60, "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    ]

    /// A decimal number without a sign; `nil` for anything else, and for more digits than any length has.
    private static func decimal(_ bytes: some Collection<UInt8>, isFractional: Bool) -> Double? {
        guard 1...18 ~= bytes.count else { return nil }
        var value = 0.0
        var scale = 0.0
        var hasDigit = false
        for byte in bytes {
            if byte == 0x2E || byte == 0x2C {
                guard isFractional, scale == 0, hasDigit else { return nil }
                scale = 1
            } else {
                guard ASCII.isDigit(byte) else { return nil }
                hasDigit = true
                value = value * 10 + Double(byte &- 0x30)
                scale *= 10
            }
        }
        return scale > 1 ? value / scale : value
    }
}
