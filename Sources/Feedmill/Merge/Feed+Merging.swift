public import FeedmillModel
public import FeedmillSyntax

extension Feed {
    /// One feed out of many: newest first, one article an id, with the source of every article kept (RFC 4287 §4.2.11).
    ///
    /// - Parameters:
    ///   - feeds: In order of preference: where two copies are equal, the earlier feed's stays.
    ///   - title: The title of the new feed.
    ///   - options: Order, limits, filters and what counts as a duplicate.
    ///   - now: The clock, for articles without a date or with one that lies ahead.
    /// - Returns: A feed whose `updated` is that of its newest article; nothing else depends on the clock.
    /// - Throws: ``MergeFailure`` for a filter that cannot be used.
    public static func merging(
        _ feeds: [Feed], titled title: String, keeping options: MergeOptions = MergeOptions(), now: Instant
    ) throws(MergeFailure) -> Feed {
        let archives = FeedArchive.archives(of: feeds, at: now)
        var merged = try merging(archives, options: options, now: now).feed
        merged.metadata.title = Text(title)
        return merged
    }

    /// One feed out of what is known of many subscriptions. It has no title and no id of its own yet.
    ///
    /// - Parameters:
    ///   - archives: In order of preference: where two copies are equal, the earlier subscription's stays.
    ///   - options: Order, limits, filters and what counts as a duplicate.
    ///   - now: The clock, for articles whose date lies ahead.
    /// - Returns: The feed, and the URLs of subscriptions that turned out to be another's feed under a second address, each
    ///   with the URL of the first.
    /// - Throws: ``MergeFailure`` for a filter that cannot be used.
    public static func merging(
        _ archives: [FeedArchive], options: MergeOptions = MergeOptions(), now: Instant
    ) throws(MergeFailure) -> (feed: Feed, duplicateSubscriptions: [String: String]) {
        let sieve = try ArticleSieve(include: options.include, exclude: options.exclude)
        let sameFeed = firstSubscriptions(of: archives)
        var copies: [ArticleCopy] = []
        for (feedPlace, archive) in archives.enumerated() {
            let own = try ArticleSieve(include: archive.filter.include, exclude: archive.filter.exclude)
            let feed = CopySource(url: archive.url, source: archive.source)
            for known in options.duplicates.contains(.link) ? archive.lineages : archive.articles {
                if options.heedsTombstones, known.deletedAt != nil { continue }
                guard own.lets(known.article), let date = MergedDate(known, options: options, now: now) else {
                    continue
                }
                copies.append(
                    ArticleCopy(
                        known: known, date: date, feedPlace: feedPlace, firstFeedPlace: sameFeed[feedPlace],
                        feed: feed))
            }
        }
        var articles = survivors(of: copies, options: options).filter { sieve.lets($0.article) }
        articles.sort { $0.rank < $1.rank }
        if let limit = options.limitPerFeed {
            var counts: [Int: Int] = [:]
            articles = articles.filter { entry in
                counts[entry.feedPlace, default: 0] += 1
                return counts[entry.feedPlace, default: 0] <= limit
            }
        }
        if let limit = options.limit, limit < articles.count {
            articles.removeSubrange(max(0, limit)...)
        }
        var feed = Feed(format: .atom10, articles: articles.map(\.article))
        var prefixes: Set<String> = []
        for declaration in archives.flatMap(\.namespaces) where prefixes.insert(declaration.prefix).inserted {
            feed.namespaces.append(declaration)
        }
        if let newest = articles.map(\.updated).max() {
            feed.metadata.updated = Timestamp(raw: newest.rfc3339, instant: newest)
        }
        var duplicates: [String: String] = [:]
        for (place, first) in sameFeed.enumerated() where first != place {
            duplicates[archives[place].url] = archives[first].url
        }
        return (feed, duplicates)
    }

    /// For every subscription the first one with the same feed id; itself, as a rule.
    private static func firstSubscriptions(of archives: [FeedArchive]) -> [Int] {
        var firstByID: [String: Int] = [:]
        return archives.enumerated().map { place, archive in
            guard let id = archive.metadata?.id, URLReference.isAbsolute(id) else { return place }
            if let first = firstByID[id] { return first }
            firstByID[id] = place
            return place
        }
    }

    /// Folds copies into one, and fills in what the copy inherits from its feed.
    private static func survivors(of copies: [ArticleCopy], options: MergeOptions) -> [MergedArticle] {
        var sets = DuplicateSets(count: copies.count)
        var seen: [String: Int] = [:]
        func join(_ place: Int, by name: String) {
            if let other = seen[name] { sets.join(place, other) } else { seen[name] = place }
        }
        let twice = Set(copies.lazy.filter { $0.firstFeedPlace != $0.feedPlace }.map(\.firstFeedPlace))
        for (place, copy) in copies.enumerated() {
            if twice.contains(copy.firstFeedPlace) {
                join(place, by: "same \(copy.firstFeedPlace) \(copy.known.key.text)")
            }
            for kind in options.duplicates {
                switch kind {
                case .id: join(place, by: "id \(copy.known.publishedID)")
                case .link:
                    if let link = copy.known.link { join(place, by: "link \(link)") }
                case .content:
                    if let words = copy.contentDigest { join(place, by: "content \(words)") }
                }
            }
        }
        var groups: [Int: [Int]] = [:]
        for place in copies.indices { groups[sets.root(of: place), default: []].append(place) }
        return groups.keys.sorted().compactMap { root in
            let group = CopyGroup(copies: (groups[root] ?? []).map { copies[$0] })
            return group.survivor.map { MergedArticle($0, copies: group.copies, options: options) }
        }
    }
}
