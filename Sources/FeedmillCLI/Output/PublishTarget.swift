internal import Feedmill

/// Where a feed is written, and as what.
struct PublishTarget: Equatable {
    var path: String?
    var format: FeedWriter.Format

    /// Whether it goes where it cannot be taken back from.
    var isStandardOutput: Bool { path == nil || path == "-" }

    /// The targets of a command line, else those of the configuration, else standard output.
    ///
    /// - Parameters:
    ///   - paths: `-o`, any number of times.
    ///   - format: `--format`. For one path it counts; of several, those whose names tell their format go by that.
    ///   - settings: What the configuration says.
    static func list(_ paths: [String], format: FeedWriter.Format?, else settings: PublishSettings) -> [PublishTarget] {
        switch (paths.count, settings.path) {
        case (0, let path?):
            if let format { return [PublishTarget(path: path, format: format)] }
            guard settings.formats != [.atom] else { return [PublishTarget(path: path, format: .atom)] }
            return settings.formats.map { PublishTarget(path: Self.path(path, for: $0), format: $0) }
        case (0, nil): return [PublishTarget(path: nil, format: format ?? .atom)]
        case (1, _):
            return paths.map { PublishTarget(path: $0, format: format ?? FeedWriter.Format(fileName: $0) ?? .atom) }
        default:
            return paths.map { PublishTarget(path: $0, format: FeedWriter.Format(fileName: $0) ?? format ?? .atom) }
        }
    }

    /// The path with the suffix of a format instead of its own.
    private static func path(_ path: String, for format: FeedWriter.Format) -> String {
        let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        if FeedWriter.Format(fileName: path) == format { return path }
        let dot = path[start...].lastIndex(of: ".") ?? path.endIndex
        return "\(path[..<dot]).\(format.fileSuffix)"
    }
}

extension [PublishTarget] {
    /// Whether a feed made of these sources is to be written. With nothing readable at all the old feed is worth more than an
    /// empty one.
    func takeFeed(of sources: some Collection, after status: RunStatus) -> Bool {
        !sources.isEmpty || status.isFine && allSatisfy(\.isStandardOutput)
    }
}
