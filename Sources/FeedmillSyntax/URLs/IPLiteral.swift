/// IP literals in URLs (RFC 3986 §3.2.2), without their brackets.
enum IPLiteral {
    /// Whether the bytes are an IPv6 address, with a zone (RFC 6874) or without, or an address of a future version.
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        if let first = bytes.first, first | 0x20 == 0x76 { return isFuture(bytes.dropFirst()) }
        let address = bytes.prefix { $0 != 0x25 }
        if address.count < bytes.count {
            guard bytes.dropFirst(address.count).starts(with: "%25".utf8), bytes.count > address.count + 3 else {
                return false
            }
        }
        return isIPv6(address)
    }

    private static func isFuture(_ bytes: ArraySlice<UInt8>) -> Bool {
        let version = bytes.prefix { ASCII.hexValue($0) != nil }
        let rest = bytes.dropFirst(version.count)
        return !version.isEmpty && rest.first == 0x2E && rest.count > 1
    }

    private static func isIPv6(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard 2...45 ~= bytes.count else { return false }
        let pieces = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard 3...9 ~= pieces.count else { return false }
        var groups = 0
        var gaps = 0
        for (index, piece) in pieces.enumerated() {
            let isLast = index == pieces.count - 1
            if piece.isEmpty {
                // An empty piece at either end is half of a "::" there.
                let isOuter = index == 0 ? pieces[1].isEmpty : isLast && pieces[index - 1].isEmpty
                if index == 0 || isLast {
                    guard isOuter else { return false }
                } else {
                    gaps += 1
                }
            } else if isLast, piece.contains(0x2E) {
                guard isIPv4(piece) else { return false }
                groups += 2
            } else {
                guard piece.count <= 4, piece.allSatisfy({ ASCII.hexValue($0) != nil }) else { return false }
                groups += 1
            }
        }
        return gaps == 0 ? groups == 8 : gaps == 1 && groups < 8
    }

    /// Four numbers up to 255 without leading zeros.
    static func isIPv4(_ bytes: ArraySlice<UInt8>) -> Bool {
        let pieces = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        return pieces.count == 4
            && pieces.allSatisfy { piece in
                1...3 ~= piece.count && piece.allSatisfy(ASCII.isDigit) && (piece.count == 1 || piece.first != 0x30)
                    && Int(String(decoding: piece, as: UTF8.self)) ?? 256 < 256
            }
    }
}
