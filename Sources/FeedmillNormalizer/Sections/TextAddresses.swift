internal import FeedmillSyntax

/// Web addresses that stand in plain text.
enum TextAddresses {
    /// The text with every address in it cleaned of tracking parameters; the rest as it was.
    static func cleaned(_ text: String) -> String {
        let found = ranges(in: text)
        guard !found.isEmpty else { return text }
        var result = ""
        var end = text.startIndex
        for range in found {
            result += text[end..<range.lowerBound]
            result += URLReference.cleaned(String(text[range]))
            end = range.upperBound
        }
        return result + text[end...]
    }

    /// Where addresses stand: from `http://` or `https://` up to a blank, a quotation mark, an angle bracket, East Asian
    /// text or punctuation that ends the sentence.
    static func ranges(in text: String) -> [Range<String.Index>] {
        let scalars = text.unicodeScalars
        guard text.utf8.contains(0x3A) else { return [] }
        var ranges: [Range<String.Index>] = []
        var index = scalars.startIndex
        while let colon = scalars[index...].firstIndex(of: ":") {
            index = scalars.index(after: colon)
            guard let start = schemeStart(before: colon, in: scalars), scalars[index...].starts(with: ["/", "/"]) else {
                continue
            }
            var end = scalars[index...].firstIndex(where: endsAddress) ?? scalars.endIndex
            index = end
            // A closing parenthesis that was opened inside belongs to the address.
            let opened = scalars[start..<end].contains("(")
            while end > start {
                let last = scalars.index(before: end)
                guard ".,;:!?)]'".unicodeScalars.contains(scalars[last]), !(opened && scalars[last] == ")") else {
                    break
                }
                end = last
            }
            if end > start { ranges.append(start..<end) }
        }
        return ranges
    }

    private static func schemeStart(before colon: String.Index, in scalars: String.UnicodeScalarView) -> String.Index? {
        for scheme in ["https", "http"] {
            guard let start = scalars.index(colon, offsetBy: -scheme.count, limitedBy: scalars.startIndex) else {
                continue
            }
            if scalars[start..<colon].elementsEqual(
                scheme.unicodeScalars, by: { $0 == $1 || $0.value | 0x20 == $1.value })
            {
                return start
            }
        }
        return nil
    }

    private static func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar == "<" || scalar == ">" || scalar == "\"" || scalar == "“" || scalar == "”"
            || scalar.value == 0xA0 || (scalar.isEastAsian && !scalar.properties.isAlphabetic)
    }
}
