internal import FeedmillModel
public import FeedmillSyntax
internal import FoundationEssentials

/// A ledger in one file that only grows: a line for every call before it is made, a line for what came of it, each on disk before
/// the next step. A crash loses nothing that was paid for but the answer then on its way, and that question is not asked again at once.
public actor SummaryJournal: SummaryLedger {
    private var file: AppendedFile
    private var books = SummaryBooks()

    /// Opens a journal, or makes one. One run at a time has it.
    ///
    /// - Throws: ``SummaryJournalFailure`` when the file cannot be had. Lines that nobody can read are passed over, and half a line
    ///   at the end is cut off.
    public init(path: String) throws(SummaryJournalFailure) {
        file = try AppendedFile(path: path)
        let bytes = try file.contents()
        var whole = 0
        var count = 0
        let decoder = JSONDecoder()
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            guard line.endIndex < bytes.count else { break }
            whole = line.endIndex + 1
            guard let entry = try? decoder.decode(Line.self, from: Data(line)) else { continue }
            count += 1
            entry.enter(in: &books)
        }
        books.beginRun()
        if whole < bytes.count { try file.truncate(to: whole) }
        if count > 4 * books.states.count + 1_000 {
            var bytes: [UInt8] = []
            for line in Line.lines(of: books) { bytes += try Self.bytes(line) }
            try file.replace(with: bytes)
        }
    }

    public func state(of key: SummaryKey) -> SummaryLedgerState { books.states[key] ?? .unknown }

    public func book(_ key: SummaryKey, _ cost: SummaryCost, within budget: SummaryBudget, at now: Instant) throws
        -> Bool
    {
        guard books.allows(cost, budget, at: now) else { return false }
        try append(Line(key: key.hex, at: now.seconds, event: .asked, cost: cost))
        books.book(key, cost, at: now)
        return true
    }

    public func settle(
        _ key: SummaryKey, _ outcome: Result<SummaryAnswer, SummaryRefusal>, cost: SummaryCost?, at now: Instant
    ) throws {
        var line = Line(key: key.hex, at: now.seconds, event: .refused, cost: cost)
        switch outcome {
        case .success(let answer):
            line.event = .answered
            line.answer = answer
        case .failure(let refusal): line.reason = refusal.reason.rawValue
        }
        books.settle(key, outcome, cost: cost, at: now)
        try append(line)
    }

    private func append(_ line: Line) throws(SummaryJournalFailure) {
        try file.append(Self.bytes(line))
    }

    private static func bytes(_ line: Line) throws(SummaryJournalFailure) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(line)) + [0x0A]
        } catch {
            throw SummaryJournalFailure("cannot be written: \(error)")
        }
    }
}

/// A line of a journal.
private struct Line: Codable {
    enum Event: String, Codable {
        case asked, answered, refused
        /// What a day cost, in a journal that was written anew.
        case spent
    }

    var key: String?
    var day: String?
    var at: Int64
    var event: Event
    var requests: Int?
    var tokens: Int?
    var micros: Int?
    var answer: SummaryAnswer?
    var reason: String?
    var attempts: Int?

    init(key: String? = nil, at: Int64, event: Event, cost: SummaryCost? = nil) {
        self.key = key
        self.at = at
        self.event = event
        requests = cost?.requests
        tokens = cost?.tokens
        micros = cost?.micros
    }

    private var cost: SummaryCost? {
        requests.map { SummaryCost(requests: $0, tokens: tokens ?? 0, micros: micros ?? 0) }
    }

    func enter(in books: inout SummaryBooks) {
        let now = Instant(seconds: at)
        if event == .spent {
            if let day, let cost { books.restore(day: day, cost) }
            return
        }
        guard let key = key.map(SummaryKey.init(hex:)) else { return }
        switch event {
        case .asked: books.book(key, cost ?? SummaryCost(), at: now)
        case .answered: if let answer { books.settle(key, .success(answer), cost: cost, at: now) }
        case .refused:
            if let attempts { books.restore(key, attempts: attempts - 1) }
            let reason = reason.flatMap(SummaryReason.init) ?? .refused
            books.settle(key, .failure(SummaryRefusal(reason)), cost: cost, at: now)
        case .spent: break
        }
    }

    /// The shortest journal that says the same.
    static func lines(of books: SummaryBooks) -> [Line] {
        var lines: [Line] = []
        for (day, cost) in books.days.sorted(by: { $0.key < $1.key }) {
            var line = Line(at: 0, event: .spent, cost: cost)
            line.day = day
            lines.append(line)
        }
        for (key, state) in books.states.sorted(by: { $0.key.hex < $1.key.hex }) {
            switch state {
            case .unknown: break
            case .asked(let at): lines.append(Line(key: key.hex, at: at.seconds, event: .asked))
            case .answered(let answer):
                var line = Line(key: key.hex, at: 0, event: .answered)
                line.answer = answer
                lines.append(line)
            case .refused(let reason, let attempts, let at):
                var line = Line(key: key.hex, at: at.seconds, event: .refused)
                line.reason = reason.rawValue
                line.attempts = attempts
                lines.append(line)
            }
        }
        return lines
    }
}
