internal import FeedmillFiles
internal import Glibc

/// A journal that cannot be had.
public struct SummaryJournalFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    init(_ description: String) {
        self.description = description
    }
}

/// A file that one process holds and adds to; what was added is on disk.
struct AppendedFile: ~Copyable {
    private let path: String
    private var descriptor: Int32

    init(path: String) throws(SummaryJournalFailure) {
        self.path = path
        descriptor = try Self.opened(path)
    }

    /// The file, made if need be, with its lock.
    private static func opened(_ path: String) throws(SummaryJournalFailure) -> Int32 {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        do throws(SummaryJournalFailure) {
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                throw errno == EWOULDBLOCK ? SummaryJournalFailure("\(path): another run has it") : failure(path)
            }
            guard isNamed(path, descriptor) else { throw SummaryJournalFailure("\(path): another run has it") }
        } catch {
            close(descriptor)
            throw error
        }
        // A file that was only just made has to be found after a power cut too.
        ParentDirectory(of: path).sync()
        return descriptor
    }

    /// Whether the open file is still the one with that name: another run may have replaced it before it let go of the lock.
    private static func isNamed(_ path: String, _ descriptor: Int32) -> Bool {
        var opened = stat()
        var named = stat()
        guard unsafe fstat(descriptor, &opened) == 0, unsafe stat(path, &named) == 0 else { return false }
        return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
    }

    deinit {
        // A child that is being born has the file open too for a moment, and closing it here would not let go of the lock.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private static func failure(_ path: String) -> SummaryJournalFailure {
        SummaryJournalFailure("\(path): \(unsafe String(cString: strerror(errno)))")
    }

    func contents() throws(SummaryJournalFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe pread(descriptor, &buffer, buffer.count, off_t(bytes.count))
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.failure(path)
            }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    func truncate(to length: Int) throws(SummaryJournalFailure) {
        guard ftruncate(descriptor, off_t(length)) == 0, fsync(descriptor) == 0 else { throw Self.failure(path) }
    }

    func append(_ bytes: [UInt8]) throws(SummaryJournalFailure) {
        try Self.write(bytes, to: descriptor, path)
        guard fdatasync(descriptor) == 0 else { throw Self.failure(path) }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(SummaryJournalFailure) {
        guard let code = WholeWrite.write(bytes, to: descriptor) else { return }
        errno = code
        throw failure(path)
    }

    /// Other contents: the old ones or the new ones are there, never half.
    mutating func replace(with bytes: [UInt8]) throws(SummaryJournalFailure) {
        let other = path + ".new"
        let new = unsafe open(other, O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
        guard new >= 0 else { throw Self.failure(other) }
        do throws(SummaryJournalFailure) {
            try Self.write(bytes, to: new, other)
            guard fsync(new) == 0, flock(new, LOCK_EX | LOCK_NB) == 0, unsafe rename(other, path) == 0 else {
                throw Self.failure(other)
            }
        } catch {
            close(new)
            throw error
        }
        close(descriptor)
        descriptor = new
        ParentDirectory(of: path).sync()
    }
}
