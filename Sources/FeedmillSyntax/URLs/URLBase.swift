/// A base that references can be resolved against (RFC 3986 §5.1), made ready once for many.
public struct URLBase: Sendable {
    let bytes: [UInt8]
    let parts: URLParts
    let scheme: URLScheme

    /// `nil` when the text cannot be a base: it is relative, or of a scheme like `mailto:` or `javascript:`.
    public init?(_ url: String) {
        var bytes = URLReference.tidied(url)
        guard let colon = URLParts.schemeEnd(bytes) else { return nil }
        scheme = URLScheme(bytes[..<colon])
        guard scheme != .opaque else { return nil }
        if scheme.readsBackslash { URLReference.turnBackslashes(&bytes, from: colon + 1) }
        guard colon + 1 < bytes.count, bytes[colon + 1] == 0x2F else { return nil }
        let sent = URLParts(bytes)
        if scheme.needsHost, sent.authority?.isEmpty ?? true { return nil }
        var plain = Array(bytes[..<sent.path.lowerBound])
        plain.appendWithoutDotSegments(bytes[sent.path])
        plain.append(contentsOf: bytes[sent.path.upperBound...])
        self.bytes = plain
        parts = URLParts(plain)
    }

    /// Resolves a reference as ``URLReference/resolve(_:against:)`` does.
    public func resolve(_ reference: String) -> String {
        URLReference.isSettled(reference) ? reference : URLReference.resolve(reference, on: self)
    }

    func hasScheme(_ other: ArraySlice<UInt8>) -> Bool {
        guard let scheme = parts.scheme else { return false }
        return bytes[scheme].lazy.map(ASCII.lowercased).elementsEqual(other.lazy.map(ASCII.lowercased))
    }
}
