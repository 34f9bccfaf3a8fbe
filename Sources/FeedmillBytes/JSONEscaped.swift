/// What a JSON string cannot hold as it is: `"`, `\` and U+0000–U+001F (RFC 8259 §7).
public enum JSONEscaped: ByteKind {
    @inlinable @inline(__always) public static func marks(_ bytes: Bytes) -> Marks {
        (bytes .< Bytes(repeating: 0x20)) .| (bytes .== Bytes(repeating: UInt8(ascii: "\"")))
            .| (bytes .== Bytes(repeating: UInt8(ascii: "\\")))
    }

    @inlinable @inline(__always) public static func holds(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
