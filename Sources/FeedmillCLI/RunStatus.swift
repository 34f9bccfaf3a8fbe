internal import ArgumentParser

/// How a run ended, for scripts: 0 fine, 1 findings or a failed input, 2 something could not be read or written, 64 usage.
struct RunStatus {
    private var code: Int32 = 0

    mutating func take(_ outcome: InputResult.Outcome) {
        switch outcome {
        case .read: break
        case .failed: code = max(code, 1)
        case .unreadable: code = max(code, 2)
        }
    }

    /// Whether every input was read.
    var isFine: Bool { code == 0 }

    func end() throws {
        if code != 0 { throw ExitCode(code) }
    }
}
