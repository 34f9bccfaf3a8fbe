internal import Feedmill

/// What makes an input count as failed, and how it is said: `path:line:column: words`.
enum InputFault {
    /// Whether a finding means that the input is not what its sender meant it to be. What was read of it stands.
    static func isOne(_ finding: Finding) -> Bool {
        switch finding.code {
        case "xml/truncated", "encoding/unknown": true
        case "json/syntax": finding.severity >= .error
        default: finding.severity == .fatal
        }
    }

    static func words(_ path: String, _ finding: Finding) -> String { located(path, "\(finding)") }

    static func words(_ path: String, _ failure: ReadFailure) -> String { located(path, "\(failure)") }

    /// The place comes first in the words, if there is one.
    private static func located(_ path: String, _ words: String) -> String {
        words.first?.isNumber == true ? "\(path):\(words)" : "\(path): \(words)"
    }
}
