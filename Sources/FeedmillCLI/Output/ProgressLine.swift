internal import Glibc

/// A bar on a terminal that says how far a run is; nothing anywhere else.
struct ProgressLine {
    private let total: Int
    private let noun: String
    private let isVisible: Bool
    private var done = 0

    init(total: Int, noun: String) {
        self.total = total
        self.noun = noun
        isVisible = isatty(STDERR_FILENO) == 1 && total > 1
    }

    mutating func advance() {
        done += 1
        guard isVisible else { return }
        let filled = done * 30 / max(total, 1)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
        put("\r[\(bar)] \(done)/\(total) \(noun)")
    }

    /// Makes room for a line.
    func clear() {
        if isVisible, done > 0 { put("\r\u{1B}[K") }
    }

    private func put(_ text: String) {
        let bytes = Array(text.utf8)
        unsafe bytes.withUnsafeBytes { _ = unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
