internal import CCompression

/// Zstandard (RFC 8878), with the window that RFC 9659 allows on the web.
enum Zstandard {
    private static let windowLog: Int32 = 23

    static func decode(_ bytes: [UInt8], into output: inout BoundedOutput) throws(FetchFailure) {
        guard let stream = unsafe ZSTD_createDStream() else { throw .badCoding("no memory") }
        defer { unsafe ZSTD_freeDStream(stream) }
        unsafe ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, windowLog)
        var failure: FetchFailure?
        var isWhole = false
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
            unsafe bytes.withUnsafeBytes { input in
                var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
                var goesOn = true
                while goesOn, failure == nil {
                    var target = unsafe ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
                    let before = unsafe source.pos
                    let hint = unsafe ZSTD_decompressStream(stream, &target, &source)
                    if ZSTD_isError(hint) != 0 {
                        failure = .badCoding("not Zstandard data")
                        break
                    }
                    let count = unsafe target.pos
                    do throws(FetchFailure) {
                        try unsafe output.append(UnsafeBufferPointer(rebasing: room[..<count]))
                    } catch {
                        failure = error
                    }
                    isWhole = hint == 0
                    // Frames follow each other; without input and output there is no progress any more.
                    let isIdle = unsafe source.pos == before && count == 0
                    let isAtEnd = unsafe source.pos == source.size && count < room.count
                    goesOn = !isIdle && !isAtEnd
                }
            }
        }
        if let failure { throw failure }
        guard isWhole else { throw .truncated }
    }
}
