import FeedmillModel
import Testing

@Suite struct FindingTests {
    @Test func saysItsPlaceFirst() {
        let place = SourcePosition(line: 12, column: 5, offset: 240)
        let finding = Finding("feed/bad-date", .warning, "not a date: \"soon\"", at: place)
        #expect(finding.description == "12:5: warning: not a date: \"soon\" [feed/bad-date]")
    }

    @Test func saysThePathWhereThereIsNoPlace() {
        let finding = Finding("feed/bad-uri", .warning, "not a URL", path: "items[3].url")
        #expect(finding.description == "items[3].url: warning: not a URL [feed/bad-uri]")
    }

    @Test func hasNoPlaceWhereNothingIsKnown() {
        let finding = Finding("transport/content-type", .info, "sent as text/plain")
        #expect(finding.description == "info: sent as text/plain [transport/content-type]")
    }

    @Test func ordersSeveritiesFromRemarkToEnd() {
        #expect(Finding.Severity.allCases.sorted() == [.info, .warning, .error, .fatal])
    }

    @Test func ordersPlacesByOffset() {
        let late = SourcePosition(line: 1, column: 90, offset: 89)
        let later = SourcePosition(line: 2, column: 1, offset: 90)
        #expect(late < later)
        #expect(!(later < late))
    }
}
