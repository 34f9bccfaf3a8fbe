/// Workflow commands that GitHub shows beside the changed lines.
public struct GitHubReport: Sendable {
    public init() {}

    /// The report on one document, a line a finding; "" when there are none. `file` is its path in the repository.
    public func render(_ report: ValidationReport, file: String) -> String {
        report.findings.map { finding in
            let level =
                switch finding.severity {
                case .error: "error"
                case .warning: "warning"
                case .info: "notice"
                }
            let place = "file=\(Self.property(file)),line=\(finding.line),col=\(finding.column)"
            let title = Self.property(finding.code.rawValue)
            return "::\(level) \(place),title=\(title)::\(Self.data(finding.text))\n"
        }.joined()
    }

    private static func data(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func property(_ text: String) -> String {
        var result = ""
        for scalar in data(text).unicodeScalars {
            switch scalar {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
