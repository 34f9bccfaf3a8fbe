/// `user@host:port` (RFC 3986 §3.2).
package struct URLAuthority: Sendable {
    /// Without the "@".
    package var userinfo: ArraySlice<UInt8>?
    /// With the brackets of an IP literal.
    package var host: ArraySlice<UInt8>
    /// Without the colon.
    package var port: ArraySlice<UInt8>?

    /// Splits an authority; the last "@" ends the user information, as browsers have it.
    package init(_ authority: ArraySlice<UInt8>) {
        var rest = authority
        if let at = rest.lastIndex(of: 0x40) {
            userinfo = rest[..<at]
            rest = rest[(at + 1)...]
        }
        if let colon = rest.lastIndex(of: 0x3A), !rest[colon...].contains(0x5D) {
            port = rest[(colon + 1)...]
            rest = rest[..<colon]
        }
        host = rest
    }
}
