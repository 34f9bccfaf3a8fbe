/// SARIF 2.1.0, for code scanning: the rules that spoke, and a result a finding with its region.
public struct SARIFReport: Sendable {
    private let version: String

    /// - Parameter version: of the tool, as the log states it.
    public init(version: String = "0") {
        self.version = version
    }

    /// One JSON document for any number of documents, in the order given. `file` becomes the artifact's URI.
    public func render(_ reports: [(file: String, report: ValidationReport)]) -> String {
        let codes = Set(reports.flatMap { $0.report.findings.map(\.code) }).sorted { $0.rawValue < $1.rawValue }
        let indices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        var json = JSONText()
        json.open("{")
        json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        json.member("version", "2.1.0")
        json.key("runs")
        json.open("[")
        json.open("{")
        json.key("tool")
        json.open("{")
        json.key("driver")
        append(codes, to: &json)
        json.close("}")
        // Columns count Unicode scalars.
        json.member("columnKind", "unicodeCodePoints")
        json.key("results")
        json.open("[")
        for (file, report) in reports {
            for finding in report.findings { append(finding, file, report, indices[finding.code] ?? 0, to: &json) }
        }
        json.close("]")
        json.close("}")
        json.close("]")
        json.close("}")
        return json.text + "\n"
    }

    private func append(_ codes: [RuleCode], to json: inout JSONText) {
        json.open("{")
        json.member("name", "feedmill")
        json.member("version", version)
        json.key("rules")
        json.open("[")
        for code in codes {
            let rule = Rule.of(code)
            json.open("{")
            json.member("id", code.rawValue)
            message("shortDescription", rule.meaning, to: &json)
            if let help = Rule.help[code] { message("help", help, to: &json) }
            json.key("properties")
            json.open("{")
            json.member("clause", rule.clause)
            json.close("}")
            json.close("}")
        }
        json.close("]")
        json.close("}")
    }

    private func append(
        _ finding: ValidationFinding, _ file: String, _ report: ValidationReport, _ index: Int, to json: inout JSONText
    ) {
        json.open("{")
        json.member("ruleId", finding.code.rawValue)
        json.member("ruleIndex", index)
        json.member("level", finding.severity == .info ? "note" : finding.severity.rawValue)
        message("message", finding.text, to: &json)
        json.key("locations")
        json.open("[")
        json.open("{")
        json.key("physicalLocation")
        json.open("{")
        json.key("artifactLocation")
        json.open("{")
        json.member("uri", Self.uri(file))
        json.close("}")
        json.key("region")
        json.open("{")
        json.member("startLine", finding.line)
        json.member("startColumn", finding.column)
        // Bytes of the file itself; of one in another encoding only line and column are told.
        if report.isUTF8 {
            json.member("byteOffset", finding.offset + report.byteOrderMark)
            json.member("byteLength", finding.length)
        }
        json.close("}")
        json.close("}")
        json.close("}")
        json.close("]")
        if let fix = finding.fix, report.isUTF8 { append(fix, file, report.byteOrderMark, to: &json) }
        json.close("}")
    }

    private func append(_ fix: TextEdit, _ file: String, _ start: Int, to json: inout JSONText) {
        json.key("fixes")
        json.open("[")
        json.open("{")
        json.key("artifactChanges")
        json.open("[")
        json.open("{")
        json.key("artifactLocation")
        json.open("{")
        json.member("uri", Self.uri(file))
        json.close("}")
        json.key("replacements")
        json.open("[")
        json.open("{")
        json.key("deletedRegion")
        json.open("{")
        json.member("byteOffset", fix.offset + start)
        json.member("byteLength", fix.length)
        json.close("}")
        message("insertedContent", fix.replacement, to: &json)
        json.close("}")
        json.close("]")
        json.close("}")
        json.close("]")
        json.close("}")
        json.close("]")
    }

    private func message(_ name: StaticString, _ text: String, to json: inout JSONText) {
        json.key(name)
        json.open("{")
        json.member("text", text)
        json.close("}")
    }

    /// A path as a URI reference (RFC 3986 §2).
    private static func uri(_ path: String) -> String {
        var result: [UInt8] = []
        for byte in path.utf8 {
            if byte.isAlphanumeric || [0x2D, 0x2E, 0x5F, 0x7E, 0x2F, 0x3A].contains(byte) {
                result.append(byte)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
