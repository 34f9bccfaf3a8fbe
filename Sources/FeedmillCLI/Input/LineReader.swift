internal import FeedmillBytes

/// The lines of a file or of standard input, one at a time, without their ends.
struct LineReader: ~Copyable {
    private var file: FileBytes
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    init(_ path: String) throws {
        file = try FileBytes(path)
    }

    /// - Returns: `nil` after the last line.
    mutating func next() throws -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer.span.first(0x0A, from: searched) {
                defer { start = end + 1 }
                return buffer[start..<end]
            }
            searched = buffer.count
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return buffer[start...]
            }
            if start > 0 {
                searched -= start
                buffer.removeSubrange(..<start)
                start = 0
            }
            var piece: [UInt8] = []
            isAtEnd = try !file.next { span in
                piece = unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
            }
            buffer += piece
        }
    }
}
