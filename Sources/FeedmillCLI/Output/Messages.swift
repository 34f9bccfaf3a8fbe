internal import Glibc

/// What is said to people, on standard error.
enum Messages {
    /// `feedmill: …`, one line. What would move a terminal's cursor or turn its text round does not get there.
    static func say(_ words: String) {
        put("feedmill: \(tame(words))\n")
    }

    /// Words of other people's on one line of a terminal.
    static func tame(_ words: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: line.append(" ")
            case .format, .privateUse, .surrogate, .unassigned: line.append("\u{FFFD}")
            default: line.append(scalar)
            }
        }
        return String(line)
    }

    private static func put(_ text: String) {
        let bytes = Array(text.utf8)
        unsafe bytes.withUnsafeBytes { bytes in
            _ = unsafe Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
        }
    }

    /// Whether a person sits in front of standard output.
    static var isOutputATerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether that person wants colour (no-color.org).
    static var usesColour: Bool {
        guard isOutputATerminal else { return false }
        if let wish = unsafe getenv("NO_COLOR"), unsafe wish.pointee != 0 { return false }
        return true
    }
}
