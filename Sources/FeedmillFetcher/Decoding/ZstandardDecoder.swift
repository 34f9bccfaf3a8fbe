internal import CCompression

/// Zstandard (RFC 8878), with the window that RFC 9659 allows on the web.
@safe final class ZstandardDecoder: ContentDecoder {
    private static let windowLog: Int32 = 23

    private let stream: OpaquePointer
    private let room = OutputRoom()
    private var isWhole = false

    init() throws(FetchFailure) {
        guard let stream = unsafe ZSTD_createDStream() else { throw .badCoding("no memory") }
        unsafe self.stream = stream
        unsafe ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.windowLog)
    }

    deinit { unsafe ZSTD_freeDStream(stream) }

    func push(
        _ bytes: UnsafeBufferPointer<UInt8>, to output: (UnsafeBufferPointer<UInt8>) throws(FetchFailure) -> Void
    ) throws(FetchFailure) {
        var source = unsafe ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
        while true {
            var target = unsafe ZSTD_outBuffer(dst: room.start, size: room.count, pos: 0)
            let hint = unsafe ZSTD_decompressStream(stream, &target, &source)
            guard ZSTD_isError(hint) == 0 else { throw .badCoding("not Zstandard data") }
            let count = unsafe target.pos
            try unsafe output(room.prefix(count))
            isWhole = hint == 0
            // Frames follow each other; a full room may have left something behind.
            guard unsafe source.pos < source.size || count == room.count else { return }
        }
    }

    func finish() throws(FetchFailure) {
        guard isWhole else { throw .truncated }
    }
}
