internal import Feedmill

/// How feeds are judged.
struct ValidateSettings {
    var profile: ValidationProfile = .auto
    var failOn: FailOn = .error
    /// `CODE=off|info|warning|error`.
    var set: [String] = []
    var baseline: String?
    var baseURL: String?
    var baseMap: String?
    /// How many findings of one code are shown in full.
    var maxPerCode: Int?
}

/// The least severity of a finding that fails a run.
enum FailOn: String, CaseIterable, Sendable {
    case error, warning, info, never

    /// The severity from which on a finding counts; `nil` when none does.
    var severity: ValidationFinding.Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .info: .info
        case .never: nil
        }
    }
}

extension ConfigurationKey<ValidateSettings> {
    static var all: [Self] {
        [
            .choice("profile", \.profile), .choice("fail_on", \.failOn), .text("baseline", \.baseline),
            .text("base_url", \.baseURL), .text("base_map", \.baseMap), .count("max_per_code", \.maxPerCode),
            Self(name: "set") { settings, value in
                let wish = #"wants a list like ["missing-guid=off", "invalid-html=error"]"#
                guard case .array(let items) = value else { return wish }
                var list: [String] = []
                for item in items {
                    guard case .string(let text) = item else { return wish }
                    if let complaint = SeveritySettings.complaint(about: text) { return complaint }
                    list.append(text)
                }
                settings.set = list
                return nil
            },
        ]
    }
}

/// Severities as people write them: `CODE=off|info|warning|error`.
enum SeveritySettings {
    /// What is wrong with a setting; `nil` when nothing is.
    static func complaint(about setting: String) -> String? {
        let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return "wants CODE=off|info|warning|error, not '\(setting)'" }
        guard RuleCode(rawValue: parts[0]) != nil else {
            let nearest = nearestName(to: parts[0], in: RuleCode.allCases.map(\.rawValue))
            return "names no rule by '\(parts[0])'; nearest: \(nearest)"
        }
        guard parts[1] == "off" || ValidationFinding.Severity(rawValue: parts[1]) != nil else {
            return "is off, info, warning or error for a rule, not '\(parts[1])'"
        }
        return nil
    }

    /// What settings say, the last one of a rule for all. Those that are wrong say nothing.
    static func severities(_ settings: [String]) -> [RuleCode: ValidationFinding.Severity?] {
        var severities: [RuleCode: ValidationFinding.Severity?] = [:]
        for setting in settings where complaint(about: setting) == nil {
            let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
            guard let code = RuleCode(rawValue: parts[0]) else { continue }
            severities[code] = .some(ValidationFinding.Severity(rawValue: parts[1]))
        }
        return severities
    }
}
