internal import FeedmillSyntax

/// Edits that repair a value and keep its meaning.
extension DocumentValidator {
    /// The edit that puts a text in the place of a whole value; `nil` when the value is in several pieces.
    func replacing(_ subject: Subject, with text: String) -> TextEdit? {
        guard subject.runs.count == 1, let run = subject.runs.first, !run.range.isEmpty,
            !text.utf8.contains(where: {
                $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == 0x22 || $0 == 0x27
            })
        else { return nil }
        return TextEdit(offset: run.range.lowerBound, length: run.range.count, replacement: text)
    }

    /// A date that can be understood, in the form it should have. Without a zone of its own nothing is invented.
    func rewritten(_ kind: ValueKind, _ value: Value, _ subject: Subject) -> TextEdit? {
        let stamp = Timestamp(value.text)
        guard let instant = stamp.instant, case .explicit(let minutes) = stamp.zone, stamp.precision >= .minute else {
            return nil
        }
        switch kind {
        case .rfc3339, .w3cdtf: return replacing(subject, with: instant.rfc3339(offsetMinutes: minutes))
        case .rfc822: return replacing(subject, with: instant.rfc822(offsetMinutes: minutes))
        default: return nil
        }
    }

    /// Spaces inside a URI as RFC 3986 §2.1 wants them.
    func spacesEncoded(_ value: Value, _ subject: Subject) -> TextEdit? {
        guard value.bytes.contains(0x20) else { return nil }
        let encoded = value.bytes.flatMap { $0 == 0x20 ? Array("%20".utf8) : [$0] }
        return replacing(subject, with: String(decoding: encoded, as: UTF8.self))
    }

    /// `isPermaLink="false"` on a guid that is no address.
    func permalinkFix(_ frame: Frame) -> TextEdit? {
        if let attribute = frame.attribute("isPermaLink") {
            return TextEdit(offset: attribute.source.lowerBound, length: attribute.source.count, replacement: "false")
        }
        return TextEdit(offset: frame.rawName.upperBound, length: 0, replacement: " isPermaLink=\"false\"")
    }

    /// `yes` and `clean` in Apple's newer words.
    func explicitFix(_ value: Value, _ subject: Subject) -> TextEdit? {
        switch value.text.lowercased() {
        case "yes", "explicit": replacing(subject, with: "true")
        case "no", "clean": replacing(subject, with: "false")
        default: nil
        }
    }
}
