/// The rules of ``TrackingParameters`` that hold for one URL.
struct TrackingRules {
    private let siteRules: [String]

    /// By the URL's host; `nil` when nothing may be removed there.
    init?(host: ArraySlice<UInt8>) {
        var rules: [String] = []
        var rest = host
        while true {
            let name = String(decoding: rest.lazy.map(ASCII.lowercased), as: UTF8.self)
            if TrackingParameters.untouchedSites.contains(name) { return nil }
            if let found = TrackingParameters.sites[name] {
                rules = found
                break
            }
            guard let dot = rest.firstIndex(of: 0x2E) else { break }
            rest = rest[(dot + 1)...]
        }
        siteRules = rules
    }

    /// Whether a parameter, `name=value` as sent, is there for tracking.
    func match(_ parameter: ArraySlice<UInt8>) -> Bool {
        var parameter = parameter
        // A link that was escaped once too often.
        if parameter.starts(with: "amp;".utf8) { parameter = parameter.dropFirst(4) }
        let equals = parameter.firstIndex(of: 0x3D)
        let rawName = parameter[..<(equals ?? parameter.endIndex)]
        guard !rawName.isEmpty, rawName.count <= Self.longestName else { return false }
        let name = String(
            decoding: PercentEncoding.decoded(rawName, plusIsBlank: false).map(ASCII.lowercased), as: UTF8.self)
        if siteRules.contains(where: { Self.matches(name, $0) }) { return true }
        if TrackingParameters.kept.contains(name) { return false }
        if TrackingParameters.names.contains(name) { return true }
        if TrackingParameters.prefixes.contains(where: { name.utf8.starts(with: $0.utf8) }) { return true }
        guard let equals else { return false }
        let value = parameter[(equals + 1)...]
        if let length = TrackingParameters.namesOfLongValues[name] { return value.count >= length }
        return PersonalData.isIn(value)
    }

    private static let longestName = 128

    private static func matches(_ name: String, _ rule: String) -> Bool {
        rule.utf8.last == 0x2A ? name.utf8.starts(with: rule.utf8.dropLast()) : name == rule
    }
}
