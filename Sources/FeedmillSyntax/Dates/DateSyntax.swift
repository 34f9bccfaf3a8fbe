/// The forms in which dates are written.
public enum DateSyntax {
    /// The fields of a date, white space around it removed; `nil` when it makes no sense.
    /// The forms nearly every feed uses come first.
    static func read(_ text: String) -> DateReading? {
        let utf8 = text.utf8
        let bytes = utf8.span
        guard bytes.count >= 4 else { return nil }
        if ASCII.isDigit(bytes[0]), ASCII.isDigit(bytes[3]), let reading = rfc3339(bytes) { return reading }
        if let reading = rfc822(bytes) { return reading }
        return nil
    }
}
