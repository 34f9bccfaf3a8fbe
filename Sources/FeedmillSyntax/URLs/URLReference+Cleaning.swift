extension URLReference {
    /// The URL without its tracking parameters (``TrackingParameters``) and without parameters that name a person; what
    /// stays keeps its order and its bytes. Fragments that hold parameters are cleaned too. Cleaning twice changes nothing
    /// more. URLs of other schemes than http come back as they are.
    public static func cleaned(_ url: String) -> String {
        guard mayHoldParameters(url) else { return url }
        let bytes = Array(url.utf8)
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        let scheme = URLParts.schemeEnd(bytes[start...]).map { start..<start + $0 }
        if let scheme, URLScheme(bytes[scheme]) != .http { return url }
        let parts = URLParts(bytes, scheme: scheme, from: scheme.map { $0.upperBound + 1 } ?? start)
        let host = parts.authority.map { URLAuthority(bytes[$0]).host } ?? []
        guard let rules = TrackingRules(host: host) else { return url }
        let query = parts.query.flatMap { cleaned(query: bytes[$0], rules) }
        let fragment = parts.fragment.flatMap { cleaned(fragment: bytes[$0], rules) }
        if query == nil, fragment == nil { return url }
        var result = Array(bytes[..<parts.path.upperBound])
        if let kept = query ?? parts.query.map({ Array(bytes[$0]) }), query == nil || !kept.isEmpty {
            result.append(0x3F)
            result.append(contentsOf: kept)
        }
        if let kept = fragment ?? parts.fragment.map({ Array(bytes[$0]) }), fragment == nil || !kept.isEmpty {
            result.append(0x23)
            result.append(contentsOf: kept)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether there is a query, or a fragment like one.
    private static func mayHoldParameters(_ url: String) -> Bool {
        let utf8 = url.utf8
        let bytes = utf8.span
        var isInFragment = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x3F || (isInFragment && byte == 0x3D) { return true }
            if byte == 0x23 { isInFragment = true }
        }
        return false
    }

    /// The query without what the rules remove; `nil` when that is nothing. A second "?" separates parameters too: it is
    /// there when a program added its own without looking.
    private static func cleaned(query: ArraySlice<UInt8>, _ rules: TrackingRules) -> [UInt8]? {
        var kept: [UInt8] = []
        var isRemoved = false
        var hasKept = false
        var start = query.startIndex
        while start <= query.endIndex {
            let end = query[start...].firstIndex { $0 == 0x26 || $0 == 0x3F } ?? query.endIndex
            let parameter = query[start..<end]
            if rules.match(parameter) {
                isRemoved = true
            } else {
                if hasKept { kept.append(query[start - 1]) }
                kept.append(contentsOf: parameter)
                hasKept = true
            }
            start = end + 1
        }
        guard isRemoved else { return nil }
        return kept.allSatisfy { $0 == 0x26 || $0 == 0x3F } ? [] : kept
    }

    /// The same for a fragment: for all of it when it consists of parameters, else for what follows a "?" in it.
    private static func cleaned(fragment: ArraySlice<UInt8>, _ rules: TrackingRules) -> [UInt8]? {
        guard let question = fragment.firstIndex(of: 0x3F) else {
            return fragment.contains(0x3D) ? cleaned(query: fragment, rules) : nil
        }
        guard let kept = cleaned(query: fragment[(question + 1)...], rules) else { return nil }
        let front = fragment[..<question]
        // Without its "?" the rest may consist of parameters.
        return kept.isEmpty ? cleaned(fragment: front, rules) ?? Array(front) : Array(front) + [0x3F] + kept
    }
}
