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
        /// What was made was let go of.
        case isWithoutText
        /// Links, names or categories may be others; what was made stands.
        case surroundings(MadeSummary)
    }

    var memory: SummaryMemory
    var jobs: [Job] = []
    let options: SummaryFeedOptions
    let now: Instant
    let shelf: ArticleShelf
    let subscriptions: Set<String>?
    private var matches: SummaryMatches
    /// What articles say that nothing else makes known.
    private var fingerprints: [ArticleName: ContentFingerprint] = [:]
    /// Entries that some story told in this run.
    private var told: Set<Int> = []
    /// Entries without a text that are told, and so get one if they are among the newest.
    var remade: Set<Int> = []

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
        self.subscriptions = subscriptions
        shelf = ArticleShelf(archives)
        matches = SummaryMatches(memory.entries, on: shelf)
        let plan = try SummaryPlan(everyStoryOf: archives, options, now: now)
        // The oldest first: of two that tell the same in one run it is the original.
        let stories = try leads(of: plan.stories.reversed())
        for (story, entry) in stories { take(story, of: entry, asksAgain) }
        withdraw()
        forgetWhatIsBeyondTheLimit()
        remade = []
    }

    /// The entries that are to be published, the newest first.
    var published: [PublishedSummary] {
        Array(standing.prefix(options.limit ?? .max)).map { memory.entries[$0] }
    }

    /// The places of all entries that could be published, the newest first: a total order.
    var standing: [Int] {
        memory.entries.enumerated()
            .filter { place, entry in entry.withdrawnAt == nil && (entry.hasText || remade.contains(place)) }
            .map { place, entry in (updated: entry.summary.updated, number: entry.number, place: place) }
            .sorted { ($0.updated, $0.number) > ($1.updated, $1.number) }
            .map(\.place)
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
        let fingerprint = ContentFingerprint(article.wholeText)
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
            reinstate(entry, telling)
            if isFirst, !memory.entries[entry].hasText { remake(entry, of: story) }
            return
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
        } else if isFirst, !memory.entries[entry].hasText {
            remake(entry, of: story)
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

    private mutating func remake(_ entry: Int, of story: SummaryPlan.Story) {
        remade.insert(entry)
        jobs.append(Job(entry: entry, story: story, reason: .isWithoutText))
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
    private mutating func withdraw() {
        for place in memory.entries.indices {
            let entry = memory.entries[place]
            guard entry.withdrawnAt == nil, !told.contains(place) else { continue }
            var moment: Instant?
            let isGone = entry.tellings.allSatisfy { telling in
                if let deleted = shelf.deletion(of: telling) {
                    moment = max(moment ?? deleted, deleted)
                    return true
                }
                return isUnsubscribed(telling.feed) || shelf[telling.name] != nil
            }
            if isGone { memory.entries[place].withdrawnAt = max(moment ?? now, entry.summary.updated) }
        }
    }

    func isUnsubscribed(_ feed: String) -> Bool { subscriptions.map { !$0.contains(feed) } ?? false }

    private mutating func telling(of article: Article, known old: Telling? = nil) -> Telling {
        let name = ArticleName(article)
        let words = shelf[name]?.words ?? article.wordsDigest
        let fingerprint = old.flatMap { $0.words == words ? $0.fingerprint : nil }
        return Telling(
            feed: name.feed, article: name.article, link: shelf[name]?.link, date: article.date, words: words,
            fingerprint: fingerprint ?? self.fingerprint(of: article))
    }
}
