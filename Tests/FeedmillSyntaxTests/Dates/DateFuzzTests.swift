import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct DateFuzzTests {
    private static let pieces = [
        "2024", "06", "6", "19", "21", ":", ":", "-", "-", "/", ".", ",", " ", " ", " ", "T", "Z", "+09:00", "+0900",
        "GMT", "EST",
        "Wed", "Jun", "juin", "mar", "年", "月", "日", "時", "분", "令和", "元年", "午後", "오전", "pm", "a.m.", "W01", "(", ")",
        "\\",
        "99999999999999999", "0", "00", "24", "60", "１", "de", "st", "'", "①", "🕐", "\u{0}", "-", "+", "h", "w",
    ]

    @Test func randomTextNeverTraps() {
        var generator = Dice(state: 2)
        for _ in 0..<3000 {
            let text = generator.text(of: Self.pieces, upTo: 20)
            let stamp = Timestamp(text, assumedOffsetMinutes: Int.random(in: -2000...2000, using: &generator))
            if let instant = stamp.instant { #expect(Timestamp(instant.rfc3339).instant == instant) }
            _ = DateSyntax.faultInRFC3339(text)
            _ = DateSyntax.faultInW3CDTF(text)
            _ = DateSyntax.isRFC822(text)
        }
    }

    @Test func everyCutOfADateIsHarmless() {
        for date in [
            "Wed, 19 Jun 2024 21:19:00.25 +0900 (JST)", "2024-06-19T21:19:00.25+09:00", "令和6年6月19日 午後9時19分00秒",
        ] {
            for start in date.indices {
                for end in date.indices where end >= start { _ = Timestamp(String(date[start..<end])) }
            }
        }
    }

    @Test func longTextIsNoDate() {
        #expect(Timestamp(String(repeating: "2024-06-19 ", count: 100_000)).instant == nil)
        #expect(Timestamp(String(repeating: "(", count: 250)).instant == nil)
        #expect(Timestamp(String(repeating: "1 ", count: 120)).instant == nil)
    }
}
