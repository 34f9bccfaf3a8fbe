import FeedmillModel
import FeedmillSyntax
import Foundation
import Testing

@testable import FeedmillSummarizer

@Suite struct SummaryJournalTests {
    private static let now = Instant(seconds: 1_790_000_000)
    private static let answer = SummaryAnswer(
        language: "ja", overview: ["橋が開いた。"],
        keyPoints: [SummarySections.PointGroup(title: "橋", points: ["全長は八十六メートル"])])

    private static func key(_ number: Int) -> SummaryKey { SummaryKey(hex: SHA256.hex("\(number)")) }

    /// A path in a folder of its own, which is gone afterwards.
    private static func withPath(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "feedmill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.appending(path: "answers.ndjson").path)
    }

    private static func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    @Test func answersOutliveTheRun() async throws {
        try await Self.withPath { path in
            do {
                let journal = try SummaryJournal(path: path)
                #expect(await journal.state(of: Self.key(1)) == .unknown)
                #expect(
                    try await journal.book(Self.key(1), SummaryCost(requests: 1), within: SummaryBudget(), at: Self.now)
                )
                try await journal.settle(Self.key(1), .success(Self.answer), cost: nil, at: Self.now)
                #expect(
                    try await journal.book(Self.key(2), SummaryCost(requests: 1), within: SummaryBudget(), at: Self.now)
                )
                try await journal.settle(Self.key(2), .failure(SummaryRefusal(.number, "48")), cost: nil, at: Self.now)
                #expect(
                    try await journal.book(Self.key(3), SummaryCost(requests: 1), within: SummaryBudget(), at: Self.now)
                )
            }
            let again = try SummaryJournal(path: path)
            #expect(await again.state(of: Self.key(1)) == .answered(Self.answer))
            #expect(await again.state(of: Self.key(2)) == .refused(.number, attempts: 1, at: Self.now))
            // A crash: booked, and nothing heard.
            #expect(await again.state(of: Self.key(3)) == .asked(at: Self.now))
        }
    }

    @Test func everyCutOfTheFileCanBeRead() async throws {
        try await Self.withPath { path in
            do {
                let journal = try SummaryJournal(path: path)
                for number in 0..<3 {
                    _ = try await journal.book(
                        Self.key(number), SummaryCost(requests: 1), within: SummaryBudget(), at: Self.now)
                    try await journal.settle(Self.key(number), .success(Self.answer), cost: nil, at: Self.now)
                }
            }
            let whole = try Self.bytes(path)
            for length in 0...whole.count {
                try whole.prefix(length).write(to: URL(filePath: path))
                do {
                    let journal = try SummaryJournal(path: path)
                    // What was whole is known, and the next line stands on its own.
                    let lines = whole.prefix(length).count { $0 == 0x0A }
                    for number in 0..<3 where lines >= 2 * number + 2 {
                        #expect(await journal.state(of: Self.key(number)) == .answered(Self.answer))
                    }
                    _ = try await journal.book(
                        Self.key(9), SummaryCost(requests: 1), within: SummaryBudget(), at: Self.now)
                    try await journal.settle(Self.key(9), .success(Self.answer), cost: nil, at: Self.now)
                }
                #expect(await (try SummaryJournal(path: path)).state(of: Self.key(9)) == .answered(Self.answer))
            }
        }
    }

    @Test func daysAreCountedOverRuns() async throws {
        try await Self.withPath { path in
            let budget = SummaryBudget(perRun: SummaryLimits(requests: 2), perDay: SummaryLimits(requests: 3))
            var booked: [Bool] = []
            for run in 0..<3 {
                let journal = try SummaryJournal(path: path)
                for number in 0..<3 {
                    booked.append(
                        try await journal.book(
                            Self.key(10 * run + number), SummaryCost(requests: 1), within: budget, at: Self.now))
                }
            }
            #expect(booked == [true, true, false, true, false, false, false, false, false])
            let tomorrow = Instant(seconds: Self.now.seconds + 86_400)
            let journal = try SummaryJournal(path: path)
            #expect(try await journal.book(Self.key(99), SummaryCost(requests: 1), within: budget, at: tomorrow))
        }
    }

    @Test func whatACallReallyCostTakesThePlaceOfWhatWasBooked() async throws {
        try await Self.withPath { path in
            let budget = SummaryBudget(perDay: SummaryLimits(tokens: 1_000))
            let journal = try SummaryJournal(path: path)
            #expect(
                try await journal.book(Self.key(1), SummaryCost(requests: 1, tokens: 900), within: budget, at: Self.now)
            )
            #expect(
                try await !journal.book(
                    Self.key(2), SummaryCost(requests: 1, tokens: 900), within: budget, at: Self.now))
            try await journal.settle(
                Self.key(1), .success(Self.answer), cost: SummaryCost(requests: 1, tokens: 50), at: Self.now)
            #expect(
                try await journal.book(Self.key(2), SummaryCost(requests: 1, tokens: 900), within: budget, at: Self.now)
            )
        }
    }

    @Test func twoRunsDoNotShareAJournal() async throws {
        try await Self.withPath { path in
            let journal = try SummaryJournal(path: path)
            #expect(throws: SummaryJournalFailure.self) { try SummaryJournal(path: path) }
            #expect(await journal.state(of: Self.key(1)) == .unknown)
        }
    }

    @Test func journalThatGrewIsWrittenAnew() async throws {
        try await Self.withPath { path in
            do {
                let journal = try SummaryJournal(path: path)
                for _ in 0..<600 {
                    _ = try await journal.book(
                        Self.key(1), SummaryCost(requests: 1), within: SummaryBudget(), at: Self.now)
                    try await journal.settle(Self.key(1), .failure(SummaryRefusal(.timeout)), cost: nil, at: Self.now)
                }
                _ = try await journal.book(Self.key(2), SummaryCost(requests: 1), within: SummaryBudget(), at: Self.now)
                try await journal.settle(Self.key(2), .success(Self.answer), cost: nil, at: Self.now)
            }
            let before = try Self.bytes(path).count
            for _ in 0..<2 {
                let journal = try SummaryJournal(path: path)
                #expect(await journal.state(of: Self.key(1)) == .refused(.timeout, attempts: 600, at: Self.now))
                #expect(await journal.state(of: Self.key(2)) == .answered(Self.answer))
                let budget = SummaryBudget(perDay: SummaryLimits(requests: 601))
                #expect(try await !journal.book(Self.key(3), SummaryCost(requests: 1), within: budget, at: Self.now))
            }
            #expect(try Self.bytes(path).count * 10 < before)
        }
    }

    @Test func fileThatCannotBeHadIsSaid() {
        #expect(throws: SummaryJournalFailure.self) { try SummaryJournal(path: "/no/such/folder/answers.ndjson") }
        #expect(throws: SummaryJournalFailure.self) { try SummaryJournal(path: "/") }
    }
}
