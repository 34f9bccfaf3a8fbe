internal import CCompression

/// Brotli (RFC 7932).
@safe final class BrotliDecoder: ContentDecoder {
    private let state: OpaquePointer
    private let room = OutputRoom()
    private var isDone = false

    init() throws(FetchFailure) {
        guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { throw .badCoding("no memory") }
        unsafe self.state = state
    }

    deinit { unsafe BrotliDecoderDestroyInstance(state) }

    func push(
        _ bytes: UnsafeBufferPointer<UInt8>, to output: (UnsafeBufferPointer<UInt8>) throws(FetchFailure) -> Void
    ) throws(FetchFailure) {
        var next = bytes.baseAddress
        var left = bytes.count
        while !isDone {
            var target = unsafe room.start
            var space = room.count
            let result = unsafe BrotliDecoderDecompressStream(state, &left, &next, &space, &target, nil)
            try unsafe output(room.prefix(room.count - space))
            switch result {
            case BROTLI_DECODER_RESULT_SUCCESS: isDone = true
            case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: return
            case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
            default: throw .badCoding("not Brotli data")
            }
        }
    }

    func finish() throws(FetchFailure) {
        guard isDone else { throw .truncated }
    }
}
