internal import FeedmillFiles
internal import Glibc

/// A new version of a file: written beside it without a name, made durable, then put in its place in one step. Whenever the
/// program or the machine stops, the old version is there or the new one.
final class FileReplacement {
    /// What a path leads to.
    enum Target {
        /// A regular file, or none yet; symbolic links followed.
        case file(String)
        /// A terminal, a pipe, a device.
        case device
    }

    let descriptor: Int32
    /// As the user wrote it, for messages.
    private let name: String
    private let path: String
    /// The name it is written under; `nil` where it has none until the end.
    private var temporary: String?

    /// - Throws: ``Output/Failure`` for a directory, and for what cannot be looked at.
    static func target(_ path: String) throws(Output.Failure) -> Target {
        var info = stat()
        guard unsafe stat(path, &info) == 0 else { return .file(path) }
        switch info.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw Output.Failure(path: path, reason: "is a directory: name a file in it")
        default: return .device
        }
        guard let resolved = unsafe realpath(path, nil) else { return .file(path) }
        defer { unsafe free(resolved) }
        return unsafe .file(String(cString: resolved))
    }

    /// - Parameters:
    ///   - path: The file to replace, links resolved.
    ///   - name: What the user calls it.
    init(_ path: String, named name: String) throws(Output.Failure) {
        self.path = path
        self.name = name
        // The file has no name until it is whole, so that nothing is left behind when the program is killed.
        let nameless = unsafe open(ParentDirectory(of: path).path, O_WRONLY | Self.temporaryFile | O_CLOEXEC, 0o666)
        if nameless >= 0 {
            descriptor = nameless
        } else {
            // Not every file system can do that.
            AbandonedVersions.remove(beside: path)
            let temporary = Self.temporaryName(for: path)
            descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw Output.Failure(path: name, reason: lastErrorText()) }
            self.temporary = temporary
        }
        var old = stat()
        if unsafe stat(path, &old) == 0 { fchmod(descriptor, old.st_mode & 0o7777) }
    }

    /// A new version that something else writes, by its name.
    ///
    /// - Parameter write: Is given a path beside the file at which there is nothing, and leaves the new version there.
    /// - Throws: ``Output/Failure``, and what `write` throws; then the old version stays.
    static func replace(_ path: String, named name: String, by write: (String) async throws -> Void) async throws {
        let temporary = temporaryName(for: path)
        AbandonedVersions.remove(beside: path)
        do {
            try await write(temporary)
            try FileReplacement(written: temporary, for: path, named: name).finish()
        } catch {
            unsafe unlink(temporary)
            throw error
        }
    }

    private init(written temporary: String, for path: String, named name: String) throws(Output.Failure) {
        self.path = path
        self.name = name
        self.temporary = temporary
        descriptor = unsafe open(temporary, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Output.Failure(path: name, reason: lastErrorText()) }
    }

    private func finish() throws(Output.Failure) {
        try sync()
        try commit()
    }

    deinit {
        close(descriptor)
        if let temporary { unsafe unlink(temporary) }
    }

    /// Hands everything to the disk.
    func sync() throws(Output.Failure) {
        guard fsync(descriptor) == 0 else { throw Output.Failure(path: name, reason: lastErrorText()) }
    }

    /// Puts the new version in the old one's place, and makes that durable too.
    func commit() throws(Output.Failure) {
        if temporary == nil {
            let name = Self.temporaryName(for: path)
            unsafe unlink(name)
            guard unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
                throw Output.Failure(path: self.name, reason: lastErrorText())
            }
            temporary = name
        }
        guard let written = temporary, unsafe rename(written, path) == 0 else {
            throw Output.Failure(path: name, reason: lastErrorText())
        }
        temporary = nil
        ParentDirectory(of: path).sync()
    }

    /// A hidden name in the same directory, one a process.
    private static func temporaryName(for path: String) -> String {
        AbandonedVersions.folder(of: path) + AbandonedVersions.name(for: path, process: getpid())
    }

    /// `O_TMPFILE` of Linux, which C's header makes of two flags.
    static let temporaryFile = __O_TMPFILE | O_DIRECTORY
}
