/// What a validation found, in the order of the document.
public struct ValidationReport: Sendable {
    /// What the document turned out to be.
    public var format: DocumentFormat
    /// Sorted by place; findings of one place in the order in which the rules spoke.
    public var findings: ValidationFindings
    /// The document's lines that findings point at, for people to read (line number → text); as many as
    /// ``FeedValidator/maximumExcerpts``.
    public var excerpts: [Int: String]

    /// Whether the document is UTF-8, so that places are places in its bytes.
    public var isUTF8 = true
    /// How many bytes of a byte order mark stand before the first that places count.
    public var byteOrderMark = 0

    init(format: DocumentFormat) {
        self.format = format
        findings = ValidationFindings()
        excerpts = [:]
    }

    /// Whether there is no error.
    public var isValid: Bool { !holds(.error) }

    /// How many findings there are of a severity.
    public func count(_ severity: ValidationFinding.Severity) -> Int {
        findings.records.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }

    /// Whether there is a finding of a severity, or of one that is worse.
    public func holds(_ least: ValidationFinding.Severity) -> Bool {
        findings.records.contains { $0.severity >= least }
    }
}
