/// JUnit XML: a test suite a run, a test case a file; errors fail, the rest goes to the output.
public struct JUnitReport: Sendable {
    public init() {}

    /// One XML document (UTF-8) for any number of documents, in the order given.
    public func render(_ reports: [(file: String, report: ValidationReport)]) -> String {
        let failures = reports.filter { !$0.report.isValid }.count
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
        lines.append("<testsuites tests=\"\(reports.count)\" failures=\"\(failures)\">")
        lines.append("  <testsuite name=\"feedmill validate\" tests=\"\(reports.count)\" failures=\"\(failures)\">")
        for (file, report) in reports { lines += testCase(file, report) }
        lines += ["  </testsuite>", "</testsuites>"]
        return lines.joined(separator: "\n") + "\n"
    }

    private func testCase(_ file: String, _ report: ValidationReport) -> [String] {
        let errors = report.findings.filter { $0.severity == .error }
        let rest = report.findings.filter { $0.severity != .error }
        var lines = ["    <testcase classname=\"\(report.format.rawValue)\" name=\"\(Self.escaped(file))\">"]
        if let first = errors.first {
            lines.append("      <failure message=\"\(Self.escaped(first.text))\" type=\"\(first.code.rawValue)\">")
            lines += errors.map { Self.escaped("\(file):\($0)") }
            lines.append("      </failure>")
        }
        if !rest.isEmpty {
            lines.append("      <system-out>")
            lines += rest.map { Self.escaped("\(file):\($0)") }
            lines.append("      </system-out>")
        }
        lines.append("    </testcase>")
        return lines
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars where scalar.isXMLCharacter {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
