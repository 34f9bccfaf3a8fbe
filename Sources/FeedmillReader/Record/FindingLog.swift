package import FeedmillModel

/// Collects findings. A document in which everything is wrong says so often enough with a hundred of a kind.
package struct FindingLog: Sendable {
    private var findings: [Finding] = []
    private var counts: [String: Int] = [:]

    package init() {}

    package mutating func report(_ finding: Finding) {
        let count = counts[finding.code, default: 0]
        if count >= Self.limit { return }
        counts[finding.code] = count + 1
        findings.append(finding)
    }

    /// Hands over what was found since the last call.
    package mutating func take() -> [Finding] {
        if findings.isEmpty { return [] }
        defer { findings = [] }
        return findings
    }

    private static let limit = 100
}
