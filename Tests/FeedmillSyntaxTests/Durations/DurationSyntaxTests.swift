import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct DurationSyntaxTests {
    @Test(
        arguments: [
            ("3600", 3600), ("7:40", 460), ("01:02:03", 3723), ("1:02:03.5", 3723.5), ("00:03:07.250", 187.25),
            ("0", 0), ("62:03", 3723), ("90:61", 5461),
            (" 12 ", 12), ("PT1H2M3S", 3723), ("P1DT1S", 86_401), ("P2W", 1_209_600), ("PT0.5S", 0.5), ("pt1m", 60),
            ("1h 2m 3s", 3723), ("62 min", 3720),
            ("1 hour, 2 minutes", 3720), ("45m", 2700), ("1h2m", 3720), ("", nil), (":", nil), ("1:", nil),
            ("1:2:3:4", nil), ("abc", nil), ("-5", nil),
            ("1.5:00", nil), ("P", nil), ("PT", nil), ("P1Y", nil), ("P1M", nil), ("PT1M1H", nil), ("1s 2h", nil),
            ("99999999999999999999", nil),
            ("1..2", nil), (".5", nil), ("NaN", nil), ("P1DT", nil),
        ] as [(String, Double?)])
    func areRead(_ text: String, _ expected: Double?) {
        #expect(DurationSyntax.seconds(text) == expected)
    }

    @Test(
        arguments: [
            ("00:03:07.250", 187.25), ("3:07", 187), ("12.5", 12.5), ("npt=12.5", 12.5), ("PT1S", nil), ("now", nil),
            ("", nil),
        ] as [(String, Double?)])
    func readsNormalPlayTime(_ text: String, _ expected: Double?) {
        #expect(DurationSyntax.normalPlayTime(text) == expected)
    }

    @Test(arguments: [
        ("now", true), ("12.5", true), ("12.", true), ("0:07:00", true), ("1:2:3", true), ("00:60:00", false),
        ("7:40", false), ("npt=12", false), ("", false), (".5", false), ("1:2:3:4", false),
    ])
    func judgesNormalPlayTime(_ text: String, _ isValid: Bool) {
        #expect(DurationSyntax.isNormalPlayTime(text) == isValid)
    }

    @Test(arguments: [
        ("7:40", true), ("3600", true), ("01:02:03", true), ("1:02:03", true), ("00:07:74", false), ("7:4", false),
        ("1:2:3", false), ("", false),
        ("1:00:00:00", false), ("PT1H", false), ("7:40 ", false), ("12.5", false), (":40", false),
    ])
    func judgesITunes(_ text: String, _ isValid: Bool) {
        #expect(DurationSyntax.isITunesDuration(text) == isValid)
    }

    @Test func randomTextNeverTraps() {
        var generator = Dice(state: 9)
        for _ in 0..<5000 {
            let text = generator.text(of: [
                "1", "60", ":", ".", "P", "T", "H", "M", "S", "W", "D", " ", "h", "min", "npt=",
            ])
            _ = (
                DurationSyntax.seconds(text), DurationSyntax.normalPlayTime(text), DurationSyntax.isITunesDuration(text)
            )
        }
    }
}
