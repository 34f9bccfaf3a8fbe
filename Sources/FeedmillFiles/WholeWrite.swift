internal import Glibc

/// Writing that ends when everything is written.
package enum WholeWrite {
    /// Hands bytes to the system, in as many steps as it wants.
    ///
    /// - Returns: The number of the error (`errno`) that stopped it; `nil` when all is written.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { bytes in
                unsafe Glibc.write(descriptor, bytes.baseAddress.map { unsafe $0 + sent }, bytes.count - sent)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            sent += count
        }
        return nil
    }
}
