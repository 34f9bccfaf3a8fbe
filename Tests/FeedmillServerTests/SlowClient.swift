import Glibc

/// Sends a byte at a time, for as long as it is listened to.
struct SlowClient {
    struct Unconnected: Error {}

    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(descriptor, $0, size) }
        }
        guard result == 0 else {
            close(descriptor)
            throw Unconnected()
        }
    }

    /// - Parameter start: What is sent at once.
    /// - Returns: Whether the other side closed the connection while there was still something to say.
    func trickle(after start: String) async -> Bool {
        defer { close(descriptor) }
        var bytes = Array(start.utf8)
        for _ in 0..<1200 {
            guard unsafe send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) > 0 else { return true }
            bytes = [0x61]
            do { try await Task.sleep(for: .milliseconds(50)) } catch { return false }
        }
        return false
    }
}
