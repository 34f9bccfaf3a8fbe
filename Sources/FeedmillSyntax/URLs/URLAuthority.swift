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

    /// Where the host of an authority is.
    static func host(in bytes: Span<UInt8>, _ authority: Range<Int>) -> Range<Int> {
        var start = authority.lowerBound
        var colon: Int?
        for index in authority {
            switch bytes[index] {
            case 0x40:
                start = index + 1
                colon = nil
            case 0x3A: colon = index
            // A colon before it is in an IP literal.
            case 0x5D: colon = nil
            default: break
            }
        }
        return start..<(colon ?? authority.upperBound)
    }
}
