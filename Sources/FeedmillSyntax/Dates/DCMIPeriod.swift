/// A span of time as Dublin Core writes it (DCMI Period Encoding Scheme): `start=2024-06-19; end=2024-06-20; name=Summit`.
public struct DCMIPeriod: Hashable, Sendable {
    /// `nil` when it has always been valid.
    public var start: Timestamp?
    /// `nil` when it has no end.
    public var end: Timestamp?
    /// What the period is called.
    public var name: String?
    /// How the dates are written; W3C-DTF when nothing says.
    public var scheme: String?

    /// Reads a period; names count in either case, unknown ones are passed over. `nil` when there is neither a start nor an
    /// end.
    public init?(_ text: String, assumedOffsetMinutes: Int = 0) {
        for component in text.utf8.split(separator: 0x3B, maxSplits: 16) {
            guard let equals = component.firstIndex(of: 0x3D),
                let value = String(component[component.index(after: equals)...])
            else { continue }
            switch String(decoding: component[..<equals].map(ASCII.lowercased), as: UTF8.self).trimmed {
            case "start": start = Timestamp(value, assumedOffsetMinutes: assumedOffsetMinutes)
            case "end": end = Timestamp(value, assumedOffsetMinutes: assumedOffsetMinutes)
            case "name": name = value.trimmed
            case "scheme": scheme = value.trimmed
            default: continue
            }
        }
        if start == nil, end == nil { return nil }
    }
}
