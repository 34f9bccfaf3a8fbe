internal import Glibc

/// Where results go: standard output, or a file that is there whole or not at all.
final class Output {
    struct Failure: Error, CustomStringConvertible {
        var path: String
        var reason: String
        var description: String { "\(path): \(reason)" }
    }

    private let destination: String
    /// The file beside the destination that is renamed over it at the end; `nil` for standard output.
    private let temporary: String?
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isDone = false

    /// - Parameter path: A path; "-" or `nil` for standard output.
    init(_ path: String?) throws(Failure) {
        guard let path, path != "-" else {
            (destination, temporary, descriptor) = ("standard output", nil, STDOUT_FILENO)
            return
        }
        let name = "\(path).\(getpid()).new"
        let opened = unsafe open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard opened >= 0 else { throw Failure(path: path, reason: lastErrorText()) }
        (destination, temporary, descriptor) = (path, name, opened)
    }

    deinit {
        if let temporary, !isDone {
            close(descriptor)
            unsafe unlink(temporary)
        }
    }

    func write(_ bytes: [UInt8]) throws(Failure) {
        if bytes.count >= 1 << 15 {
            try flush()
            return try send(bytes)
        }
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 16 { try flush() }
    }

    func write(_ text: String) throws(Failure) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Hands what is buffered to the system. A reader that has gone away ends the run quietly, as in any pipe.
    func flush() throws(Failure) {
        try send(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func send(_ bytes: [UInt8]) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { bytes in
                unsafe Glibc.write(descriptor, bytes.baseAddress.map { unsafe $0 + sent }, bytes.count - sent)
            }
            if count < 0 {
                let code = errno
                if code == EINTR { continue }
                throw Failure(path: destination, reason: lastErrorText(code))
            }
            sent += count
        }
    }

    /// Makes the result durable and visible: write, sync, rename, sync the directory.
    func finish() throws(Failure) {
        try flush()
        guard let temporary else { return }
        guard fsync(descriptor) == 0, unsafe rename(temporary, destination) == 0 else {
            throw Failure(path: destination, reason: lastErrorText())
        }
        isDone = true
        close(descriptor)
        let folder = destination.lastIndex(of: "/").map { String(destination[...$0]) } ?? "."
        let directory = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if directory >= 0 {
            fsync(directory)
            close(directory)
        }
    }
}
