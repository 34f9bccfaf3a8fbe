internal import FeedmillSyntax

extension DocumentValidator {
    /// Judges dates of every kind, and whether they can be true.
    mutating func judgeDate(_ kind: ValueKind, _ value: Value, _ subject: Subject) {
        switch kind {
        case .rfc3339:
            // Second 60 needs a closer look.
            if !value.hasOuterSpace, value.bytes.count > 17, value.bytes[17] != UInt8(ascii: "6"),
                let instant = Instant(rfc3339: value.text)
            {
                return checkPlausible(instant.seconds, value, subject)
            }
            if value.hasOuterSpace {
                report(
                    .unexpectedWhitespace, subject, at: value.start > 0 ? 0..<1 : value.raw.count - 1..<value.raw.count,
                    value: value.text, detail: "white space round a date", fix: replacing(subject, with: value.text))
            }
            guard holds(DateSyntax.faultInRFC3339(value.text), .invalidRfc3339Date, value, subject) else { return }
            checkLeapSecond(value, subject)
            checkPlausible(Instant(rfc3339: value.text)?.seconds, value, subject)
        case .period where value.text.contains("start=") || value.text.contains("end="): break
        case .iso8601, .period, .w3cdtf, .schedule:
            let fault = DateSyntax.faultInW3CDTF(value.text)
            let isTime = fault.map(\.offset).map { $0 > 10 } ?? false
            if case .iso8601 = kind, case .zone = fault { return }
            let code: RuleCode =
                if case .iso8601 = kind, isTime { .invalidIso8601Datetime } else { .invalidW3cdtfDate }
            guard holds(fault, code, value, subject) else { return }
            // Metadata terms tell of works of any age, and schedules may start with any day.
            switch kind {
            case .period: return
            case .schedule where profile != .w3c: return
            default: break
            }
            checkPlausible(Timestamp(value.text).instant?.seconds, value, subject)
        default:
            switch RFC822Judgement(value.text) {
            case .valid(let seconds): checkPlausible(seconds, value, subject)
            case .problematic(let seconds, let index, let text):
                fail(
                    .problematicRfc822Date, subject, value, at: index, detail: text,
                    fix: rewritten(.rfc822, value, subject))
                checkPlausible(seconds, value, subject)
            case .wrongWeekday:
                fail(.dateWeekdayMismatch, subject, value, at: 0, fix: rewritten(.rfc822, value, subject))
            case .invalid(let index, let text):
                fail(
                    .invalidRfc822Date, subject, value, at: index, detail: text,
                    fix: rewritten(.rfc822, value, subject))
            }
        }
    }

    private mutating func holds(_ fault: DateFault?, _ code: RuleCode, _ value: Value, _ subject: Subject) -> Bool {
        switch fault {
        case nil: return true
        case .form(let offset):
            let kind: ValueKind = code == .invalidRfc3339Date ? .rfc3339 : .w3cdtf
            fail(
                code, subject, value, at: offset, detail: "\"\(value.text.prefix(60))\"",
                fix: rewritten(kind, value, subject))
        case .range(let offset):
            fail(code, subject, value, at: offset, detail: "a number out of range in \"\(value.text.prefix(60))\"")
        case .zone(let offset):
            fail(code, subject, value, at: offset, detail: "no time zone in \"\(value.text.prefix(60))\"")
        }
        return false
    }

    /// RFC 3339 §5.7: second 60 only at the end of a June or December day in UTC.
    private mutating func checkLeapSecond(_ value: Value, _ subject: Subject) {
        guard value.bytes.count > 18, value.bytes[17] == UInt8(ascii: "6"),
            let instant = Instant(rfc3339: value.text)
        else { return }
        // However the 60th second is counted, a true one lies next to a midnight.
        let second = (instant.seconds % 86_400 + 86_400) % 86_400
        let date = CivilDate(daysSinceEpoch: Int((instant.seconds - 60) / 86_400))
        let isMonthEnd =
            (date.month == 6 || date.month == 12) && date.day == CivilDate.days(inMonth: date.month, of: date.year)
        if !(second <= 1 || second >= 86_399) || !isMonthEnd { fail(.implausibleLeapSecond, subject, value, at: 17) }
    }

    private mutating func checkPlausible(_ seconds: Int64?, _ value: Value, _ subject: Subject) {
        guard let seconds else { return }
        // 1990-01-01: before any feed. A day of grace for clocks and zones.
        if seconds < 631_152_000 {
            fail(.implausibleDate, subject, value, detail: "\"\(value.text)\" is before 1990")
        } else if let now, seconds > now.seconds + 86_400 {
            fail(.implausibleDate, subject, value, detail: "\"\(value.text)\" is in the future")
        }
    }
}

extension DocumentValidator {
    /// Seconds since 1970 of an RFC 3339 date; `nil` for anything else.
    func seconds(_ text: String) -> Int64? { Instant(rfc3339: text)?.seconds }
}

extension DateFault {
    /// Where it is, in bytes.
    fileprivate var offset: Int {
        switch self {
        case .form(let offset), .range(let offset), .zone(let offset): offset
        }
    }
}
