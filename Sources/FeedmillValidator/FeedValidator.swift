public import FeedmillSyntax

/// Judges a feed by the specifications: what is wrong, which clause says so, and exactly where.
///
///     let report = FeedValidator().validate(bytes)
///     for finding in report.findings { print("blog.atom:\(finding)") }
public struct FeedValidator: Sendable {
    /// Whose expectations count.
    public var profile: ValidationProfile
    /// Severities other than the usual; `nil` turns a rule off.
    public var severities: [RuleCode: ValidationFinding.Severity?]
    /// What counts as the present; without it no date is in the future.
    public var now: Instant?
    /// Findings that are less bad are left out. Where profile and ``severities`` raise none, they are not even looked for:
    /// whether a document has errors is known in half the time.
    public var leastSeverity: ValidationFinding.Severity

    public init(
        profile: ValidationProfile = .auto, severities: [RuleCode: ValidationFinding.Severity?] = [:],
        now: Instant? = nil, leastSeverity: ValidationFinding.Severity = .info
    ) {
        self.profile = profile
        self.severities = severities
        self.now = now
        self.leastSeverity = leastSeverity
    }

    /// Validates a whole document. Anything is a document: what cannot be read is a finding.
    /// - Parameters:
    ///   - bytes: The document as sent, in any encoding.
    ///   - contentType: The media type it came with, with its charset (RFC 9110 §8.3).
    ///   - baseURL: Where it came from; relative references and the self link are judged by it.
    /// - Returns: Findings sorted by place, with severities as ``profile`` and ``severities`` have them.
    public func validate(_ bytes: [UInt8], contentType: String? = nil, baseURL: String? = nil) -> ValidationReport {
        let source = SourceDocument(bytes, contentType: contentType)
        if JSONFeedValidator.isJSON(source.bytes, from: source.start) {
            var validator = JSONFeedValidator(
                source.bytes, from: source.start, baseURL: baseURL, now: now, wantsAdvice: profile.wantsAdvice)
            validator.run()
            let encoding = source.findings.filter { $0.code == .undecodableBytes }
            return report(encoding + validator.sink.findings, source, validator.kind)
        }
        var validator = DocumentValidator(
            source.bytes, from: source.start, profile: profile, baseURL: baseURL, now: now)
        validator.facts.encodingIsUTF8 = source.isUTF8
        if profile == .auto, severities.isEmpty { validator.sink.least = leastSeverity }
        validator.run()
        return report(source.findings + validator.sink.findings, source, validator.kind)
    }

    private func report(
        _ findings: [ValidationFinding], _ source: SourceDocument, _ format: DocumentFormat
    ) -> ValidationReport {
        var findings = findings
        if !profile.admits(format) {
            var sink = FindingSink()
            sink.add(
                .unexpectedFormat, source.start..<source.start,
                detail: "\(profile.rawValue) is wanted, this is \(format.rawValue)")
            findings += sink.findings
        }
        return located(settle(findings), source, format)
    }

    /// Severities by profile and options; what is off is gone.
    private func settle(_ findings: [ValidationFinding]) -> [ValidationFinding] {
        findings.compactMap { finding in
            var finding = finding
            if profile == .w3c {
                switch Rule.of(finding.code).w3c {
                case .same: break
                case .as(let code): finding.code = code
                case .elsewhere: return nil
                }
                finding.severity = Rule.of(finding.code).w3cSeverity
            }
            // XML 1.0 §4.3.3: without a declaration it is UTF-8, and that is no fault.
            if finding.code == .missingEncoding, profile != .w3c { return nil }
            let override = severities[finding.code]
            guard let severity = override ?? profile.severity(of: finding), severity >= leastSeverity else {
                return nil
            }
            finding.severity = severity
            return finding
        }
    }

    private func located(
        _ findings: [ValidationFinding], _ source: SourceDocument, _ format: DocumentFormat
    ) -> ValidationReport {
        var report = ValidationReport(format: format, findings: [])
        report.isUTF8 = source.isUTF8
        report.byteOrderMark = source.start
        guard !findings.isEmpty else { return report }
        var findings = findings
        // Stable for equal offsets: the order in which the rules spoke.
        let order = findings.indices.sorted { (findings[$0].offset, $0) < (findings[$1].offset, $1) }
        findings = order.map { findings[$0] }
        var map = SourceMap(source.bytes, from: source.start)
        var excerpts: [Int: String] = [:]
        for index in findings.indices {
            let place = map.place(of: findings[index].offset)
            findings[index].line = place.line
            findings[index].column = place.column
            findings[index].offset -= source.start
            findings[index].fix?.offset -= source.start
            if excerpts.count < 1000, excerpts[place.line] == nil {
                excerpts[place.line] = map.text(ofLine: place.line)
            }
        }
        report.findings = findings
        report.excerpts = excerpts
        return report
    }
}
