/// Raw text elements that never end.
///
/// Feeds hold `<iframe src="…"/>` and `<script src="…"/>` written as XML, and summaries cut after `<iframe …>`. A browser takes
/// all that follows for their raw text and shows none of it. Without an end tag of that name further on, they are empty here.
struct MissingRawEnd {
    /// Elements that are known to have no end tag from here on.
    private var missing: ElementSet = []

    /// Whether `token` starts a raw text element that is to be taken for an empty one.
    mutating func isEmpty(_ name: HTMLElementName, _ token: HTMLToken, in input: Span<UInt8>) -> Bool {
        guard token.isSelfClosing || name == .iframe else { return false }
        return end(of: name, token, in: input) == nil
    }

    /// Where the end tag starts that ends the raw text of `token`, nil when there is none.
    mutating func end(of name: HTMLElementName, _ token: HTMLToken, in input: Span<UInt8>) -> Int? {
        if missing.contains(name) { return nil }
        let end = firstEnd(token, in: input)
        if end == nil { missing.insert(name) }
        return end
    }

    /// Takes elements of that name for empty from now on.
    mutating func assumeMissing(_ name: HTMLElementName) { missing.insert(name) }

    private func firstEnd(_ token: HTMLToken, in input: Span<UInt8>) -> Int? {
        let length = token.content.count
        var index = token.end
        while index + 2 + length < input.count {
            if input[index] == UInt8(ascii: "<"), input[index + 1] == UInt8(ascii: "/") {
                var offset = 0
                while offset < length,
                    input[index + 2 + offset].lowercased == input[token.contentStart + offset].lowercased
                {
                    offset += 1
                }
                if offset == length, input[index + 2 + length].endsTagName { return index }
            }
            index += 1
        }
        return nil
    }
}
