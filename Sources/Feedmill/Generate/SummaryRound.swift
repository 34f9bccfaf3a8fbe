internal import FeedmillModel
internal import FeedmillNormalizer
internal import FeedmillSummarizer
internal import FeedmillSyntax

/// One run against what was published before: which stories are new, which have other words now, which are gone.
///
/// Everything is decided before anything is made; ``take(_:for:)`` then puts in what was made.
struct SummaryRound {
    /// A summary that has to be made, or put together anew from what was made before.
    struct Job {
        var entry: Int
        var story: SummaryPlan.Story
        var reason: Reason
    }

    enum Reason {
        case isNew
        /// The words of the article are others now.
        case hasChanged
        /// The back end did not serve last time.
        case isProvisional
        /// Links, names or categories may be others; what was made stands.
        case surroundings(MadeSummary)
    }

    private(set) var memory: SummaryMemory
    private(set) var jobs: [Job] = []
    private let options: SummaryFeedOptions
    private let now: Instant
    private let shelf: ArticleShelf
    private var matches: SummaryMatches
    /// What articles say that nothing else makes known.
    private var fingerprints: [ArticleName: ContentFingerprint] = [:]
    /// Entries that some story told in this run.
    private var told: Set<Int> = []

    /// - Parameters:
    ///   - asksAgain: Whether there is a back end that may serve now.
    ///   - subscriptions: Every subscription there is, those that could not be read too; `nil` where nobody unsubscribes.
    init(
        _ memory: SummaryMemory, _ archives: [FeedArchive], subscriptions: Set<String>?, asksAgain: Bool,
        _ options: SummaryFeedOptions, now: Instant
    ) throws {
        self.memory = memory
        self.options = options
        self.now = now
        shelf = ArticleShelf(archives)
        matches = SummaryMatches(memory.entries, on: shelf)
        var unlimited = options
        unlimited.limit = nil
        let plan = try SummaryPlan(archives, unlimited, duplicates: [.id, .link], now: now)
        // The oldest first: of two that tell the same in one run it is the original.
        let stories = try leads(of: plan.stories.reversed())
        for (story, entry) in stories { take(story, of: entry, asksAgain) }
        withdraw(subscriptions)
        forgetWhatIsBeyondTheLimit()
    }

    /// The entries that are to be published, the newest first.
    var published: [PublishedSummary] {
        Array(standing.prefix(options.limit ?? .max)).map { memory.entries[$0] }
    }

    /// The places of all entries that were not withdrawn, the newest first: a total order.
    private var standing: [Int] {
        memory.entries.indices.filter { memory.entries[$0].withdrawnAt == nil }.sorted { one, other in
            let (first, second) = (memory.entries[one], memory.entries[other])
            if first.summary.updated != second.summary.updated { return first.summary.updated > second.summary.updated }
            return first.number > second.number
        }
    }

    // MARK: Deciding

    /// Every story with its entry, if it has one, told by the article that the entry was made of where that is still to be had:
    /// another copy of it is no change.
    private mutating func leads(of stories: [SummaryPlan.Story]) throws -> [(SummaryPlan.Story, Int?)] {
        let entries = stories.map { entry(of: $0) }
        var wanted: Set<ArticleName> = []
        for (story, entry) in zip(stories, entries) {
            guard let entry, let lead = memory.entries[entry].tellings.first?.name else { continue }
            if lead != ArticleName(story.article), shelf[lead] != nil { wanted.insert(lead) }
        }
        let leading = try shelf.merged(wanted, now: now)
        return zip(stories, entries).map { story, entry in
            guard let entry, let lead = memory.entries[entry].tellings.first?.name, let article = leading[lead] else {
                return (story, entry)
            }
            var led = SummaryPlan.Story(article, options)
            led.others = (story.others + [story.article]).filter { ArticleName($0) != lead }
            led.citesOthers = story.citesOthers
            return (led, entry)
        }
    }

    /// The entry that an article of a story is known by.
    private mutating func entry(of story: SummaryPlan.Story) -> Int? {
        let articles = [story.article] + story.others
        for article in articles {
            let name = ArticleName(article)
            let id = SummaryArticle.id(for: article, options: options.summary)
            if let entry = matches.entry(of: name, summary: id, link: shelf[name]?.link) { return entry }
        }
        for article in articles {
            if let entry = matches.entry(saying: fingerprint(of: article), of: ArticleName(article)) { return entry }
        }
        return nil
    }

    private mutating func fingerprint(of article: Article) -> ContentFingerprint {
        let name = ArticleName(article)
        if let known = fingerprints[name] { return known }
        let fingerprint = ContentFingerprint(article.plainText)
        fingerprints[name] = fingerprint
        return fingerprint
    }

    private mutating func take(_ story: SummaryPlan.Story, of known: Int?, _ asksAgain: Bool) {
        // An earlier story of this run may have become its entry meanwhile.
        guard let entry = known ?? entry(of: story) else { return add(story) }
        let isFirst = told.insert(entry).inserted
        defer { note(story.others, of: entry, areCited: story.citesOthers) }
        guard let place = memory.entries[entry].place(of: ArticleName(story.article)) else {
            let telling = telling(of: story.article)
            remember(telling, of: entry)
            return reinstate(entry, telling)
        }
        let old = memory.entries[entry].tellings[place]
        let telling = telling(of: story.article, known: old)
        let isOlder = telling.date.map { new in old.date.map { new < $0 } ?? false } ?? false
        reinstate(entry, telling)
        if telling.words != old.words, !isOlder {
            memory.entries[entry].tellings.remove(at: place)
            memory.entries[entry].tellings.insert(telling, at: 0)
            matches.add(telling, to: entry)
            jobs.append(Job(entry: entry, story: story, reason: .hasChanged))
        } else if place == 0, isFirst, telling.words == old.words {
            memory.entries[entry].tellings[place].link = telling.link
            let summary = memory.entries[entry].summary
            jobs.append(
                Job(
                    entry: entry, story: story,
                    reason: asksAgain && memory.entries[entry].isProvisional
                        ? .isProvisional : .surroundings(MadeSummary(of: summary))))
        }
    }

    private mutating func add(_ story: SummaryPlan.Story) {
        let telling = telling(of: story.article)
        let place = memory.entries.count
        // Stands in until the summary is made; its id and date are those it will have.
        let draft = SummaryArticle(
            id: SummaryArticle.id(for: story.article, options: options.summary), title: story.title,
            updated: story.article.date ?? now, sections: SummarySections())
        memory.entries.append(PublishedSummary(number: nextNumber, summary: draft, tellings: [telling]))
        told.insert(place)
        matches.add(telling, to: place)
        matches.add(summary: draft.id, of: place)
        jobs.append(Job(entry: place, story: story, reason: .isNew))
        note(story.others, of: place, areCited: story.citesOthers)
    }

    private var nextNumber: Int { (memory.entries.last?.number ?? -1) + 1 }

    /// Remembers the other articles of a story, and cites them where they were asked for.
    private mutating func note(_ others: [Article], of entry: Int, areCited: Bool) {
        for other in others where memory.entries[entry].place(of: ArticleName(other)) == nil {
            remember(telling(of: other), of: entry)
            guard areCited,
                let citation = SummarySections.Citation(
                    of: other, title: other.plainTitle, origin: other.source, language: other.language)
            else { continue }
            memory.entries[entry].others.append(citation)
            guard let changed = other.date, changed > memory.entries[entry].summary.updated else { continue }
            memory.entries[entry].summary.updated = changed
        }
    }

    private mutating func remember(_ telling: Telling, of entry: Int) {
        memory.entries[entry].tellings.append(telling)
        matches.add(telling, to: entry)
    }

    /// An entry that was taken out and is told again stands again; its date says that it is newer than the deletion (RFC 6721 §3).
    private mutating func reinstate(_ entry: Int, _ telling: Telling) {
        guard let gone = memory.entries[entry].withdrawnAt else { return }
        memory.entries[entry].withdrawnAt = nil
        memory.entries[entry].summary.updated = [telling.date ?? now, now, gone].max() ?? now
    }

    /// Takes out what no story told and nothing stands for any more: every article that told it was deleted, is left out by a
    /// filter, or belongs to a feed that nobody subscribes to. What has only left its document stays.
    private mutating func withdraw(_ subscriptions: Set<String>?) {
        for place in memory.entries.indices {
            let entry = memory.entries[place]
            guard entry.withdrawnAt == nil, !told.contains(place) else { continue }
            var moment: Instant?
            let isGone = entry.tellings.allSatisfy { telling in
                if let deleted = shelf.deletion(of: telling) {
                    moment = max(moment ?? deleted, deleted)
                    return true
                }
                return subscriptions.map { !$0.contains(telling.feed) } ?? false || shelf[telling.name] != nil
            }
            if isGone { memory.entries[place].withdrawnAt = max(moment ?? now, entry.summary.updated) }
        }
    }

    /// New stories that are not among the newest are not made and not remembered: nobody would see them.
    private mutating func forgetWhatIsBeyondTheLimit() {
        guard let limit = options.limit else { return }
        let new = Set(
            jobs.compactMap { job -> Int? in
                if case .isNew = job.reason { return job.entry }
                return nil
            })
        let beyond = Set(standing.dropFirst(limit)).intersection(new)
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

    private mutating func telling(of article: Article, known old: Telling? = nil) -> Telling {
        let name = ArticleName(article)
        let words = shelf[name]?.words ?? article.wordsDigest
        let fingerprint = old.flatMap { $0.words == words ? $0.fingerprint : nil }
        return Telling(
            feed: name.feed, article: name.article, link: shelf[name]?.link, date: article.date, words: words,
            fingerprint: fingerprint ?? self.fingerprint(of: article))
    }

    // MARK: Taking what was made

    /// Puts a summary in its entry. Its id is for good; its date moves when the article's words are others and its publisher
    /// says since when, or when the summary says something else than before.
    mutating func take(_ made: SummaryArticle, refusal: SummaryRefusal?, for job: Job) {
        let old = memory.entries[job.entry]
        var summary = made
        summary.id = old.summary.id
        for citation in old.others where !summary.sections.sources.contains(where: { $0.url == citation.url }) {
            summary.sections.sources.append(citation)
        }
        var entry = old
        entry.isProvisional = refusal != nil
        switch job.reason {
        case .isNew: summary.updated = max(summary.updated, old.summary.updated)
        case .hasChanged:
            let stated = summary.updated
            summary.updated = old.summary.updated
            if stated > old.summary.updated {
                summary.updated = stated
            } else if summary.says != old.summary.says {
                summary.updated = max(now, old.summary.updated)
            }
        case .isProvisional:
            // Still the text's own sentences: those that stand are as good.
            guard refusal == nil else { return }
            summary.updated = summary.says == old.summary.says ? old.summary.updated : max(now, old.summary.updated)
        case .surroundings:
            entry.isProvisional = old.isProvisional
            summary.updated = old.summary.updated
            // Nothing of it is published, and many feeds are dated by the minute.
            summary.origin?.updated = old.summary.origin?.updated
        }
        entry.summary = summary
        memory.entries[job.entry] = entry
    }
}

extension SummaryArticle {
    /// What a reader sees of it.
    fileprivate var says: [AnyHashable] { [title, sections] }
}
