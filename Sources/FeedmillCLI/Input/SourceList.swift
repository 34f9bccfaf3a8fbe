internal import Feedmill
internal import Glibc

/// The inputs that SOURCE arguments stand for, in order.
struct SourceList {
    /// A source that gives no input at all.
    struct Failure: Error, CustomStringConvertible {
        var source: String
        var reason: String
        var description: String { "\(source): \(reason)" }
    }

    /// What a directory's files must end in to be taken for feeds.
    private static let feedSuffixes = [".xml", ".rss", ".rdf", ".atom", ".json", ".cdf", ".feed"]

    private(set) var paths: [String] = []
    private(set) var failures: [Failure] = []
    /// Those that are URLs, as they came.
    var fetched = FetchedSources()
    /// How far back the documents are read that a feed leads to; `nil` for not at all.
    var following: FeedCompletion.Limits?

    /// Files that directories do not bring, whatever they are called there.
    private let outputs: Set<FileID>

    /// - Parameter outputs: The files that are about to be written: what a directory holds of them was made of its other files.
    init(_ sources: [String], writing outputs: [String] = []) {
        self.outputs = Set(outputs.compactMap { if case .file(let file) = Self.kind(of: $0) { file } else { nil } })
        for source in sources { add(source) }
    }

    private mutating func add(_ source: String) {
        guard !source.isEmpty else {
            failures.append(Failure(source: "''", reason: "an empty name; the current directory is ."))
            return
        }
        if source == "-" {
            paths.append(source)
            return
        }
        if FetchedSources.isURL(source) {
            paths.append(source)
            return
        }
        if let scheme = Self.endOfScheme(source) {
            let name = source[..<scheme.lowerBound].lowercased()
            guard name == "file" else {
                failures.append(Failure(source: source, reason: "\(name) is not fetched, only http and https are"))
                return
            }
            add(String(source[scheme.upperBound...]))
            return
        }
        switch Self.kind(of: source) {
        case .directory(let directory):
            let before = paths.count
            var seen: Set<FileID> = [directory]
            walk(source, &seen)
            if paths.count == before {
                failures.append(
                    Failure(
                        source: source,
                        reason: "no feeds in this directory (\(Self.feedSuffixes.joined(separator: " ")))"))
            }
        case .file, .pipe: paths.append(source)
        case .missing(let reason): failures.append(Failure(source: source, reason: reason))
        }
    }

    /// Where the first `://` stands. Characters need not be told apart for that, which takes longer than to open a file.
    private static func endOfScheme(_ source: String) -> Range<String.Index>? {
        var rest = source.utf8[...]
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            rest = rest[colon...]
            if rest.starts(with: "://".utf8) { return colon..<rest.index(colon, offsetBy: 3) }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// A file or a directory, however it was come to.
    private struct FileID: Hashable {
        var device: dev_t
        var number: ino_t
    }

    private enum Kind {
        case file(FileID)
        /// A pipe, a socket or a device: read where it is named, not where it is come across.
        case pipe
        case directory(FileID)
        case missing(String)
    }

    private static func kind(of path: String) -> Kind {
        var info = stat()
        guard unsafe stat(path, &info) == 0 else { return .missing(lastErrorText()) }
        let identity = FileID(device: info.st_dev, number: info.st_ino)
        return switch info.st_mode & S_IFMT {
        case S_IFDIR: .directory(identity)
        case S_IFREG: .file(identity)
        default: .pipe
        }
    }

    /// The feeds below a directory, by name, so that the order is the same everywhere. Links are followed; a directory that was seen is
    /// not read again, for a link may lead up.
    private mutating func walk(_ directory: String, _ seen: inout Set<FileID>) {
        guard let handle = unsafe opendir(directory) else {
            failures.append(Failure(source: directory, reason: lastErrorText()))
            return
        }
        var names: [String] = []
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        unsafe closedir(handle)
        for name in names.sorted() {
            let path = directory.hasSuffix("/") ? directory + name : directory + "/" + name
            switch Self.kind(of: path) {
            case .directory(let inner): if seen.insert(inner).inserted { walk(path, &seen) }
            case .file(let file)
            where !outputs.contains(file) && Self.feedSuffixes.contains(where: { name.lowercased().hasSuffix($0) }):
                paths.append(path)
            case .file, .pipe: break
            case .missing(let reason):
                // A name that is no UTF-8 was repaired while it was read, and so is no longer the file's.
                let words =
                    path.contains("\u{FFFD}") ? "the name is not UTF-8: rename it, or give its text to -" : reason
                failures.append(Failure(source: path, reason: words))
            }
        }
    }
}
