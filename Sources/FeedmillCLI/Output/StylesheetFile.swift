internal import Feedmill
internal import Glibc

/// Our style sheet as a file beside a feed.
enum StylesheetFile {
    /// Writes the file unless there is one: whoever changed it wants to keep it.
    ///
    /// - Parameter path: The feed's; nothing lies beside standard output.
    static func put(beside path: String?) throws(Output.Failure) {
        guard let path, path != "-" else { return }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let place = "\(folder)\(FeedStylesheet.fileName)"
        var info = stat()
        guard unsafe stat(place, &info) != 0 else { return }
        let output = try Output(place)
        try output.write(FeedStylesheet.text)
        try output.finish()
    }
}
