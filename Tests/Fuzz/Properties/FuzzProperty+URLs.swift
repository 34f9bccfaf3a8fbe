internal import Feedmill

extension FuzzProperty {
    /// What was resolved, cleaned or made canonical once stays as it is when that is done again. The first line is the base.
    static let urls = FuzzProperty("urls") { bytes in
        let lines = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        let base = lines.first.map { String(decoding: $0, as: UTF8.self) }
        let reference = String(decoding: lines.count > 1 ? lines[1] : [], as: UTF8.self)
        let resolved = URLReference.resolve(reference, against: base)
        if URLReference.scheme(of: resolved) != nil, URLReference.resolve(resolved, against: base) != resolved {
            return "resolving again changes \(resolved)"
        }
        let cleaned = URLReference.cleaned(resolved)
        if URLReference.cleaned(cleaned) != cleaned { return "cleaning again changes \(cleaned)" }
        let canonical = URLReference.canonical(resolved)
        if URLReference.canonical(canonical) != canonical { return "\(canonical) is not canonical" }
        if URLReference.canonical(cleaned) != canonical {
            return "tracking parameters tell \(cleaned) from \(resolved)"
        }
        return nil
    }
}
