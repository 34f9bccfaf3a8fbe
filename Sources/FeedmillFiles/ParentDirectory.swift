internal import Glibc

/// The directory that a file has its name in.
package struct ParentDirectory {
    /// Ends with "/", or is ".".
    package let path: String

    /// - Parameter file: A path.
    package init(of file: String) {
        path = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
    }

    /// Makes the names in it durable: a file that was renamed may otherwise have its old name again after a power cut.
    package func sync() {
        let directory = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }
}
