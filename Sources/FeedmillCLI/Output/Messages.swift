internal import Glibc

/// What is said to people, on standard error.
enum Messages {
    /// `feedmill: …`, one line.
    static func say(_ words: String) {
        put("feedmill: " + words.replacing("\n", with: " ") + "\n")
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
