internal import Glibc

/// An IPv4 or IPv6 address.
public struct IPAddress: Hashable, Sendable {
    /// Four or sixteen bytes in network order.
    public let bytes: [UInt8]

    /// - Returns: `nil` for anything but four or sixteen bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads `192.0.2.1` and `2001:db8::1`; a zone (`%eth0`) is passed over.
    ///
    /// - Returns: `nil` for every other text, short and octal forms of IPv4 among them.
    public init?(_ text: String) {
        let address = String(text.prefix { $0 != "%" })
        for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
            var bytes = [UInt8](repeating: 0, count: count)
            if unsafe bytes.withUnsafeMutableBytes({ unsafe inet_pton(family, address, $0.baseAddress) }) == 1 {
                self.bytes = bytes
                return
            }
        }
        return nil
    }

    /// The IPv4 address that a NAT64 gateway connects to in its place (RFC 6052 §2.1, the well-known prefix).
    var translated: IPAddress? {
        guard bytes.count == 16, bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) else {
            return nil
        }
        return IPAddress(bytes: Array(bytes[12...]))
    }
}

extension IPAddress: CustomStringConvertible {
    public var description: String {
        var text = [CChar](repeating: 0, count: 64)
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        let written = unsafe bytes.withUnsafeBytes { bytes in
            unsafe text.withUnsafeMutableBufferPointer { text in
                unsafe inet_ntop(family, bytes.baseAddress, text.baseAddress, socklen_t(text.count)) != nil
            }
        }
        guard written else { return "?" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
