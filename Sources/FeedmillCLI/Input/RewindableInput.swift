internal import FeedmillFiles
internal import Glibc

/// An input that can be read more than once, however large it is: kept in memory while it is small, else read again from where
/// it lies; what cannot be read twice, such as a pipe, is put aside in a file without a name.
final class RewindableInput {
    /// What is held in memory at most.
    static let heldSize = 4 << 20

    private let path: String
    /// The whole input, when it is small.
    private let held: [UInt8]?
    private let descriptor: Int32
    private let ownsDescriptor: Bool

    /// - Parameter path: A path, or "-" for standard input.
    /// - Throws: ``FileBytes/Failure``, also when there is no room to put a pipe aside.
    init(_ path: String, _ fetched: FetchedSources = FetchedSources()) throws(FileBytes.Failure) {
        self.path = path
        var file = try fetched.open(path)
        var bytes: [UInt8] = []
        var isAtEnd = false
        while bytes.count <= Self.heldSize, !isAtEnd {
            isAtEnd = try !file.next { piece in
                unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
            }
        }
        if isAtEnd {
            (held, descriptor, ownsDescriptor) = (bytes, -1, false)
            return
        }
        held = nil
        let again = path == "-" ? -1 : unsafe open(path, O_RDONLY | O_CLOEXEC)
        if again >= 0, lseek(again, 0, SEEK_END) > 0 {
            (descriptor, ownsDescriptor) = (again, true)
            return
        }
        if again >= 0 { close(again) }
        let folder = environment("TMPDIR") ?? "/tmp"
        let aside = unsafe open(folder, O_RDWR | FileReplacement.temporaryFile | O_CLOEXEC, 0o600)
        guard aside >= 0 else {
            throw FileBytes.Failure(path: path, reason: "cannot be put aside in \(folder): \(lastErrorText())")
        }
        (descriptor, ownsDescriptor) = (aside, true)
        try Self.put(bytes, to: aside, path)
        while !isAtEnd {
            bytes.removeAll(keepingCapacity: true)
            isAtEnd = try !file.next { piece in
                unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
            }
            try Self.put(bytes, to: aside, path)
        }
    }

    deinit {
        if ownsDescriptor { close(descriptor) }
    }

    /// Whether the whole input lies in memory.
    var isSmall: Bool { held != nil }

    /// Hands every piece to `body` from the beginning on, until there is no more or `body` wants no more.
    func forEachPiece(_ body: (Span<UInt8>) throws -> Bool) throws {
        if let held {
            _ = try body(held.span)
            return
        }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var offset = 0
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                var got: Int
                repeat {
                    got = unsafe pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
                } while got < 0 && errno == EINTR
                return got
            }
            guard count >= 0 else { throw FileBytes.Failure(path: path, reason: lastErrorText()) }
            guard count > 0, try body(buffer.span.extracting(0..<count)) else { return }
            offset += count
        }
    }

    private static func put(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileBytes.Failure) {
        if let code = WholeWrite.write(bytes, to: descriptor) {
            throw FileBytes.Failure(path: path, reason: "cannot be put aside: \(lastErrorText(code))")
        }
    }
}
