/// The directives of `Cache-Control` (RFC 9111 §5.2) that a client of its own heeds; those for shared caches are none of
/// its business.
struct CacheControl: Hashable {
    /// Seconds; 0 for a value that is no number (RFC 9111 §4.2.1).
    var maxAge: Int?
    /// Nothing may be taken from the cache without asking: `no-cache`, `no-store`.
    var mustAsk = false

    /// - Parameter value: The values of all fields of this name, joined by commas.
    init(_ value: String) {
        for directive in Self.split(value) {
            let halves = directive.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let argument = halves.count > 1 ? Self.unquoted(halves[1].trimmingBlanks) : nil
            switch halves[0].trimmingBlanks.lowercased() {
            // The first of several counts (RFC 9111 §4.2.1).
            case "max-age" where maxAge == nil: maxAge = DeltaSeconds.value(argument ?? "") ?? 0
            // With field names it speaks of those fields alone.
            case "no-cache" where argument == nil: mustAsk = true
            case "no-store": mustAsk = true
            default: break
            }
        }
    }

    /// At commas outside quoted strings.
    private static func split(_ value: String) -> [Substring] {
        var parts: [Substring] = []
        var start = value.startIndex
        var isQuoted = false
        var isEscaped = false
        for index in value.indices {
            let character = value[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                parts.append(value[start..<index])
                start = value.index(after: index)
            }
        }
        parts.append(value[start...])
        return parts
    }

    private static func unquoted(_ text: String) -> String {
        guard text.hasPrefix("\""), text.hasSuffix("\""), text.count >= 2 else { return text }
        return String(text.dropFirst().dropLast())
    }
}

/// A number of seconds (RFC 9111 §1.2.2).
enum DeltaSeconds {
    /// - Returns: At most 2³¹; `nil` for anything but digits.
    static func value(_ text: String) -> Int? {
        let digits = text[...].trimmingBlanks
        guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return min(Int(digits) ?? 1 << 31, 1 << 31)
    }
}
