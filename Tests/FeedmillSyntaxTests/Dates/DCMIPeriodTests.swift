import FeedmillSyntax
import Testing

@Suite struct DCMIPeriodTests {
    @Test func hasAStartAndAnEnd() throws {
        let period = try #require(DCMIPeriod("name=A; Start=2002-10-13T09:00+01:00 ; end=2002-10-17; scheme=W3C-DTF"))
        #expect(period.start?.instant?.rfc3339 == "2002-10-13T08:00:00Z")
        #expect(period.start?.raw == "2002-10-13T09:00+01:00")
        #expect(period.end?.instant?.rfc3339 == "2002-10-17T00:00:00Z")
        #expect(period.name == "A")
        #expect(period.scheme == "W3C-DTF")
    }

    @Test func mayBeOpen() throws {
        let period = try #require(DCMIPeriod("end=nonsense;;x"))
        #expect(period.start == nil)
        #expect(period.end?.instant == nil)
    }

    @Test(arguments: ["", "2002-10-13", ";", "=", "name=A", "begin=2002"])
    func isNothingElse(_ text: String) {
        #expect(DCMIPeriod(text) == nil)
    }
}
