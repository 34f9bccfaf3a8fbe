extension String {
    /// A string of bytes already checked to be UTF-8, so that they are not checked twice.
    @inline(__always) public init(validUTF8 bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            self = ""
            return
        }
        let isASCII = unsafe UTF8Validation.isASCII(base, bytes.count)
        self = unsafe String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes), isKnownASCII: isASCII))
    }

    /// Bytes that ought to be UTF-8, as text; where they are not, U+FFFD stands in (Unicode §3.9). They are looked at many ASCII bytes
    /// or one longer character at a time, which costs a fraction of what decoding does.
    public init(checking bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, unsafe UTF8Validation.validPrefix(base, bytes.count) == bytes.count else {
            self = unsafe String(decoding: bytes, as: UTF8.self)
            return
        }
        self = unsafe String(validUTF8: bytes)
    }

    /// The same of an array.
    public init(checking bytes: [UInt8]) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(checking: $0) }
    }

    /// Calls with the UTF-8 of the text. As long as it is looked at nobody has to own it, as a span of it would.
    @inlinable @inline(__always)
    public func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = unsafe utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }

    /// Whether an ASCII byte stands somewhere in the text.
    @inlinable @inline(__always) public func contains(byte wanted: UInt8) -> Bool {
        unsafe withUTF8Bytes { bytes in unsafe bytes.contains(wanted) }
    }

    /// Whether certain bytes stand somewhere in the text.
    public func containsBytes(of wanted: StaticString) -> Bool {
        wanted.withUTF8Buffer { wanted in
            if wanted.isEmpty { return true }
            return unsafe withUTF8Bytes { bytes in
                bytes.indices.dropLast(wanted.count - 1).contains { start in
                    wanted.indices.allSatisfy { unsafe bytes[start + $0] == wanted[$0] }
                }
            }
        }
    }
}
