internal import FeedmillBytes

/// The counts of a scan as UTF-8.
struct UTF8Evidence {
    private(set) var two = 0
    private(set) var longer = 0
    private(set) var invalid = 0

    init(_ bytes: ArraySlice<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var index = 0
            while index < bytes.count {
                switch unsafe UTF8Validation.sequence(base + index, bytes.count - index) {
                case .valid(let length):
                    if length == 2 { two += 1 } else if length > 2 { longer += 1 }
                    index += length
                case .invalid(let length):
                    invalid += 1
                    index += length
                case .incomplete: return
                }
            }
        }
    }

    /// Whether bytes declared as something else are UTF-8.
    func overrides(_ declared: TextEncoding) -> Bool {
        guard invalid == 0 else { return false }
        switch declared.decoder {
        case .windows1252: return longer >= 1 || two >= 3
        default: return longer >= 3
        }
    }

    enum Verdict {
        case valid, invalid
        /// More must be seen.
        case open
    }

    /// Whether bytes are UTF-8, as soon as they tell: text of another encoding may begin with a sequence that is valid,
    /// but hardly goes on so. Invalid as soon as one sequence is, however many were valid before it.
    static func verdict(_ bytes: UnsafePointer<UInt8>, _ count: Int, isFinal: Bool) -> Verdict {
        var index = 0
        var evidence = 0
        while true {
            index = unsafe UTF8Validation.skipASCII(bytes, from: index, count)
            if index >= EncodingDetector.window { return .valid }
            guard index < count else { return isFinal ? .valid : .open }
            switch unsafe UTF8Validation.sequence(bytes + index, count - index) {
            case .valid(let length):
                evidence += length - 1
                index += length
            case .invalid: return .invalid
            case .incomplete: return isFinal ? .invalid : .open
            }
            if evidence >= 16 { return .valid }
        }
    }
}
