internal import FeedmillBytes

extension XMLElement {
    /// The element's own character data: entities resolved, CDATA included, white space as sent. That of elements
    /// inside it is left out.
    package var text: String { text(trimmed: false) }

    /// The same without XML white space at either end.
    package var textTrimmed: String { text(trimmed: true) }

    private func text(trimmed: Bool) -> String {
        let runs = runs
        guard let first = runs.first else { return "" }
        if runs.count == 1 {
            let run = tape.runs[first]
            guard Int(run.parent) == index else { return "" }
            return unsafe string(tape.bytes(run.start, run.length), trimmed)
        }
        var bytes: [UInt8] = []
        for run in runs {
            let run = tape.runs[run]
            if Int(run.parent) == index { unsafe bytes.append(contentsOf: tape.bytes(run.start, run.length)) }
        }
        return unsafe bytes.withUnsafeBufferPointer { unsafe string($0, trimmed) }
    }

    private func string(_ bytes: UnsafeBufferPointer<UInt8>, _ trimmed: Bool) -> String {
        guard trimmed else { return unsafe String(validUTF8: bytes) }
        var start = 0
        var end = bytes.count
        while start < end, unsafe bytes[start].isXMLWhiteSpace { start += 1 }
        while end > start, unsafe bytes[end - 1].isXMLWhiteSpace { end -= 1 }
        return unsafe String(validUTF8: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
}

extension UInt8 {
    /// XML 1.0 §2.3, production S.
    @inline(__always) var isXMLWhiteSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
