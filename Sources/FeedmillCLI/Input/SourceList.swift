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

    init(_ sources: [String]) {
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
        if let scheme = source.firstRange(of: "://") {
            let name = source[..<scheme.lowerBound].lowercased()
            guard name == "file" else {
                failures.append(Failure(source: source, reason: "\(name) is not fetched, only http and https are"))
                return
            }
            add(String(source[scheme.upperBound...]))
            return
        }
        switch kind(of: source) {
        case .directory:
            let before = paths.count
            walk(source)
            if paths.count == before {
                failures.append(
                    Failure(
                        source: source,
                        reason: "no feeds in this directory (\(Self.feedSuffixes.joined(separator: " ")))"))
            }
        case .file: paths.append(source)
        case .missing(let reason): failures.append(Failure(source: source, reason: reason))
        }
    }

    private enum Kind {
        case file, directory
        case missing(String)
    }

    private func kind(of path: String) -> Kind {
        var info = stat()
        guard unsafe stat(path, &info) == 0 else { return .missing(lastErrorText()) }
        return info.st_mode & S_IFMT == S_IFDIR ? .directory : .file
    }

    /// The feeds below a directory, by name, so that the order is the same everywhere.
    private mutating func walk(_ directory: String) {
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
            switch kind(of: path) {
            case .directory: walk(path)
            case .file where Self.feedSuffixes.contains(where: { name.lowercased().hasSuffix($0) }): paths.append(path)
            case .file: break
            case .missing(let reason):
                // A name that is no UTF-8 was repaired while it was read, and so is no longer the file's.
                let words =
                    path.contains("\u{FFFD}") ? "the name is not UTF-8: rename it, or give its text to -" : reason
                failures.append(Failure(source: path, reason: words))
            }
        }
    }
}
