internal import Glibc

/// What tells two versions of a file apart without reading them: a new version is a new file with a new time.
struct FileVersion: Equatable {
    private var inode: UInt
    private var seconds: Int
    private var nanoseconds: Int

    /// - Returns: `nil` when there is no such file.
    init?(_ path: String) {
        var info = stat()
        guard unsafe stat(path, &info) == 0 else { return nil }
        inode = UInt(info.st_ino)
        seconds = info.st_mtim.tv_sec
        nanoseconds = info.st_mtim.tv_nsec
    }
}
