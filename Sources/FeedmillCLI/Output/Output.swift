internal import FeedmillFiles
internal import Glibc

/// Where results go: standard output, or a file that is there whole or not at all.
final class Output {
    struct Failure: Error, CustomStringConvertible {
        var path: String
        var reason: String
        var description: String { "\(path): \(reason)" }
    }

    private let destination: String
    /// What becomes the destination at the end; `nil` where bytes go straight to it.
    private let replacement: FileReplacement?
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isOpen = true

    /// - Parameter path: A path; "-" or `nil` for standard output.
    init(_ path: String?) throws(Failure) {
        guard let path, path != "-" else {
            (destination, replacement, descriptor) = ("standard output", nil, STDOUT_FILENO)
            return
        }
        destination = path
        switch try FileReplacement.target(path) {
        case .file(let file):
            replacement = try FileReplacement(file, named: path)
            descriptor = replacement?.descriptor ?? -1
        case .device:
            // A pipe or a terminal cannot be replaced, only written to.
            replacement = nil
            descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Failure(path: path, reason: lastErrorText()) }
        }
    }

    deinit {
        if replacement == nil, descriptor > STDERR_FILENO { close(descriptor) }
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

    /// Hands what is buffered to the system.
    func flush() throws(Failure) {
        try send(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func send(_ bytes: [UInt8]) throws(Failure) {
        if let code = WholeWrite.write(bytes, to: descriptor) {
            throw Failure(path: destination, reason: lastErrorText(code))
        }
    }

    /// Hands everything that will replace a file to the disk; what is at the destination stays as it was.
    func prepare() throws(Failure) {
        guard let replacement else { return }
        try flush()
        try replacement.sync()
    }

    /// Makes the result durable and visible.
    func finish() throws(Failure) {
        try flush()
        try replacement?.sync()
        try replacement?.commit()
    }
}
