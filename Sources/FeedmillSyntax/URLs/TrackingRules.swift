/// The rules of ``TrackingParameters`` that hold for one URL.
struct TrackingRules {
    private var siteRules: [String]

    /// By the URL's host; `nil` when nothing may be removed there.
    init?(host: Range<Int>, in bytes: Span<UInt8>) {
        siteRules = []
        guard Self.mayBeListed(host, in: bytes) else { return }
        var rest: ArraySlice<UInt8> = []
        for index in host { rest.append(bytes[index]) }
        // However it is written: "YouTube.com.", with full-width letters, with characters that nobody sees.
        if !InternationalHost.isPlain(rest) { rest = InternationalHost.ascii(rest)[...] }
        while true {
            let name = String(decoding: rest.lazy.map(ASCII.lowercased), as: UTF8.self)
            if TrackingParameters.untouchedSites.contains(name) { return nil }
            if let found = TrackingParameters.sites[name] {
                siteRules = found
                return
            }
            guard let dot = rest.firstIndex(of: 0x2E) else { return }
            rest = rest[(dot + 1)...]
        }
    }

    /// A bit for each hash that a listed host has: turns most hosts away before they are made a string.
    private static let listed: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 64)
        for host in TrackingParameters.untouchedSites.union(TrackingParameters.sites.keys) {
            var hash = seed
            for byte in host.utf8.reversed() { hash = mix(hash, byte) }
            bits[Int(hash >> 6 & 63)] |= 1 << UInt64(hash & 63)
        }
        return bits
    }()

    private static let seed: UInt32 = 2_166_136_261

    /// A step of a hash without regard to case (FNV-1a).
    @inline(__always) private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        let next = (hash ^ UInt32(ASCII.lowercased(byte))) &* 16_777_619
        return next ^ next >> 16
    }

    /// Whether a host or what it is under has the hash of a listed one, or has to be put into another form first.
    private static func mayBeListed(_ host: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        if host.isEmpty { return false }
        if bytes[host.upperBound - 1] == 0x2E { return true }
        let listed = listed.span
        var hash = seed
        var index = host.upperBound
        while index > host.lowerBound {
            index &-= 1
            let byte = bytes[index]
            if byte >= 0x80 || byte == 0x25 { return true }
            if byte == 0x2E, listed[Int(hash >> 6 & 63)] >> UInt64(hash & 63) & 1 != 0 { return true }
            hash = mix(hash, byte)
        }
        return listed[Int(hash >> 6 & 63)] >> UInt64(hash & 63) & 1 != 0
    }

    /// The prefixes by their first byte.
    private static let prefixes: [[[UInt8]]] = {
        var prefixes = [[[UInt8]]](repeating: [], count: 256)
        for prefix in TrackingParameters.prefixes {
            if let first = prefix.utf8.first { prefixes[Int(first)].append(Array(prefix.utf8)) }
        }
        return prefixes
    }()

    /// Whether a parameter, `name=value` as sent, is there for tracking.
    func match(_ parameter: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        var start = parameter.lowerBound
        // A link that was escaped once too often.
        if parameter.count >= 4, bytes[start] == 0x61, bytes[start + 1] == 0x6D, bytes[start + 2] == 0x70,
            bytes[start + 3] == 0x3B
        {
            start += 4
        }
        var end = start
        var isEscaped = false
        while end < parameter.upperBound, bytes[end] != 0x3D {
            if bytes[end] == 0x25 { isEscaped = true }
            end &+= 1
        }
        guard start < end, end - start <= Self.longestName else { return false }
        let value = end < parameter.upperBound ? end + 1..<parameter.upperBound : nil
        guard isEscaped else { return match(start..<end, in: bytes, value, in: bytes) }
        var name: ArraySlice<UInt8> = []
        for index in start..<end { name.append(bytes[index]) }
        let decoded = PercentEncoding.decoded(name, plusIsBlank: false)
        return match(decoded.indices, in: decoded.span, value, in: bytes)
    }

    private func match(
        _ name: Range<Int>, in names: Span<UInt8>, _ value: Range<Int>?, in bytes: Span<UInt8>
    ) -> Bool {
        if siteRules.contains(where: { Self.matches(names, name, $0) }) { return true }
        let kind = ParameterNames.shared.kind(of: name, in: names)
        if kind == .kept { return false }
        if kind == .tracking || Self.hasPrefix(names, name) { return true }
        guard let value else { return false }
        if case .longValue(let length) = kind { return value.count >= length }
        return PersonalData.isIn(value, of: bytes)
    }

    private static let longestName = 128

    private static func hasPrefix(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        guard !name.isEmpty else { return false }
        let prefixes = prefixes[Int(ASCII.lowercased(bytes[name.lowerBound]))]
        return !prefixes.isEmpty && prefixes.contains { starts(bytes, name, with: $0) }
    }

    private static func starts(_ bytes: Span<UInt8>, _ name: Range<Int>, with prefix: some Collection<UInt8>) -> Bool {
        guard name.count >= prefix.count else { return false }
        var index = name.lowerBound
        for byte in prefix {
            if ASCII.lowercased(bytes[index]) != byte { return false }
            index += 1
        }
        return true
    }

    private static func matches(_ bytes: Span<UInt8>, _ name: Range<Int>, _ rule: String) -> Bool {
        if rule.utf8.last == 0x2A { return starts(bytes, name, with: rule.utf8.dropLast()) }
        return name.count == rule.utf8.count && starts(bytes, name, with: rule.utf8)
    }
}
