internal import CLibxml2
internal import FeedmillBytes

/// How far a decoder's output has come.
struct DecodedPosition {
    private(set) var offset = 0
    private(set) var line = 1
    private(set) var column = 1

    mutating func advance(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        offset += count
        guard let newline = unsafe memrchr(bytes, 0x0A, count) else {
            column += unsafe ByteCount.scalars(bytes, count)
            return
        }
        let length = unsafe UnsafeRawPointer(newline) - UnsafeRawPointer(bytes)
        line += unsafe 1 + ByteCount.newlines(bytes, length)
        column = unsafe 1 + ByteCount.scalars(bytes + length + 1, count - length - 1)
    }
}
