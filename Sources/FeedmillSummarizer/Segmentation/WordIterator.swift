internal import CSegmentation

/// ICU's word boundaries (UAX #29, and dictionaries for Thai, Lao, Khmer and Burmese) for one language, over UTF-8.
@safe struct WordIterator: ~Copyable {
    private let handle: OpaquePointer

    /// `nil` when ICU cannot serve; callers then go by their own rules.
    init?(language: String) {
        guard let handle = unsafe feedmill_words_open(language) else { return nil }
        unsafe self.handle = handle
    }

    deinit {
        unsafe feedmill_words_close(handle)
    }

    /// The ends of the words, and of what stands between them, in `bytes[range]`, as offsets into `bytes`, the last one being the range's end;
    /// `nil` when ICU refuses. The bytes are valid UTF-8.
    mutating func ends(in bytes: [UInt8], _ range: Range<Int>) -> [Int]? {
        guard let length = Int32(exactly: range.count), range.upperBound <= bytes.count else { return nil }
        guard length > 0 else { return [] }
        let origin = range.lowerBound
        return unsafe bytes.withUnsafeBytes { buffer -> [Int]? in
            guard let base = buffer.baseAddress else { return [] }
            let text = unsafe base.advanced(by: origin).assumingMemoryBound(to: CChar.self)
            guard unsafe feedmill_words_begin(handle, text, length) != 0 else { return nil }
            var found: [Int] = []
            unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { offsets in
                guard let room = offsets.baseAddress else { return }
                while true {
                    let count = Int(unsafe feedmill_words_next(handle, room, 256))
                    for index in 0..<count { found.append(unsafe origin + Int(offsets[index])) }
                    if count < 256 { break }
                }
            }
            unsafe feedmill_words_end(handle)
            return found
        }
    }
}
