internal import FeedmillFiles
internal import Glibc

/// The unfinished versions of a file that killed programs left beside it: `.NAME.PROCESS.new`, and what SQLite put beside those.
enum AbandonedVersions {
    /// The hidden name of a version in the making, one a process.
    static func name(for path: String, process: pid_t) -> String {
        "\(start(for: path))\(process)\(end)"
    }

    /// The directory of a file, with its slash.
    static func folder(of path: String) -> String { "\(ParentDirectory(of: path).path)/" }

    /// Removes the versions of processes that are no more, and those that an earlier process with our number left. What cannot be
    /// removed stays, as nothing depends on it.
    static func remove(beside path: String) {
        let folder = folder(of: path)
        for name in names(in: folder) where process(of: name, start: start(for: path)).map(isAbandoned) ?? false {
            unsafe unlink(folder + name)
        }
    }

    private static let end = ".new"
    /// What SQLite puts behind the name of a database for the files beside it.
    private static let companions = ["-journal", "-wal", "-shm"]

    private static func start(for path: String) -> String {
        let file = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        return ".\(file)."
    }

    /// Whose version a name says it is; `nil` for other names.
    private static func process(of name: String, start: String) -> pid_t? {
        guard name.hasPrefix(start) else { return nil }
        var number = name.dropFirst(start.count)
        if let companion = companions.first(where: number.hasSuffix) { number.removeLast(companion.count) }
        guard number.hasSuffix(end) else { return nil }
        number.removeLast(end.count)
        guard number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return pid_t(number).flatMap { $0 > 0 ? $0 : nil }
    }

    private static func isAbandoned(_ process: pid_t) -> Bool {
        process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            names.append(name)
        }
        return names
    }
}
