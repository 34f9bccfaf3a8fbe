/// One rule: its code, how bad a breach usually is, what a finding says and which clause it stands on.
public struct Rule: Sendable {
    /// The severities of findings.
    public typealias Severity = ValidationFinding.Severity

    /// How the profile that imitates the W3C feed validator reports a rule.
    public enum W3CEquivalent: Sendable {
        /// Under the same code.
        case same
        /// As the coarser rule it refines.
        case `as`(RuleCode)
        /// Not at all: that validator has nothing like it.
        case elsewhere
    }

    /// The stable name.
    public let code: RuleCode
    /// How bad a breach is when no profile and no option says otherwise.
    public let severity: Severity
    /// What is wrong, without subject or full stop.
    public let meaning: String
    /// The clause of the specification.
    public let clause: String
    /// How the ``ValidationProfile/w3c`` profile reports it, and how bad it is there.
    public let w3c: W3CEquivalent
    /// See ``w3c``.
    public let w3cSeverity: Severity

    init(
        _ code: RuleCode, _ severity: Severity, _ meaning: String, _ clause: String, w3c: W3CEquivalent = .same,
        w3cSeverity: Severity? = nil
    ) {
        self.code = code
        self.severity = severity
        self.meaning = meaning
        self.clause = clause
        self.w3c = w3c
        self.w3cSeverity = w3cSeverity ?? severity
    }

    /// What to do about a breach, where there is more to say than its meaning tells.
    public var advice: String? { Self.help[code] }

    /// How bad a breach is under a profile when no option says otherwise; `nil` when the profile does not tell it.
    public func severity(under profile: ValidationProfile) -> Severity? {
        guard profile == .w3c else { return profile.severity(of: code, on: nil, usually: severity) }
        return switch w3c {
        case .same: w3cSeverity
        case .as(let other): Self.of(other).w3cSeverity
        case .elsewhere: nil
        }
    }

    /// Every rule, in the order of the catalogue.
    public static var all: [Rule] { table }

    /// The rule of a code.
    public static func of(_ code: RuleCode) -> Rule {
        byCode[code] ?? Rule(code, .error, code.rawValue, "")
    }

    private static let byCode: [RuleCode: Rule] = Dictionary(
        table.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Rule {
    /// The clause a breach is named with: of a rule that several specifications share, the one of the element at hand.
    func clause(standing: String?) -> String {
        guard let standing, clause.utf8.contains(UInt8(ascii: ";")) else { return clause }
        return standing
    }
}
