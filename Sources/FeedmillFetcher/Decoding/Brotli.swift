internal import CCompression

/// Brotli (RFC 7932).
enum Brotli {
    static func decode(_ bytes: [UInt8], into output: inout BoundedOutput) throws(FetchFailure) {
        guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { throw .badCoding("no memory") }
        defer { unsafe BrotliDecoderDestroyInstance(state) }
        var failure: FetchFailure?
        var result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
            unsafe bytes.withUnsafeBufferPointer { input in
                var next = input.baseAddress
                var left = input.count
                while result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT, failure == nil {
                    var target = room.baseAddress
                    var space = room.count
                    result = unsafe BrotliDecoderDecompressStream(state, &left, &next, &space, &target, nil)
                    do throws(FetchFailure) {
                        try unsafe output.append(UnsafeBufferPointer(rebasing: room[..<(room.count - space)]))
                    } catch {
                        failure = error
                    }
                }
            }
        }
        if let failure { throw failure }
        switch result {
        case BROTLI_DECODER_RESULT_SUCCESS: return
        case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: throw .truncated
        default: throw .badCoding("not Brotli data")
        }
    }
}
