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
        var archives = FeedArchive.archives(of: feeds, at: now)
        var merged = try merging(taking: &archives, options: options, now: now).feed
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
        // They are somebody's: to move articles out would copy all that stand beside them.
        var archives = archives
        return try merging(&archives, takesArticles: false, options: options, now: now)
    }

    /// The same as ``merging(_:options:now:)``, for who does not need the texts any more.
    ///
    /// - Parameters:
    ///   - archives: In order of preference. The articles that are published are moved out of them, and empty ones left in their
    ///     places; what is known of them stays. Where links make duplicates, or where it throws, all of it stays.
    ///   - options: Order, limits, filters and what counts as a duplicate.
    ///   - now: The clock, for articles whose date lies ahead.
    /// - Returns: The feed, and the URLs of subscriptions that turned out to be another's feed under a second address.
    /// - Throws: ``MergeFailure`` for a filter that cannot be used.
    public static func merging(
        taking archives: inout [FeedArchive], options: MergeOptions = MergeOptions(), now: Instant
    ) throws(MergeFailure) -> (feed: Feed, duplicateSubscriptions: [String: String]) {
        try merging(&archives, takesArticles: true, options: options, now: now)
    }

    private static func merging(
        _ archives: inout [FeedArchive], takesArticles: Bool, options: MergeOptions, now: Instant
    ) throws(MergeFailure) -> (feed: Feed, duplicateSubscriptions: [String: String]) {
        let sieve = try ArticleSieve(include: options.include, exclude: options.exclude)
        var sieves: [ArticleSieve] = []
        for place in archives.indices {
            let filter = archives[place].filter
            sieves.append(try ArticleSieve(include: filter.include, exclude: filter.exclude))
        }
        var sources = MergeSources(&archives, takesArticles: takesArticles, options: options)
        defer { sources.giveBack(to: &archives) }
        var copies: [ArticleCopy] = []
        for place in archives.indices {
            copies += sources.copies(of: place, through: sieves[place], options: options, now: now)
        }
        var articles = sources.groups(of: copies, by: options.duplicates).map { MergedArticle($0, of: sources) }
        if !sieve.isOpen {
            articles = articles.filter { sieve.lets($0.article(from: sources, options: options)) }
        }
        articles = sources.ranked(articles)
        if let limit = options.limitPerFeed {
            var counts: [Int: Int] = [:]
            articles = articles.filter { entry in
                counts[entry.copy.firstFeedPlace, default: 0] += 1
                return counts[entry.copy.firstFeedPlace, default: 0] <= limit
            }
        }
        if let limit = options.limit, limit < articles.count {
            articles.removeSubrange(max(0, limit)...)
        }
        var feed = Feed(format: .atom10)
        feed.articles.reserveCapacity(articles.count)
        for index in articles.indices {
            feed.articles.append(Article())
            sources.take(&feed.articles[index], of: articles[index].copy)
            articles[index].complete(&feed.articles[index], from: sources, options: options)
        }
        var prefixes: Set<String> = []
        for place in archives.indices {
            for declaration in archives[place].namespaces where prefixes.insert(declaration.prefix).inserted {
                feed.namespaces.append(declaration)
            }
        }
        if let newest = articles.lazy.map(\.copy.date.updatedAt).max() {
            feed.metadata.updated = Timestamp(raw: newest.rfc3339, instant: newest)
        }
        var duplicates: [String: String] = [:]
        for (place, first) in sources.firstFeedPlaces.enumerated() where first != place {
            duplicates[archives[place].url] = archives[first].url
        }
        return (feed, duplicates)
    }
}

extension MergeSources {
    /// The articles in the order in which they are published.
    fileprivate func ranked(_ articles: [MergedArticle]) -> [MergedArticle] {
        var ranks = articles.indices.map { articles[$0].rank(at: $0, in: self) }
        ranks.sort { one, other in
            one.precedes(other)
                ?? (publishedID(of: articles[one.place].copy) < publishedID(of: articles[other.place].copy))
        }
        return ranks.map { articles[$0.place] }
    }
}
