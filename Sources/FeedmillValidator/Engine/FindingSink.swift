/// Collects findings with offsets; severities and lines are settled when the report is made.
struct FindingSink {
    private(set) var findings = ValidationFindings()
    /// Beyond this many nothing is kept, and the last one says so: a document with so many faults needs no longer list.
    private let limit = 100_000
    /// Breaches of rules that are usually less bad are not kept.
    var least = ValidationFinding.Severity.info

    /// `clause` is the one to name; `standing`, the clause of the element at hand, only where the rule holds for several.
    mutating func add(
        _ code: RuleCode, _ range: Range<Int>, element: String? = nil, parent: String? = nil,
        attribute: String? = nil, value: String? = nil, path: String? = nil,
        params: KeyValuePairs<String, String> = [:], detail: String? = nil, clause: String? = nil,
        standing: String? = nil, fix: TextEdit? = nil
    ) {
        guard findings.count <= limit else { return }
        let code = findings.count == limit ? .resourceLimit : code
        guard least == .info || Rule.of(code).severity >= least else { return }
        findings.add(
            code, range, element: element, parent: parent, attribute: attribute, value: value, path: path,
            params: params, detail: detail, clause: clause, standing: standing, fix: fix)
    }

    /// Hands over what was collected; there can be much of it, so that it should not be held twice.
    mutating func take() -> ValidationFindings {
        defer { findings = ValidationFindings() }
        return findings
    }

    /// Leaves out what other rules say.
    mutating func keepOnly(_ code: RuleCode) {
        findings.settle { rule, _ in rule.code == code ? (code, rule.severity) : nil }
    }

    /// Adds what another document's judgement says, at a place in this one.
    mutating func add(_ words: FindingWords.Entry, of code: RuleCode, _ range: Range<Int>, path: String) {
        guard findings.count < limit, least == .info || Rule.of(code).severity >= least else { return }
        findings.add(
            code, range, element: nil, parent: nil, attribute: nil, value: words.value, path: path,
            params: words.params, detail: words.detail, clause: nil, standing: nil, fix: nil)
    }
}
