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

    @Test(arguments: [
        "Wed, 19 Jun 2024 21:19:00 GMT", "19 Jun 2024 21:19:00 +0000", "9 Jun 2024 21:19:00 UT",
        "Wed, 19 Jun 2024 21:19 GMT",
        "wED, 19 jun 2024 17:19:00 edt", "Wed (a (b) \\)), 19 Jun 2024 21:19:00 GMT",
        " Wed ,  19 Jun 2024 21 : 19 : 00 GMT ",
    ])
    func passesRFC822(_ text: String) {
        guard case .valid(let seconds) = RFC822Judgement(text) else {
            Issue.record("\(RFC822Judgement(text))")
            return
        }
        #expect((seconds - 1_718_831_940) % 86_400 == 0)
        #expect(DateSyntax.isRFC822(text))
    }

    @Test(arguments: [
        ("Wed, 19 Jun 24 21:19:00 GMT", 12), ("Wed, 19 Jun 2024 21:19:00 A", 26),
        ("Wed, 19 Jun 2024 21:19:00 -0230", 26),
    ])
    func doubtsRFC822(_ text: String, _ place: Int) {
        guard case .problematic(_, let index, _) = RFC822Judgement(text) else {
            Issue.record("\(RFC822Judgement(text))")
            return
        }
        #expect(index == place)
        #expect(DateSyntax.isRFC822(text))
    }

    @Test(arguments: [
        ("Wed 19 Jun 2024 21:19:00 GMT", 4), ("Wed, 31 Jun 2024 21:19:00 GMT", 12),
        ("Wed, 19 June 2024 21:19:00 GMT", 12),
        ("Wed, 19 Jun 2024 24:00:00 GMT", 17), ("Wed, 19 Jun 2024 21:19:00", 24), ("Wed, 19 Jun 2024 21:19:00 JST", 26),
        ("Wed, 19 Jun 2024", 16), ("2024-06-19T21:19:00Z", 0), ("", 0), ("Wed, 19 Jun 124 21:19:00 GMT", 12),
        ("Xyz, 19 Jun 2024 21:19:00 GMT", 0), ("Wed, 19 Jun 2024 21:19:00 UTC", 26),
    ])
    func refusesRFC822(_ text: String, _ place: Int) {
        guard case .invalid(let index, _) = RFC822Judgement(text) else {
            Issue.record("\(RFC822Judgement(text))")
            return
        }
        #expect(index == place)
        #expect(!DateSyntax.isRFC822(text))
    }

    @Test(arguments: ["Thu, 19 Jun 2024 21:19:00 GMT", "Thu, 19 Jul 2006 23:08:26 +1000"])
    func noticesTheWrongWeekday(_ text: String) {
        #expect(RFC822Judgement(text) == .wrongWeekday)
    }
}
