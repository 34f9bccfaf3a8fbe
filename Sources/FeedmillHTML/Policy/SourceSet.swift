/// A `srcset` (HTML §4.8.4.2.1), read as browsers read it and written anew.
enum SourceSet {
    /// The candidates whose URL `accept` lets through (it may change it), in order. Empty when there is none. It need not be
    /// asked about a URL that `keeping` says to keep.
    static func rebuilt(
        _ value: [UInt8], keeping: (Span<UInt8>) -> Bool = { _ in false }, accept: ([UInt8]) -> [UInt8]?
    ) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(value.count)
        var index = 0
        while true {
            while index < value.count, value[index].isHTMLSpace || value[index] == UInt8(ascii: ",") { index += 1 }
            guard index < value.count else { return result }
            let start = index
            while index < value.count, !value[index].isHTMLSpace { index += 1 }
            var end = index
            var descriptor: ArraySlice<UInt8> = []
            if value[end - 1] == UInt8(ascii: ",") {
                while end > start, value[end - 1] == UInt8(ascii: ",") { end -= 1 }
            } else {
                descriptor = readDescriptor(value, &index)
            }
            guard end > start else { continue }
            if keeping(value.span.extracting(start..<end)) {
                if !result.isEmpty { result.append(contentsOf: ", ".utf8) }
                append(value[start..<end], to: &result)
            } else {
                guard let url = accept(Array(value[start..<end])), !url.isEmpty else { continue }
                if !result.isEmpty { result.append(contentsOf: ", ".utf8) }
                append(url[...], to: &result)
            }
            if !descriptor.isEmpty {
                result.append(0x20)
                result.append(contentsOf: descriptor)
            }
        }
    }

    /// Reads up to the comma that ends the candidate (not one in parentheses); gives the first descriptor if it is a
    /// number with `w`, `x` or `h`.
    private static func readDescriptor(_ value: [UInt8], _ index: inout Int) -> ArraySlice<UInt8> {
        var depth = 0
        let start = index
        while index < value.count {
            let byte = value[index]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
            if byte == UInt8(ascii: ","), depth == 0 { break }
            index += 1
        }
        let first = value[start..<index].drop(while: \.isHTMLSpace).prefix { !$0.isHTMLSpace }
        guard let unit = first.last,
            unit == UInt8(ascii: "w") || unit == UInt8(ascii: "x") || unit == UInt8(ascii: "h"),
            first.count > 1, first.dropLast().allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") })
        else { return [] }
        return first
    }

    /// A URL with what would end it in a source set percent-encoded.
    private static func append(_ url: ArraySlice<UInt8>, to result: inout [UInt8]) {
        let isOuterComma = url.first == UInt8(ascii: ",") || url.last == UInt8(ascii: ",")
        if !isOuterComma, !url.contains(where: \.isHTMLSpace) { return result.append(contentsOf: url) }
        for index in url.indices {
            let byte = url[index]
            let isOuter = index == url.startIndex || index == url.endIndex - 1
            if byte.isHTMLSpace {
                result.append(contentsOf: "%20".utf8)
            } else if byte == UInt8(ascii: ","), isOuter {
                result.append(contentsOf: "%2C".utf8)
            } else {
                result.append(byte)
            }
        }
    }
}
