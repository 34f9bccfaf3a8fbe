import Testing

@testable import FeedmillFetcher

@Suite struct PollStateTests {
    private let now: Int64 = 1_767_614_400  // Mon, 05 Jan 2026 12:00:00 GMT
    private let url = "https://blog.example/feed"

    private func answer(_ status: Int = 200, _ fields: HTTPFields = [:]) -> HTTPResponse {
        HTTPResponse(status: status, fields: fields, url: url)
    }

    private func succeeded(_ fields: HTTPFields = [:], rhythm: FeedRhythm? = nil, from state: PollState = PollState())
        -> PollState
    {
        var state = state
        state.succeed(
            with: answer(200, fields), changed: true, rhythm: rhythm, at: now, PollPolicy(), seed: url)
        return state
    }

    private func wait(_ state: PollState) -> Int { Int((state.nextDue ?? 0) - now) }

    @Test func asksAboutOnceAnHour() {
        #expect(3600...3780 ~= wait(succeeded()))
    }

    @Test func slowsDownWithAFeedThatIsQuiet() {
        var state = succeeded()
        var waits: [Int] = []
        for _ in 0..<40 {
            state.stayUnchanged(with: answer(304), at: now, PollPolicy(), seed: url)
            waits.append(wait(state))
        }
        #expect(waits[1] <= 4600)
        #expect(86_400...90_720 ~= waits[39])
    }

    @Test func followsTheRhythmOfAFeed() {
        var state = succeeded()
        state.rhythm.gap = 86_400
        for _ in 0..<40 { state.stayUnchanged(with: answer(304), at: now, PollPolicy(), seed: url) }
        #expect(10_800...11_340 ~= wait(state))
    }

    @Test func waitsWhileFresh() {
        #expect(7200...7230 ~= wait(succeeded(["Cache-Control": "max-age=7200"])))
        #expect(wait(succeeded(["Cache-Control": "max-age=1000000000000"])) == 7 * 86_400)
        var state = succeeded()
        state.stayUnchanged(with: answer(304, ["Cache-Control": "max-age=9000"]), at: now, PollPolicy(), seed: url)
        #expect(9000...9030 ~= wait(state))
    }

    @Test func waitsAsTheFeedAsks() {
        var rhythm = FeedRhythm()
        rhythm.pause = 14_400
        #expect(14_400...14_430 ~= wait(succeeded(rhythm: rhythm)))
    }

    @Test func skipsHoursAndDays() {
        var rhythm = FeedRhythm()
        rhythm.skipHours = 0b111 << 13  // 13, 14 and 15 o'clock
        #expect(wait(succeeded(rhythm: rhythm)) == 4 * 3600)
        rhythm.skipDays = 0b11  // Monday and Tuesday
        #expect(wait(succeeded(rhythm: rhythm)) == 36 * 3600)
    }

    @Test func validatorsAreKeptAsTheyCame() {
        let fields: HTTPFields = ["ETag": "W/\"x\u{E9}\"", "Last-Modified": "yesterday"]
        let state = succeeded(fields)
        #expect(state.validators == Validators(url: url, etag: "W/\"x\u{E9}\"", lastModified: "yesterday"))
        #expect(succeeded(from: state).validators == nil)
    }

    @Test(arguments: [String(repeating: "a", count: 5000), "a\u{1}b", ""])
    func otherValidatorsAreNotKept(_ value: String) {
        #expect(succeeded(["ETag": value]).validators == nil)
    }

    @Test func a304RenewsThem() {
        var state = succeeded(["ETag": "\"1\"", "Last-Modified": "then"])
        state.stayUnchanged(with: answer(304, ["ETag": "\"2\""]), at: now, PollPolicy(), seed: url)
        #expect(state.validators == Validators(url: url, etag: "\"2\"", lastModified: "then"))
    }

    @Test func failuresDoubleTheWaitAndKeepTheValidators() {
        var state = succeeded(["ETag": "\"1\""])
        var waits: [Int] = []
        for _ in 0..<30 {
            state.fail(with: answer(500, ["ETag": "\"2\""]), at: now, PollPolicy(), seed: url)
            waits.append(wait(state))
        }
        #expect(3600...3780 ~= waits[0])
        #expect(7200...7560 ~= waits[1])
        #expect(waits.allSatisfy { $0 <= 90_720 })
        #expect(state.validators?.etag == "\"1\"")
        #expect(succeeded(from: state).failures == 0)
    }

    @Test(arguments: [429, 503])
    func retryAfterHoldsTheHost(_ status: Int) {
        var state = PollState()
        state.fail(with: answer(status, ["Retry-After": "43200"]), at: now, PollPolicy(), seed: url)
        #expect(43_200...43_230 ~= wait(state))
        #expect(state.held?.host == "blog.example")
        #expect(state.held?.until == state.nextDue)
    }

    @Test func retryAfterHasAnEnd() {
        var state = PollState()
        state.fail(with: answer(429, ["Retry-After": "1000000000000000000"]), at: now, PollPolicy(), seed: url)
        #expect(wait(state) == 7 * 86_400)
    }

    @Test func goneIsForGood() {
        var state = PollState()
        state.fail(with: answer(410), at: now, PollPolicy(), seed: url)
        #expect(state.isGone && !state.isDue(at: .max))
        var other = PollState()
        var response = answer(410)
        response.redirects = [.init(status: 302, url: url, target: "https://other.example/")]
        other.fail(with: response, at: now, PollPolicy(), seed: url)
        #expect(!other.isGone)
    }
}
