internal import Feedmill
internal import Glibc

/// What `feedmill validate` does with one file.
struct FileValidation: Sendable {
    enum Fix: Sendable { case none, write, diff }

    /// What became of one input.
    enum Result: Sendable {
        case report(String, ValidationReport)
        /// What repairs would change, and what would still be said then.
        case diff(String, ValidationReport)
        case unreadable(String)
    }

    var validator: FeedValidator
    /// What an earlier run has told already.
    var known: ValidationBaseline?
    var bases: BaseURLs
    var fetched = FetchedSources()
    var contentType: String?
    var fix: Fix

    func result(of path: String) -> Result {
        do {
            let bytes = try fetched.all(of: path)
            let base = bases.url(for: path) ?? fetched.url(of: path)
            let contentType = contentType ?? fetched.field("Content-Type", of: path)
            if fix == .none {
                return .report(path, new(validator.validate(bytes, contentType: contentType, baseURL: base), path))
            }
            let repair = validator.repair(bytes, contentType: contentType, baseURL: base)
            let report = new(repair.report, path)
            if fix == .diff { return .diff(UnifiedDiff().render(from: bytes, to: repair.bytes, file: path), report) }
            if repair.isChanged {
                try replace(path, with: repair.bytes)
                Messages.say("\(path): \(repair.edits) \(repair.edits == 1 ? "repair" : "repairs")")
            }
            return .report(path, report)
        } catch {
            return .unreadable("\(error)")
        }
    }

    private func new(_ report: ValidationReport, _ path: String) -> ValidationReport {
        known?.removingKnown(from: report, file: path) ?? report
    }

    /// Puts new bytes in the place of a file, whole or not at all; a link stays a link, and who may read it stays the same.
    private func replace(_ path: String, with bytes: [UInt8]) throws {
        let target = unsafe realpath(path, nil)
        defer { unsafe free(target) }
        let name = unsafe target.map { unsafe String(cString: $0) } ?? path
        var status = stat()
        let isKnown = unsafe stat(name, &status) == 0
        let output = try Output(name)
        try output.write(bytes)
        try output.finish()
        if isKnown { unsafe chmod(name, status.st_mode & 0o7777) }
    }
}

/// Where files are published.
struct BaseURLs: Sendable {
    private var all: String?
    private var directory: String?
    private var root = ""

    init(all: String?, map: String?) {
        self.all = all
        guard let map, let sign = map.firstIndex(of: "=") else { return }
        directory = String(map[..<sign])
        root = String(map[map.index(after: sign)...])
    }

    /// The mapped URL of a file below the directory, else the one given for all.
    func url(for path: String) -> String? {
        guard let directory, path.hasPrefix(directory) else { return all }
        let rest = path.dropFirst(directory.count).drop { $0 == "/" }
        return root + (root.hasSuffix("/") || rest.isEmpty ? "" : "/") + rest
    }
}
