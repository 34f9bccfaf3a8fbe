/// A document with what can be repaired repaired, and judged again.
public struct FeedRepair: Sendable {
    /// The repaired document; the one given where there was nothing to repair.
    public var bytes: [UInt8]
    /// How many edits were made.
    public var edits: Int
    /// What is still to be said, about `bytes`.
    public var report: ValidationReport

    /// Whether anything was changed.
    public var isChanged: Bool { edits > 0 }
}

extension FeedValidator {
    /// Makes every edit that a finding suggests, and those that only show once these are made. The result is validated again: a
    /// round that would bring a new kind of error is not made.
    /// - Returns: The document as given, with its report, when there is nothing to repair or it is not UTF-8.
    public func repair(_ bytes: [UInt8], contentType: String? = nil, baseURL: String? = nil) -> FeedRepair {
        var repair = FeedRepair(
            bytes: bytes, edits: 0, report: validate(bytes, contentType: contentType, baseURL: baseURL))
        // Each round leaves fewer findings with a fix; a few are enough for what hides behind each other.
        for _ in 0..<4 {
            guard let (changed, edits) = repair.report.editing(repair.bytes) else { break }
            let report = validate(changed, contentType: contentType, baseURL: baseURL)
            guard report.errors.isSubset(of: repair.report.errors) else { break }
            repair = FeedRepair(bytes: changed, edits: repair.edits + edits, report: report)
        }
        return repair
    }
}

extension ValidationReport {
    /// The rules that are broken.
    fileprivate var errors: Set<RuleCode> { Set(findings.filter { $0.severity == .error }.map(\.code)) }
}
