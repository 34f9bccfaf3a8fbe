internal import Glibc

/// A conversion to UTF-8 by the C library.
@safe struct Iconv: ~Copyable {
    private let handle: iconv_t

    /// Nil when the C library has no such conversion.
    init?(from name: String) {
        let opened = unsafe iconv_open("UTF-8", name)
        guard Int(bitPattern: opened) != -1, let opened = unsafe opened else { return nil }
        unsafe handle = opened
    }

    deinit { _ = unsafe iconv_close(handle) }

    enum Stop {
        case done, outputFull, invalid, incomplete
    }

    /// Converts as much as goes; comes back with what it read and wrote, and why it stopped.
    func convert(_ input: UnsafePointer<UInt8>, _ count: Int, into output: UnsafeMutablePointer<UInt8>, _ room: Int)
        -> (
            read: Int, written: Int, stop: Stop
        )
    {
        var source: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutableRawPointer(mutating: input)
            .assumingMemoryBound(to: CChar.self)
        var target: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutableRawPointer(output)
            .assumingMemoryBound(to: CChar.self)
        var left = count
        var space = room
        let result = unsafe iconv(handle, &source, &left, &target, &space)
        var stop = Stop.done
        if result == -1 {
            switch errno {
            case E2BIG: stop = .outputFull
            case EINVAL: stop = .incomplete
            default: stop = .invalid
            }
        }
        return (count - left, room - space, stop)
    }
}
