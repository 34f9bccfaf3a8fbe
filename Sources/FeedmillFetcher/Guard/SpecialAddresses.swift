/// The blocks that no feed on the public Internet can be in (IANA's registries of special-purpose addresses, RFC 6890).
enum SpecialAddresses {
    /// What an address is, when it is not a public one.
    static func name(of address: IPAddress) -> String? {
        if let inner = address.translated { return name(of: inner) }
        return blocks.first { $0.contains(address) }?.name
    }

    private struct Block {
        var prefix: [UInt8]
        var length: Int
        var name: String

        func contains(_ address: IPAddress) -> Bool {
            guard address.bytes.count == prefix.count else { return false }
            let whole = length / 8
            guard address.bytes[..<whole] == prefix[..<whole] else { return false }
            let rest = length % 8
            guard rest > 0 else { return true }
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> rest)
            return (address.bytes[whole] ^ prefix[whole]) & mask == 0
        }
    }

    private static let blocks: [Block] = table.compactMap { prefix, length, name in
        IPAddress(prefix).map { Block(prefix: $0.bytes, length: length, name: name) }
    }

    private static let table: [(String, Int, String)] = [
        ("0.0.0.0", 8, "this network"),
        ("10.0.0.0", 8, "a private network"),
        ("100.64.0.0", 10, "a carrier's network"),
        ("127.0.0.0", 8, "this machine"),
        ("169.254.0.0", 16, "the local link"),
        ("172.16.0.0", 12, "a private network"),
        ("192.0.0.0", 24, "reserved for protocols"),
        ("192.0.2.0", 24, "for documentation"),
        ("192.31.196.0", 24, "reserved for DNS"),
        ("192.52.193.0", 24, "reserved for multicast tunnels"),
        ("192.88.99.0", 24, "6to4 relays"),
        ("192.168.0.0", 16, "a private network"),
        ("192.175.48.0", 24, "reserved for DNS"),
        ("198.18.0.0", 15, "for benchmarks"),
        ("198.51.100.0", 24, "for documentation"),
        ("203.0.113.0", 24, "for documentation"),
        ("224.0.0.0", 4, "multicast"),
        ("240.0.0.0", 4, "reserved"),
        ("::1", 128, "this machine"),
        // The unspecified address, and IPv4-compatible ones.
        ("::", 96, "reserved"),
        ("::ffff:0:0", 96, "an IPv4-mapped address"),
        ("64:ff9b:1::", 48, "a local translator"),
        ("100::", 63, "discarded"),
        // Teredo, benchmarks, ORCHID and whatever the IETF still gives out there.
        ("2001::", 23, "reserved for protocols"),
        ("2001:db8::", 32, "for documentation"),
        ("2002::", 16, "6to4"),
        ("3fff::", 20, "for documentation"),
        ("5f00::", 16, "segment routing"),
        ("fc00::", 7, "a private network"),
        ("fe80::", 10, "the local link"),
        ("fec0::", 10, "a private network"),
        ("ff00::", 8, "multicast"),
    ]
}
