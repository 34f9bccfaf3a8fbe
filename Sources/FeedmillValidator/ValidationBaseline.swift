/// What is known already: the findings of an earlier run, so that only new ones are told.
/// Lines do not count, since they move; what a finding is about does.
public struct ValidationBaseline: Sendable {
    private var known: [String: Int] = [:]

    /// Reads what ``JSONReport`` wrote, a report a line. Lines that are no reports are passed over.
    public init(_ text: String) {
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            var scanner = JSONScanner(Array(line), from: 0)
            guard let report = scanner.document(), scanner.fault == nil, let file = report["file"]?.text else {
                continue
            }
            for message in report["messages"]?.elements ?? [] {
                let parts = ["code", "element", "parent", "attribute", "value", "path"].map { message[$0]?.text ?? "" }
                known[Self.key(file, parts), default: 0] += 1
            }
        }
    }

    /// The report without as many findings of a kind as were known.
    public func removingKnown(from report: ValidationReport, file: String) -> ValidationReport {
        var left = known
        var report = report
        report.findings.removeAll { finding in
            let parts = [
                finding.code.rawValue, finding.element ?? "", finding.parent ?? "", finding.attribute ?? "",
                finding.value ?? "", finding.path ?? "",
            ]
            let key = Self.key(file, parts)
            guard let count = left[key], count > 0 else { return false }
            left[key] = count - 1
            return true
        }
        return report
    }

    private static func key(_ file: String, _ parts: [String]) -> String {
        ([file] + parts).joined(separator: "\u{0}")
    }
}
