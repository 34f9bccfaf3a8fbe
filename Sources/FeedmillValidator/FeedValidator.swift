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
    /// How many lines of the document a report carries for people to read; programs need none.
    public var maximumExcerpts: Int

    public init(
        profile: ValidationProfile = .auto, severities: [RuleCode: ValidationFinding.Severity?] = [:],
        now: Instant? = nil, leastSeverity: ValidationFinding.Severity = .info, maximumExcerpts: Int = 1000
    ) {
        self.profile = profile
        self.severities = severities
        self.now = now
        self.leastSeverity = leastSeverity
        self.maximumExcerpts = maximumExcerpts
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
            // What is said of declarations is said of XML.
            validator.sink = source.sink
            validator.sink.keepOnly(.undecodableBytes)
            validator.run()
            holdToProfile(validator.kind, source, &validator.sink)
            return report(validator.sink.take(), source, validator.kind)
        }
        var validator = DocumentValidator(
            source.bytes, from: source.start, profile: profile, baseURL: baseURL, now: now)
        validator.facts.encodingIsUTF8 = source.isUTF8
        validator.facts.isRepaired = source.isRepaired
        validator.sink = source.sink
        if profile == .auto, severities.isEmpty { validator.sink.least = leastSeverity }
        validator.run()
        holdToProfile(validator.kind, source, &validator.sink)
        return report(validator.sink.take(), source, validator.kind)
    }

    /// Whether the document is of a format that the profile is for.
    private func holdToProfile(_ format: DocumentFormat, _ source: SourceDocument, _ sink: inout FindingSink) {
        guard !profile.admits(format) else { return }
        sink.add(
            .unexpectedFormat, source.start..<source.start,
            detail: "\(profile.rawValue) is wanted, this is \(format.rawValue)")
    }

    /// The report: severities by profile and options, without what is off, in the order of the document.
    private func report(
        _ findings: consuming ValidationFindings, _ source: SourceDocument, _ format: DocumentFormat
    ) -> ValidationReport {
        var report = ValidationReport(format: format)
        report.isUTF8 = source.isUTF8
        report.byteOrderMark = source.start
        report.findings = findings
        report.findings.settle(verdict)
        report.excerpts = report.findings.locate(in: source.bytes, from: source.start, excerpts: maximumExcerpts)
        return report
    }

    /// What a breach of a rule is reported as, and how bad it is; `nil` when it is not reported.
    private func verdict(
        on rule: Rule, _ element: String?
    ) -> (code: RuleCode, severity: ValidationFinding.Severity)? {
        var rule = rule
        if profile == .w3c {
            switch rule.w3c {
            case .same: break
            case .as(let code): rule = Rule.of(code)
            case .elsewhere: return nil
            }
        }
        // XML 1.0 §4.3.3: without a declaration it is UTF-8, and that is no fault.
        if rule.code == .missingEncoding, profile != .w3c { return nil }
        let usual = profile == .w3c ? rule.w3cSeverity : rule.severity
        let wanted = severities.isEmpty ? nil : severities[rule.code]
        guard let severity = wanted ?? profile.severity(of: rule.code, on: element, usually: usual),
            severity >= leastSeverity
        else { return nil }
        return (rule.code, severity)
    }
}
