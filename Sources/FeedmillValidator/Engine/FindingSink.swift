/// Collects findings with offsets; severities and lines are settled when the report is made.
struct FindingSink {
    private(set) var findings: [ValidationFinding] = []
    /// Beyond this many nothing is kept, and the last one says so: a document with so many faults needs no longer list.
    private let limit = 100_000
    /// Breaches of rules that are usually less bad are not kept.
    var least = ValidationFinding.Severity.info

    /// `clause` is the one to name; `standing`, the clause of the element at hand, only where the rule holds for several.
    mutating func add(
        _ code: RuleCode, _ range: Range<Int>, element: String? = nil, parent: String? = nil,
        attribute: String? = nil, value: String? = nil, path: String? = nil, params: [String: String] = [:],
        detail: String? = nil, clause: String? = nil, standing: String? = nil, fix: TextEdit? = nil
    ) {
        guard findings.count <= limit else { return }
        let code = findings.count == limit ? .resourceLimit : code
        let rule = Rule.of(code)
        guard rule.severity >= least else { return }
        let label = attribute.map { name in element.map { "\($0)@\(name)" } ?? name } ?? element ?? path
        var text = label.map { "\($0): \(rule.meaning)" } ?? rule.meaning
        if let detail { text += ": \(detail)" }
        if let value, !value.isEmpty, detail == nil { text += ": \"\(Self.excerpt(value))\"" }
        findings.append(
            ValidationFinding(
                code: code, severity: rule.severity, offset: range.lowerBound, length: range.count, element: element,
                parent: parent, attribute: attribute, value: value.map { Self.excerpt($0, 200) }, path: path,
                params: params, text: text, help: Rule.help[code], spec: clause ?? rule.clause(standing: standing),
                fix: fix))
    }

    private static func excerpt(_ text: String, _ length: Int = 60) -> String {
        let line = String(text.unicodeScalars.prefix(length + 1).map { $0.value < 0x20 ? " " : Character($0) })
        return line.unicodeScalars.count > length ? String(line.unicodeScalars.prefix(length)) + "…" : line
    }
}
