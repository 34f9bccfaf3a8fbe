internal import Glibc

/// How far a decoder's output has come.
struct DecodedPosition {
    private(set) var offset = 0
    private(set) var line = 1
    private(set) var column = 1

    mutating func advance(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        offset += count
        var from = 0
        while from < count, let found = unsafe memchr(bytes + from, 0x0A, count - from) {
            line += 1
            column = 1
            from = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(bytes) + 1
        }
        var index = from
        var scalars = 0
        while index < count {
            if unsafe bytes[index] & 0xC0 != 0x80 { scalars += 1 }
            index += 1
        }
        column += scalars
    }
}
