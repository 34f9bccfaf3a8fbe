/// The reports that programs read: one object a file.
public struct JSONReport: Sendable {
    public init() {}

    /// One line with a line end (NDJSON).
    public func render(_ report: ValidationReport, file: String) -> String {
        var text: [UInt8] = []
        write(report, file: file) { text += $0 }
        return String(decoding: text, as: UTF8.self)
    }

    /// The same line in pieces, for reports of any length.
    /// - Throws: What `output` throws.
    public func write(
        _ report: ValidationReport, file: String, to output: (_ piece: [UInt8]) throws -> Void
    ) rethrows {
        var json = JSONText()
        json.open("{")
        appendHead(of: report, file: file, to: &json)
        for finding in report.findings {
            append(finding, to: &json)
            if json.bytes.count >= Self.pieceSize { try output(json.take()) }
        }
        json.close("]")
        json.close("}")
        json.end()
        try output(json.take())
    }

    private static let pieceSize = 1 << 16

    /// Several reports as one JSON array.
    public func render(_ reports: [(file: String, report: ValidationReport)]) -> String {
        var json = JSONText()
        json.open("[")
        for (file, report) in reports {
            json.open("{")
            appendHead(of: report, file: file, to: &json)
            for finding in report.findings { append(finding, to: &json) }
            json.close("]")
            json.close("}")
        }
        json.close("]")
        json.end()
        return json.text
    }

    private func appendHead(of report: ValidationReport, file: String, to json: inout JSONText) {
        json.member("file", file)
        json.member("format", report.format.rawValue)
        json.key("valid")
        json.literal(report.isValid ? "true" : "false")
        json.key("messages")
        json.open("[")
    }

    private func append(_ finding: ValidationFinding, to json: inout JSONText) {
        json.open("{")
        json.member("severity", finding.severity.rawValue)
        json.member("code", finding.code.rawValue)
        json.member("line", finding.line)
        json.member("column", finding.column)
        json.member("offset", finding.offset)
        json.member("length", finding.length)
        json.member("element", finding.element)
        json.member("parent", finding.parent)
        json.member("attribute", finding.attribute)
        json.member("value", finding.value)
        json.member("path", finding.path)
        if !finding.params.isEmpty {
            json.key("params")
            json.open("{")
            for (name, value) in finding.params.sorted(by: { $0.key < $1.key }) {
                json.member(named: name, value)
            }
            json.close("}")
        }
        json.member("text", finding.text)
        json.member("help", finding.help)
        if !finding.spec.isEmpty { json.member("spec", finding.spec) }
        if let fix = finding.fix {
            json.key("fix")
            json.open("{")
            json.member("offset", fix.offset)
            json.member("length", fix.length)
            json.member("replacement", fix.replacement)
            json.close("}")
        }
        json.close("}")
    }
}
