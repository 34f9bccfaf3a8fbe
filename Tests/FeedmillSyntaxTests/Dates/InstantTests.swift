import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct InstantTests {
    @Test(arguments: [
        (0, 0, "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
        (-1, 500_000_000, "1969-12-31T23:59:59.5Z", "Wed, 31 Dec 1969 23:59:59 GMT"),
        (1_718_803_140, 1, "2024-06-19T13:19:00.000000001Z", "Wed, 19 Jun 2024 13:19:00 GMT"),
        (-62_135_596_800, 0, "0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 GMT"),
        (253_402_300_799, 0, "9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 GMT"),
        (Int64.max, Int32.max, "9999-12-31T23:59:59.999999999Z", "Fri, 31 Dec 9999 23:59:59 GMT"),
        (Int64.min, Int32.min, "0000-01-01T00:00:00Z", "Sat, 01 Jan 0000 00:00:00 GMT"),
    ])
    func isWritten(_ seconds: Int64, _ nanoseconds: Int32, _ rfc3339: String, _ rfc822: String) {
        let instant = Instant(seconds: seconds, nanoseconds: nanoseconds)
        #expect(instant.rfc3339 == rfc3339)
        #expect(instant.rfc822 == rfc822)
    }

    @Test func isWrittenWithAZone() {
        let instant = Instant(seconds: 1_718_803_140)
        #expect(instant.rfc3339(offsetMinutes: 540) == "2024-06-19T22:19:00+09:00")
        #expect(instant.rfc3339(offsetMinutes: -210) == "2024-06-19T09:49:00-03:30")
        #expect(instant.rfc822(offsetMinutes: 540) == "Wed, 19 Jun 2024 22:19:00 +0900")
    }

    @Test func readsOnlyRFC3339() {
        #expect(Instant(rfc3339: "2024-06-19T21:19:00+09:00")?.seconds == 1_718_799_540)
        #expect(Instant(rfc3339: "2016-12-31T23:59:60Z")?.rfc3339 == "2017-01-01T00:00:00Z")
        for text in [
            "2024-06-19", "2024-06-19 21:19:00Z", "2024-06-19T21:19Z", "2024-06-19T21:19:00", "2024-06-31T21:19:00Z",
            "2024-06-19T24:00:00Z", "2024-06-19T21:60:00Z", "2024-06-19T21:19:6xZ", "2024x06-19T21:19:00Z", "",
        ] {
            #expect(Instant(rfc3339: text) == nil)
        }
    }

    @Test func isOrderedInTime() {
        #expect(Instant(seconds: 1, nanoseconds: 2) < Instant(seconds: 1, nanoseconds: 3))
        #expect(Instant(seconds: 1, nanoseconds: 2) < Instant(seconds: 2))
    }

    @Test func readsWhatItWrites() {
        var generator = Dice(state: 1)
        for _ in 0..<2000 {
            let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &generator)
            let instant = Instant(seconds: seconds, nanoseconds: Int32.random(in: 0..<1_000_000_000, using: &generator))
            #expect(Instant(rfc3339: instant.rfc3339) == instant)
            let whole = Instant(seconds: seconds)
            #expect(Instant(rfc3339: whole.rfc3339) == whole)
            #expect(Timestamp(instant.rfc3339).instant == instant)
            let offset = Int.random(in: -840...840, using: &generator)
            let zoned = instant.rfc3339(offsetMinutes: offset)
            if 0 < seconds, seconds < 253_402_200_000 { #expect(Instant(rfc3339: zoned) == instant) }
            #expect(Timestamp(instant.rfc822).instant == Instant(seconds: seconds))
        }
    }

    @Test func countsEveryDayOnce() {
        var previous = CivilDate(daysSinceEpoch: -719_528)
        var wrong = 0
        for days in -719_527...(-719_528 + 800 * 365) {
            let date = CivilDate(daysSinceEpoch: days)
            let follows = date.month == previous.month ? date.day == previous.day + 1 : date.day == 1
            if date.daysSinceEpoch != days || !follows { wrong += 1 }
            previous = date
        }
        #expect(wrong == 0)
    }
}
