extension DocumentValidator {
    /// Judges numbers of every kind.
    mutating func judgeNumber(_ kind: ValueKind, _ value: Value, _ subject: Subject) {
        switch kind {
        case .integer, .nonNegative, .positive, .positive31: judgeInteger(kind, value, subject)
        case .float: if NumberSyntax.decimal(value.bytes) == nil { fail(.invalidNumber, subject, value) }
        case .percentage: check(value, subject, .invalidPercentage, 0...100)
        case .integerAttribute:
            if !value.bytes.allSatisfy(\.isDigit) || NumberSyntax.integer(value.bytes).map({ $0 <= 0 }) ?? true {
                fail(.invalidIntegerAttribute, subject, value)
            }
        case .positiveInteger:
            guard let number = NumberSyntax.integer(value.bytes) else { return fail(.invalidInteger, subject, value) }
            if number <= 0 { fail(.invalidPositiveInteger, subject, value) }
        case .enclosureLength: judgeLength(value, subject)
        case .latitude: check(value, subject, .invalidLatitude, -90...90)
        case .longitude: check(value, subject, .invalidLongitude, -180...180)
        case .elevation: if NumberSyntax.decimal(value.bytes) == nil { fail(.invalidNumber, subject, value) }
        case .imageWidth: check(value, subject, .invalidImageWidth, 1...144)
        case .imageHeight: check(value, subject, .invalidImageHeight, 1...400)
        case .skipHour: judgeHour(value, subject)
        case .coordinates(let pairs): judgeCoordinates(value, subject, pairs)
        case .numbers(let least):
            let numbers = value.bytes.split { $0.isSpace || $0 == UInt8(ascii: ",") }.map {
                NumberSyntax.decimal(Array($0))
            }
            if numbers.count < least || numbers.contains(where: { $0 == nil }) {
                fail(least == 2 ? .invalidCoordinates : .invalidCoordinateList, subject, value)
            }
        case .integerList: judgeList(value, subject, .invalidIntegerList)
        case .expansionState: if !value.isBlank { judgeList(value, subject, .invalidExpansionState) }
        default: break
        }
    }

    private mutating func judgeInteger(_ kind: ValueKind, _ value: Value, _ subject: Subject) {
        if value.isBlank, subject.attribute == nil { return fail(.blankElement, subject, value) }
        let number = NumberSyntax.integer(value.bytes)
        switch kind {
        case .integer: if number == nil { fail(.invalidInteger, subject, value) }
        case .nonNegative:
            if number == nil {
                fail(.invalidInteger, subject, value)
            } else if (number ?? 0) < 0 {
                fail(.invalidNonNegativeInteger, subject, value)
            }
        default:
            guard let number, number > 0 else { return fail(.invalidPositiveInteger, subject, value) }
            if case .positive31 = kind, number > Int(Int32.max) { fail(.integerTooLarge, subject, value) }
        }
    }

    /// RSS profile, enclosure: a byte count; zero when it is not known.
    private mutating func judgeLength(_ value: Value, _ subject: Subject) {
        guard !value.isBlank, let number = NumberSyntax.integer(value.bytes) else {
            return fail(.invalidIntegerAttribute, subject, value)
        }
        if number < 0 {
            fail(number == -1 ? .unknownEnclosureLength : .invalidIntegerAttribute, subject, value)
        }
    }

    private mutating func check(
        _ value: Value, _ subject: Subject, _ code: RuleCode, _ range: ClosedRange<Double>
    ) {
        guard let number = NumberSyntax.decimal(value.bytes), range.contains(number) else {
            return fail(code, subject, value, params: ["value": value.text])
        }
        let wantsWhole = code == .invalidImageWidth || code == .invalidImageHeight
        if wantsWhole, !value.bytes.allSatisfy(\.isDigit) { fail(code, subject, value) }
    }

    private mutating func judgeHour(_ value: Value, _ subject: Subject) {
        guard value.bytes.allSatisfy(\.isDigit), let hour = NumberSyntax.integer(value.bytes), hour <= 24 else {
            return fail(.invalidSkipHour, subject, value)
        }
        if hour == 24 { fail(.hour24, subject, value, fix: replacing(subject, with: "0")) }
    }

    private mutating func judgeCoordinates(_ value: Value, _ subject: Subject, _ pairs: Int) {
        var bytes = value.bytes
        if let comma = bytes.firstIndex(of: UInt8(ascii: ",")) {
            fail(.commaInCoordinates, subject, value, at: comma)
            bytes = bytes.map { $0 == UInt8(ascii: ",") ? 0x20 : $0 }
        }
        let numbers = bytes.split(whereSeparator: \.isSpace).map { NumberSyntax.decimal(Array($0)) }
        let code: RuleCode = pairs == 1 ? .invalidCoordinates : .invalidCoordinateList
        guard numbers.count >= pairs * 2, pairs != 1 || numbers.count == 2, numbers.count % 2 == 0,
            !numbers.contains(where: { $0 == nil })
        else { return fail(code, subject, value) }
        for (index, number) in numbers.enumerated() where abs(number ?? 0) > (index % 2 == 0 ? 90 : 180) {
            return fail(index % 2 == 0 ? .invalidLatitude : .invalidLongitude, subject, value)
        }
    }

    private mutating func judgeList(_ value: Value, _ subject: Subject, _ code: RuleCode) {
        let parts = value.bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        for part in parts {
            let word = trimmed(part)
            if word.isEmpty || !word.allSatisfy(\.isDigit) { return fail(code, subject, value, at: part.startIndex) }
        }
    }
}
