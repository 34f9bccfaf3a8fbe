internal import FeedmillBytes

extension URLReference {
    /// The URL without its tracking parameters (``TrackingParameters``) and without parameters that name a person; what
    /// stays keeps its order and its bytes. Fragments that hold parameters are cleaned too. Cleaning twice changes nothing
    /// more. URLs of other schemes than http come back as they are.
    public static func cleaned(_ url: String) -> String {
        let utf8 = url.utf8
        guard let clean = cleaned(utf8.span) else { return url }
        return String(decoding: clean, as: UTF8.self)
    }

    /// The same of a URL's bytes; `nil` when there is nothing to be removed.
    package static func cleaned(_ bytes: Span<UInt8>) -> [UInt8]? {
        guard mayHoldParameters(bytes) else { return nil }
        var start = 0
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        let scheme = URLParts.schemeEnd(bytes, from: start).map { start..<$0 }
        if let scheme, !URLScheme.isHTTP(bytes, scheme) { return nil }
        let parts = URLParts(bytes, scheme: scheme, from: scheme.map { $0.upperBound + 1 } ?? start)
        let host = parts.authority.map { URLAuthority.host(in: bytes, $0) } ?? start..<start
        guard let rules = TrackingRules(host: host, in: bytes) else { return nil }
        let query = parts.query.flatMap { cleaned(query: bytes, $0, rules) }
        let fragment = parts.fragment.flatMap { cleaned(fragment: bytes, $0, rules) }
        if query == nil, fragment == nil { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        result.append(0..<parts.path.upperBound, of: bytes)
        if let query {
            if !query.isEmpty { result += [0x3F] + query }
        } else if let sent = parts.query {
            result.append(sent.lowerBound - 1..<sent.upperBound, of: bytes)
        }
        if let fragment {
            if !fragment.isEmpty { result += [0x23] + fragment }
        } else if let sent = parts.fragment {
            result.append(sent.lowerBound - 1..<sent.upperBound, of: bytes)
        }
        return result
    }

    /// Whether there is a query, or a fragment like one.
    private static func mayHoldParameters(_ bytes: Span<UInt8>) -> Bool {
        if bytes.first(0x3F, from: 0) != nil { return true }
        guard let fragment = bytes.first(0x23, from: 0) else { return false }
        return bytes.first(0x3D, from: fragment) != nil
    }

    /// The query without what the rules remove; `nil` when that is nothing. A second "?" separates parameters too: it is
    /// there when a program added its own without looking.
    private static func cleaned(query bytes: Span<UInt8>, _ query: Range<Int>, _ rules: TrackingRules) -> [UInt8]? {
        var start = query.lowerBound
        while start <= query.upperBound {
            let end = parameterEnd(bytes, start, query.upperBound)
            if rules.match(start..<end, in: bytes) { return kept(bytes, query, rules) }
            start = end + 1
        }
        return nil
    }

    private static func parameterEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index] != 0x26, bytes[index] != 0x3F { index &+= 1 }
        return index
    }

    /// What of a query stays.
    private static func kept(_ bytes: Span<UInt8>, _ query: Range<Int>, _ rules: TrackingRules) -> [UInt8] {
        var kept: [UInt8] = []
        var hasKept = false
        var start = query.lowerBound
        while start <= query.upperBound {
            let end = parameterEnd(bytes, start, query.upperBound)
            if !rules.match(start..<end, in: bytes) {
                if hasKept { kept.append(bytes[start - 1]) }
                kept.append(start..<end, of: bytes)
                hasKept = true
            }
            start = end + 1
        }
        return kept.allSatisfy { $0 == 0x26 || $0 == 0x3F } ? [] : kept
    }

    /// The same for a fragment: for all of it when it consists of parameters, else for what follows a "?" in it.
    private static func cleaned(
        fragment bytes: Span<UInt8>, _ fragment: Range<Int>, _ rules: TrackingRules
    ) -> [UInt8]? {
        guard let question = fragment.first(where: { bytes[$0] == 0x3F }) else {
            return fragment.contains { bytes[$0] == 0x3D } ? cleaned(query: bytes, fragment, rules) : nil
        }
        guard let kept = cleaned(query: bytes, question + 1..<fragment.upperBound, rules) else { return nil }
        let front = fragment.lowerBound..<question
        var result: [UInt8] = []
        if kept.isEmpty {
            // Without its "?" the rest may consist of parameters.
            if let clean = cleaned(fragment: bytes, front, rules) { return clean }
            result.append(front, of: bytes)
            return result
        }
        result.append(front, of: bytes)
        return result + [0x3F] + kept
    }
}
