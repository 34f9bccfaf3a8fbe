internal import FeedmillModel
internal import FeedmillReader
internal import FeedmillSyntax

/// A DCMI Period (`start=…; end=…; scheme=W3C-DTF`), as `dcterms:valid` has it.
enum ValidityPeriod {
    /// `nil` when neither end is given.
    static func read(_ text: String) -> Validity? {
        var validity = Validity()
        for part in text.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            let value = String(pair[1]).trimmed
            if value.isEmpty { continue }
            switch String(pair[0]).trimmed.lowercased() {
            case "start": validity.start = Timestamp(value)
            case "end": validity.end = Timestamp(value)
            default: break
            }
        }
        return validity == Validity() ? nil : validity
    }
}
