extension DocumentValidator {
    /// Reports markup in a value that people see as it stands.
    mutating func judgePlain(_ value: Value, _ subject: Subject, _ code: RuleCode) {
        guard value.bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return }
        for trace in PlainText.traces(in: value.bytes) {
            switch trace {
            case .tag(let range, let name):
                if isHexadecimal(range.lowerBound, value, subject) { continue }
                return flag(code, range, "the tag of \(name)", value, subject)
            case .reference(let range):
                if isHexadecimal(range.lowerBound, value, subject) { continue }
                return flag(code, range, "a character reference", value, subject)
            case .angle(let index):
                if !kind.isRSS2 || isHexadecimal(index, value, subject) { continue }
                return flag(.plainTextNeedsHexReferences, index..<index + 1, nil, value, subject)
            }
        }
    }

    private mutating func flag(
        _ code: RuleCode, _ range: Range<Int>, _ detail: String?, _ value: Value, _ subject: Subject
    ) {
        let text = String(decoding: value.bytes[range].prefix(80), as: UTF8.self)
        report(
            code, subject, at: value.start + range.lowerBound..<value.start + range.upperBound, value: text,
            detail: detail.map { "\($0): \(text)" })
    }

    /// RSS profile, data-types-characterdata: written as a hexadecimal reference, "<" and "&" are meant as characters.
    private mutating func isHexadecimal(_ index: Int, _ value: Value, _ subject: Subject) -> Bool {
        guard kind.isRSS2 else { return false }
        let place = decoder.locate(value.start + index, subject.runs, in: source, &cursor)
        return place + 3 <= source.count && source[place..<place + 3].elementsEqual("&#x".utf8)
    }
}
