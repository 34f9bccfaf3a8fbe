import Testing

@testable import FeedmillSyntax

@Suite struct DateJudgeTests {
    @Test(
        arguments: [
            ("2003-12-31T10:14:55Z", nil), ("2003-12-31t10:14:55.25-08:00", nil), ("2016-12-31T23:59:60Z", nil),
            ("2003-12-31T10:14:55+0100", .form(offset: 22)), ("2003-12-31T10:14Z", .form(offset: 16)),
            ("2003-12-31 10:14:55Z", .form(offset: 10)), ("2003-12-31T10:14:55", .zone(offset: 19)),
            ("2003-12-31", .form(offset: 10)),
            ("2003-13-01T10:14:55Z", .range(offset: 5)), ("2003-06-31T10:14:55Z", .range(offset: 8)),
            ("2003-02-29T10:14:55Z", .range(offset: 8)), ("2003-12-31T24:00:00Z", .range(offset: 11)),
            ("2003-12-31T10:60:00Z", .range(offset: 14)), ("2003-12-31T10:14:61Z", .range(offset: 17)),
            ("2003-12-31T10:14:55.Z", .form(offset: 20)), ("2003-12-31T10:14:55Zx", .form(offset: 20)),
            ("", .form(offset: 0)),
            ("2003-12-31T10:14:55+24:00", .range(offset: 20)), (" 2003-12-31T10:14:55Z", .form(offset: 0)),
            ("20031231T10:14:55Z", .form(offset: 4)),
        ] as [(String, DateFault?)])
    func judgesRFC3339(_ text: String, _ fault: DateFault?) {
        #expect(DateSyntax.faultInRFC3339(text) == fault)
        #expect(DateSyntax.isRFC3339(text) == (fault == nil))
    }

    @Test(
        arguments: [
            ("2003", nil), ("2003-12", nil), ("2003-12-31", nil), ("2003-12-31T10:14Z", nil),
            ("2003-12-31T10:14:55+01:00", nil),
            ("2003-12-31T10:14:55.5Z", nil), ("2003-12-31T10:14:55", .zone(offset: 19)),
            ("2003-12-31T10:14:55z", .form(offset: 19)),
            ("2003-12-31t10:14:55Z", .form(offset: 10)), ("2003-13", .range(offset: 5)), ("03-12-31", .form(offset: 2)),
            ("2003-02-29", .range(offset: 8)), ("2003-12-31T10Z", .form(offset: 13)), ("", .form(offset: 0)),
        ] as [(String, DateFault?)])
    func judgesW3CDTF(_ text: String, _ fault: DateFault?) {
        #expect(DateSyntax.faultInW3CDTF(text) == fault)
        #expect(DateSyntax.isW3CDTF(text) == (fault == nil))
    }

    @Test(
        arguments: [
            ("Wed, 19 Jun 2024 21:19:00 GMT", nil, []), ("19 Jun 2024 21:19:00 +0900", nil, []),
            ("Wed, 19 Jun 2024 21:19:00 EST", nil, []),
            ("9 Jun 2024 21:19:00 Z", nil, []), ("Wed, 19 Jun 2024 21:19 GMT", nil, .noSeconds),
            ("Wed, 19 Jun 24 21:19:00 GMT", nil, .twoDigitYear),
            ("wED, 19 jun 2024 21:19:00 gmt", nil, .letterCase), ("Wed, 19 Jun 2024 21:19:00 A", nil, .militaryZone),
            ("Wed, 19 Jun 2024 21:19:00 -0234", nil, .oddOffset), ("Wed,  19 Jun 2024 21:19:00 GMT", nil, .whiteSpace),
            ("Wed (a (b) \\)), 19 Jun 2024 21:19:00 GMT", nil, [.comment, .whiteSpace]),
            (" Wed, 19 Jun 2024 21:19:00 GMT", nil, .whiteSpace),
            ("Wed 19 Jun 2024 21:19:00 GMT", .form(offset: 4), .whiteSpace),
            ("Wed, 31 Jun 2024 21:19:00 GMT", .range(offset: 5), []),
            ("Wed, 19 June 2024 21:19:00 GMT", .form(offset: 8), []),
            ("Wed, 19 Jun 2024 24:00:00 GMT", .range(offset: 17), []),
            ("Wed, 19 Jun 2024 21:19:00", .zone(offset: 25), []),
            ("Wed, 19 Jun 2024 21:19:00 JST", .form(offset: 26), []),
            ("Wed, 19 Jun 2024 21:19:00 +09:00", .form(offset: 26), []), ("Wed, 19 Jun 2024", .form(offset: 16), []),
            ("2024-06-19T21:19:00Z", .form(offset: 2), []), ("", .form(offset: 0), []),
            ("Wed, 19 Jun 124 21:19:00 GMT", .form(offset: 12), []),
            ("Xyz, 19 Jun 2024 21:19:00 GMT", .form(offset: 0), []),
        ] as [(String, DateFault?, RFC822Judgement.Oddities)])
    func judgesRFC822(_ text: String, _ fault: DateFault?, _ oddities: RFC822Judgement.Oddities) {
        let judgement = DateSyntax.judgeRFC822(text)
        #expect(judgement.fault == fault)
        if fault == nil { #expect(judgement.oddities == oddities) }
        #expect(!judgement.hasWrongWeekday)
    }

    @Test func noticesTheWrongWeekday() {
        #expect(DateSyntax.judgeRFC822("Thu, 19 Jun 2024 21:19:00 GMT").hasWrongWeekday)
        #expect(DateSyntax.judgeRFC822("Thu, 19 Jul 2006 23:08:26 +1000").hasWrongWeekday)
    }
}
