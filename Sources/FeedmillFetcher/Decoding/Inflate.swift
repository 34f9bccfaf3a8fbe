internal import CCompression

/// gzip (RFC 1952) and deflate (RFC 1950, and RFC 1951 without its wrapper, as some servers send it).
enum Inflate {
    static func gzip(_ bytes: [UInt8], into output: inout BoundedOutput) throws(FetchFailure) {
        var rest = bytes[...]
        // Members follow each other; anything else after one is passed over, as gzip itself does.
        repeat {
            let read = try run(rest, windowBits: 15 + 16, into: &output)
            rest = rest.dropFirst(read)
        } while rest.starts(with: [0x1F, 0x8B])
    }

    static func deflate(_ bytes: [UInt8], into output: inout BoundedOutput) throws(FetchFailure) {
        let isWrapped = bytes.count > 1 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
        _ = try run(bytes[...], windowBits: isWrapped ? 15 : -15, into: &output)
    }

    /// - Returns: How many bytes the stream had.
    private static func run(
        _ input: ArraySlice<UInt8>, windowBits: Int32, into output: inout BoundedOutput
    ) throws(FetchFailure) -> Int {
        var stream = unsafe z_stream()
        guard unsafe feedmill_inflate_open(&stream, windowBits) == Z_OK else { throw .badCoding("no memory") }
        defer { unsafe inflateEnd(&stream) }
        var failure: FetchFailure?
        var result = Z_OK
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
            unsafe input.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                while result == Z_OK, failure == nil {
                    unsafe stream.next_out = room.baseAddress
                    unsafe stream.avail_out = UInt32(room.count)
                    result = unsafe inflate(&stream, Z_NO_FLUSH)
                    let count = unsafe room.count - Int(stream.avail_out)
                    do throws(FetchFailure) {
                        try unsafe output.append(UnsafeBufferPointer(rebasing: room[..<count]))
                    } catch {
                        failure = error
                    }
                }
            }
        }
        if let failure { throw failure }
        switch result {
        case Z_STREAM_END: return unsafe Int(stream.total_in)
        // No progress: there is no more input.
        case Z_BUF_ERROR: throw .truncated
        default: throw .badCoding("not deflated data")
        }
    }
}
