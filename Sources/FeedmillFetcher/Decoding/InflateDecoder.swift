internal import CCompression

/// gzip (RFC 1952) and deflate (RFC 1950, and RFC 1951 without its wrapper, as some servers send it).
@safe final class InflateDecoder: ContentDecoder {
    enum Kind {
        case gzip, deflate
    }

    private enum Progress {
        /// Nothing has come yet.
        case start
        /// So many streams came before this one.
        case inside(Int)
        case between(Int)
        /// What still comes is passed over, as gzip itself does.
        case over
    }

    private let kind: Kind
    // zlib keeps the address.
    private let stream: UnsafeMutablePointer<z_stream>
    private let room = OutputRoom()
    private var isOpen = false
    private var progress = Progress.start
    private var first: [UInt8] = []

    init(_ kind: Kind) throws(FetchFailure) {
        self.kind = kind
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
    }

    deinit {
        if isOpen { unsafe inflateEnd(stream) }
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
    }

    func push(
        _ bytes: UnsafeBufferPointer<UInt8>, to output: (UnsafeBufferPointer<UInt8>) throws(FetchFailure) -> Void
    ) throws(FetchFailure) {
        guard !isOpen else { return try unsafe run(bytes, output) }
        // The first two bytes tell whether there is a wrapper.
        unsafe first.append(contentsOf: bytes)
        guard first.count > 1 else { return }
        let isWrapped = first[0] & 0x0F == 8 && (Int(first[0]) << 8 | Int(first[1])) % 31 == 0
        let windowBits: Int32 = kind == .gzip ? 15 + 16 : isWrapped ? 15 : -15
        guard unsafe feedmill_inflate_open(stream, windowBits) == Z_OK else { throw .badCoding("no memory") }
        isOpen = true
        progress = .inside(0)
        var failure: FetchFailure?
        unsafe first.withUnsafeBufferPointer { bytes in
            do throws(FetchFailure) { try unsafe run(bytes, output) } catch { failure = error }
        }
        if let failure { throw failure }
        first = []
    }

    private func run(
        _ bytes: UnsafeBufferPointer<UInt8>, _ output: (UnsafeBufferPointer<UInt8>) throws(FetchFailure) -> Void
    ) throws(FetchFailure) {
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(bytes.count)
        while true {
            switch progress {
            case .over, .start: return
            case .between(let count):
                guard unsafe stream.pointee.avail_in > 0 else { return }
                guard kind == .gzip, unsafe stream.pointee.next_in?.pointee == 0x1F,
                    unsafe inflateReset(stream) == Z_OK
                else {
                    progress = .over
                    return
                }
                progress = .inside(count)
            case .inside(let count):
                unsafe stream.pointee.next_out = room.start
                unsafe stream.pointee.avail_out = UInt32(room.count)
                let result = unsafe inflate(stream, Z_NO_FLUSH)
                try unsafe output(room.prefix(room.count - Int(stream.pointee.avail_out)))
                switch result {
                case Z_OK: continue
                // No progress: more input is wanted.
                case Z_BUF_ERROR: return
                case Z_STREAM_END: progress = .between(count + 1)
                default:
                    guard count > 0 else { throw .badCoding("not deflated data") }
                    progress = .over
                }
            }
        }
    }

    func finish() throws(FetchFailure) {
        switch progress {
        case .between, .over: return
        case .start: throw .truncated
        case .inside: throw .truncated
        }
    }
}
