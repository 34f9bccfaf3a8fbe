internal import FoundationEssentials

/// Where a user's programs keep what is theirs (XDG Base Directory Specification).
enum DataDirectory {
    /// The path of a file in it; the folder is made when it is not there.
    static func file(_ name: String) throws -> String {
        let base = environment("XDG_DATA_HOME") ?? environment("HOME").map { $0 + "/.local/share" } ?? "."
        let folder = base + "/feedmill"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder + "/" + name
    }
}
