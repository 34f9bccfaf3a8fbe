/// The forms in which dates are written.
package enum DateSyntax {
    /// The fields of a date without outer white space; `nil` when it makes no sense. The forms nearly every feed uses come
    /// first, all others are taken apart word by word.
    static func read(_ text: String) -> DateReading? {
        let utf8 = text.utf8
        let bytes = utf8.span
        guard bytes.count >= 4 else { return nil }
        return (ASCII.isDigit(bytes[3]) ? rfc3339(bytes) : rfc822(bytes)) ?? FreeFormDate.read(text)
    }
}
