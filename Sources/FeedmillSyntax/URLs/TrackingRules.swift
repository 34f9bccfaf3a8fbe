/// The rules of ``TrackingParameters`` that hold for one URL.
struct TrackingRules {
    private let siteRules: [String]

    /// By the URL's host; `nil` when nothing may be removed there.
    init?(host: ArraySlice<UInt8>) {
        var rules: [String] = []
        // However it is written: "YouTube.com.", with full-width letters, with characters that nobody sees.
        var rest = InternationalHost.isPlain(host) ? host : InternationalHost.ascii(host)[...]
        while true {
            if Self.mayBeListed(rest) {
                let name = String(decoding: rest.lazy.map(ASCII.lowercased), as: UTF8.self)
                if TrackingParameters.untouchedSites.contains(name) { return nil }
                if let found = TrackingParameters.sites[name] {
                    rules = found
                    break
                }
            }
            guard let dot = rest.firstIndex(of: 0x2E) else { break }
            rest = rest[(dot + 1)...]
        }
        siteRules = rules
    }

    /// A bit for each hash that a listed host has: turns most hosts away before they are made a string.
    private static let listed: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 64)
        for host in TrackingParameters.untouchedSites.union(TrackingParameters.sites.keys) {
            let hash = hash(Array(host.utf8)[...])
            bits[hash >> 6] |= 1 << UInt64(hash & 63)
        }
        return bits
    }()

    private static func mayBeListed(_ host: ArraySlice<UInt8>) -> Bool {
        let hash = hash(host)
        return listed[hash >> 6] >> UInt64(hash & 63) & 1 != 0
    }

    /// 0 … 4095, without regard to case (FNV-1a).
    private static func hash(_ name: ArraySlice<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in name { hash = (hash ^ UInt32(ASCII.lowercased(byte))) &* 16_777_619 }
        return Int((hash ^ hash >> 16) & 4095)
    }

    /// The prefixes by their first byte.
    private static let prefixes: [[String]] = {
        var prefixes = [[String]](repeating: [], count: 256)
        for prefix in TrackingParameters.prefixes {
            if let first = prefix.utf8.first { prefixes[Int(first)].append(prefix) }
        }
        return prefixes
    }()

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
        if let first = name.utf8.first,
            Self.prefixes[Int(first)].contains(where: { name.utf8.starts(with: $0.utf8) })
        {
            return true
        }
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
