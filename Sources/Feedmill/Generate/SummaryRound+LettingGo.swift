internal import FeedmillModel
internal import FeedmillSummarizer
internal import FeedmillSyntax

/// What a memory need not hold for good. An entry itself is remembered for good: its story is never new again.
extension SummaryRound {
    /// New stories that are not among the newest are not made and not remembered: nobody would see them. Nor is what was let go of
    /// made again there.
    mutating func forgetWhatIsBeyondTheLimit() {
        guard let limit = options.limit else { return }
        let new = Set(
            jobs.compactMap { job -> Int? in
                if case .isNew = job.reason { return job.entry }
                return nil
            })
        let unseen = Set(standing(for: new).dropFirst(limit))
        let old = unseen.intersection(remade)
        jobs.removeAll { job in
            if case .isWithoutText = job.reason { return old.contains(job.entry) }
            return false
        }
        let beyond = unseen.intersection(new)
        guard !beyond.isEmpty else { return }
        var places: [Int: Int] = [:]
        var kept: [PublishedSummary] = []
        for (place, entry) in memory.entries.enumerated() where !beyond.contains(place) {
            places[place] = kept.count
            var entry = entry
            if new.contains(place) { entry.number = (kept.last?.number ?? -1) + 1 }
            kept.append(entry)
        }
        memory.entries = kept
        jobs = jobs.compactMap { job in
            places[job.entry].map { Job(entry: $0, story: job.story, reason: job.reason) }
        }
    }

    /// ``standing`` for finding what is beyond a limit. A new story that is no newer than one that was published does not drive it
    /// out: the next run would find new ones of the same date again, and every run would publish others.
    private func standing(for new: Set<Int>) -> [Int] {
        standing.enumerated().sorted { one, other in
            let dates = [one, other].map { memory.entries[$0.element].summary.updated }
            guard dates[0] == dates[1] else { return dates[0] > dates[1] }
            return new.contains(one.element) == new.contains(other.element)
                ? one.offset < other.offset : new.contains(other.element)
        }
        .map(\.element)
    }

    /// Lets go of texts that nobody will publish again, and of deletions that nobody tells any more.
    ///
    /// - Parameter told: The ids whose deletion the document tells.
    mutating func letGo(told: Set<String>) {
        noteWhatHasLeft()
        let limit = SummaryMemory.longPast(at: now)
        let published = Set(standing.prefix(options.limit ?? .max))
        for place in memory.entries.indices where memory.entries[place].hasText && !published.contains(place) {
            let entry = memory.entries[place]
            guard let past = entry.withdrawnAt ?? entry.leftAt, past <= limit else { continue }
            memory.entries[place].summary = SummaryArticle(
                id: entry.summary.id, title: "", updated: entry.summary.updated, sections: SummarySections())
            memory.entries[place].hasText = false
        }
        // The last one stays, so that no number is given twice.
        let last = memory.entries.last?.number
        memory.entries.removeAll { entry in
            guard let gone = entry.withdrawnAt, gone <= limit else { return false }
            return entry.number != last && !told.contains(entry.summary.id)
        }
    }

    private mutating func noteWhatHasLeft() {
        for place in memory.entries.indices {
            let entry = memory.entries[place]
            if entry.tellings.contains(where: { shelf.isPresent($0.name) }) {
                if entry.leftAt != nil { memory.entries[place].leftAt = nil }
            } else if entry.leftAt == nil,
                entry.tellings.allSatisfy({ shelf.holds(feed: $0.feed) || isUnsubscribed($0.feed) })
            {
                // Of a feed that could not be read nobody knows.
                memory.entries[place].leftAt = now
            }
        }
    }
}
