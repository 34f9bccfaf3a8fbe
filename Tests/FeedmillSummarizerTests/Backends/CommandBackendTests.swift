import FeedmillModel
import FeedmillSyntax
import Foundation
import Testing

@testable import FeedmillSummarizer

/// Real programs.
@Suite struct CommandBackendTests {
    static func summary(_ arguments: [String], timeout: Duration = .seconds(30), mostBytes: Int = 1 << 20) async
        -> MadeSummary
    {
        var options = CommandBackend.Options(arguments: arguments)
        options.timeout = timeout
        options.mostBytes = mostBytes
        var service = SummaryService.Options()
        service.attempts = 1
        return await OpenAIBackendTests.summary(
            SummaryService(CommandBackend(options: options), options: service, now: OpenAIBackendTests.now))
    }

    @Test func answerOfAProgramIsTaken() async {
        let made = await Self.summary(["printf", "%s\\n", GoodAnswer.json()])
        #expect(made.method == .command)
        #expect(made.keyPoints.first?.points.count == 4)
    }

    @Test func answerIsHeldAgainstTheText() async {
        let made = await Self.summary([
            "printf", "%s", GoodAnswer.json { $0.overview[0] = $0.overview[0].replacing("84", with: "85") },
        ])
        #expect(made.refusal?.reason == .number)
        #expect(made.method == .extractive)
    }

    @Test func questionIsALineOfJSON() async throws {
        // The program says that it failed unless its input is one line with the members that are promised.
        let script =
            #"read -r line || exit 3; read -r more && exit 4; case "$line" in *'"sentences":'*'"text":"The harbour'*) exit 0;; esac; exit 5"#
        let made = await Self.summary(["sh", "-c", script])
        #expect(made.refusal == SummaryRefusal(.schema, "no JSON object"))
    }

    @Test func environmentIsEmpty() async {
        let made = await Self.summary(["sh", "-c", #"test -z "$HOME$USER$OPENAI_API_KEY$LANG""#])
        #expect(made.refusal?.reason == .schema)
    }

    @Test func argumentsGoThroughNoShell() async {
        let made = await Self.summary(["printf", "%s", "$(echo no); `echo no`"])
        #expect(made.refusal?.reason == .schema)
    }

    @Test func slowProgramIsEnded() async {
        let made = await Self.summary(["sleep", "600"], timeout: .milliseconds(300))
        #expect(made.refusal?.reason == .timeout)
    }

    @Test func whatASlowProgramHasStartedIsEndedToo() async throws {
        let mark = FileManager.default.temporaryDirectory.appending(path: "feedmill-\(UUID().uuidString)")
        let made = await Self.summary(
            ["sh", "-c", "(sleep 6; touch \(mark.path)) & wait"], timeout: .milliseconds(300))
        #expect(made.refusal?.reason == .timeout)
        try await Task.sleep(for: .seconds(7))
        #expect(!FileManager.default.fileExists(atPath: mark.path))
    }

    @Test func endlessOutputIsCutOff() async {
        #expect(await Self.summary(["yes"], mostBytes: 100_000).refusal?.reason == .outputTooLong)
    }

    @Test func programThatDoesNotReadIsNoHarm() async {
        #expect(await Self.summary(["true"]).refusal?.reason == .schema)
    }

    @Test(arguments: [["false"], ["no-such-program-here"], ["/no/such/program"], [], ["sh", "-c", "kill -9 $$"]])
    func programThatFails(_ arguments: [String]) async {
        #expect(await Self.summary(arguments).refusal?.reason == .commandFailed)
    }
}
