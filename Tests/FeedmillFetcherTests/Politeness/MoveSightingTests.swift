import Testing

@testable import FeedmillFetcher

@Suite struct MoveSightingTests {
    private func answer(_ hops: (Int, String, String)...) -> HTTPResponse {
        var response = HTTPResponse(status: 200, url: hops.last?.2 ?? "https://a.example/")
        response.redirects = hops.map { HTTPResponse.Redirect(status: $0.0, url: $0.1, target: $0.2) }
        return response
    }

    @Test func isBelievedAfterThreePollsAndADay() {
        let moved = answer((301, "https://a.example/", "https://b.example/"))
        let first = MoveSighting.after(moved, nil, at: 0)
        let second = MoveSighting.after(moved, first, at: 80_000)
        let third = MoveSighting.after(moved, second, at: 90_000)
        #expect(first?.isProven(at: 0) == false)
        #expect(second?.isProven(at: 80_000) == false)
        #expect(third?.isProven(at: 90_000) == true)
        #expect(third?.target == "https://b.example/")
    }

    @Test func startsAnewWithAnotherTarget() {
        let first = MoveSighting.after(answer((308, "https://a.example/", "https://b.example/")), nil, at: 0)
        let second = MoveSighting.after(answer((308, "https://a.example/", "https://c.example/")), first, at: 9)
        #expect(second == MoveSighting(target: "https://c.example/", count: 1, since: 9))
        #expect(MoveSighting.after(answer(), second, at: 10) == nil)
    }

    @Test func endsWhereItGetsTemporary() {
        let response = answer(
            (301, "http://a.example/", "https://a.example/"), (302, "https://a.example/", "https://cdn.example/"),
            (301, "https://cdn.example/", "https://cdn.example/x"))
        #expect(MoveSighting.after(response, nil, at: 0)?.target == "https://a.example/")
        #expect(MoveSighting.after(answer((302, "https://a.example/", "https://b.example/")), nil, at: 0) == nil)
    }

    @Test func neverGivesUpEncryption() {
        #expect(MoveSighting.after(answer((301, "https://a.example/", "http://a.example/")), nil, at: 0) == nil)
    }
}
