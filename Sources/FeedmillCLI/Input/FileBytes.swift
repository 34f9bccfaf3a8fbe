internal import Glibc

/// A file, standard input, or what was fetched, read in pieces. Closed when it goes out of scope.
@safe struct FileBytes: ~Copyable {
    /// What could not be read, and why.
    struct Failure: Error, CustomStringConvertible {
        var path: String
        var reason: String
        var description: String { "\(path): \(reason)" }
    }

    private let descriptor: Int32
    private let path: String
    private let buffer: UnsafeMutableRawBufferPointer
    /// What of the buffer has been read and not handed on.
    private var ready = 0..<0
    /// What is left of bytes that are in memory already.
    private var held: ArraySlice<UInt8>?

    /// - Parameter path: A path, or "-" for standard input.
    init(_ path: String, pieceSize: Int = 1 << 16) throws(Failure) {
        self.path = path
        unsafe buffer = .allocate(byteCount: pieceSize, alignment: 64)
        descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(path: path, reason: lastErrorText()) }
        if regularSize ?? .max > Self.takesLong { ProcessMemory.startIsOver }
    }

    /// - Parameter bytes: What was fetched from `path`.
    init(_ bytes: [UInt8], path: String) {
        self.path = path
        unsafe buffer = .allocate(byteCount: 0, alignment: 64)
        held = bytes[...]
        descriptor = -1
    }

    deinit {
        unsafe buffer.deallocate()
        if descriptor > STDERR_FILENO { close(descriptor) }
    }

    /// Hands the next piece to `body`.
    ///
    /// - Returns: `false` at the end of the file, when `body` was not called.
    mutating func next(_ body: (Span<UInt8>) -> Void) throws(Failure) -> Bool {
        if let rest = held {
            let piece = rest.prefix(Self.piece)
            guard !piece.isEmpty else { return false }
            held = rest.dropFirst(piece.count)
            body(piece.span)
            return true
        }
        if ready.isEmpty {
            var count: Int
            repeat {
                count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
            } while count < 0 && errno == EINTR
            guard count >= 0 else { throw Failure(path: path, reason: lastErrorText()) }
            guard count > 0 else { return false }
            ready = 0..<count
        }
        let piece = ready.prefix(Self.piece)
        ready = piece.upperBound..<ready.upperBound
        unsafe body(Span(_unsafeBytes: UnsafeRawBufferPointer(rebasing: buffer[piece])))
        return true
    }

    /// All of it at once, for what is small by nature.
    static func all(of path: String) throws(Failure) -> [UInt8] { try FileBytes(path).all() }

    /// What is left.
    consuming func all() throws(Failure) -> [UInt8] {
        var bytes = try straight()
        while try next({ piece in unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) } }) {
            guard bytes.count <= Self.most else { throw tooLarge }
        }
        return bytes
    }

    /// What is handed on at once: what comes of it is used up while it is still near the processor.
    private static let piece = 1 << 14

    /// What is larger than this, in bytes, takes long enough to read that it pays to give back what only starting needed.
    private static let takesLong = 2 << 20

    /// What is held whole is not larger than this, in bytes.
    private static let most = 2 << 30

    /// What a regular file says it holds, in bytes; `nil` for all else.
    private var regularSize: Int? {
        var info = stat()
        guard descriptor >= 0, unsafe fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return max(0, Int(info.st_size))
    }

    private var tooLarge: Failure {
        Failure(path: path, reason: "more than \(Self.most >> 30) GiB, which is more than is read at once")
    }

    /// What a regular file says it holds, read to where it stays: grown bit by bit it would be held twice, and moved.
    private func straight() throws(Failure) -> [UInt8] {
        guard let size = regularSize else { return [] }
        guard size <= Self.most else { throw tooLarge }
        var code: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
            unsafe Self.adviseLargePages(UnsafeRawBufferPointer(bytes))
            while count < bytes.count {
                let got = unsafe read(descriptor, bytes.baseAddress.map { unsafe $0 + count }, bytes.count - count)
                if got == 0 { return }
                if got > 0 { count += got } else if errno != EINTR { return code = errno }
            }
        }
        guard code == 0 else { throw Failure(path: path, reason: lastErrorText(code)) }
        return bytes
    }

    /// Asks for large pages where much is read: to hand out memory 4 KiB at a time takes longer than to read a file into it.
    private static func adviseLargePages(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 1 << 22, let base = bytes.baseAddress else { return }
        let page = 1 << 12
        let start = unsafe base + (-Int(bitPattern: base) & (page - 1))
        unsafe madvise(UnsafeMutableRawPointer(mutating: start), bytes.count - page, MADV_HUGEPAGE)
    }

    /// Whether there is anything at a path.
    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// All of a file of a size that is known; `nil` when it is no regular file, or of another size.
    static func all(of path: String, ofSize size: Int) throws(Failure) -> [UInt8]? {
        var info = stat()
        guard unsafe stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size == size else { return nil }
        return try all(of: path)
    }
}

/// The system's words for the last error, in lower case as the rest of a message.
func lastErrorText(_ code: Int32 = errno) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words).lowercased()
}
