internal import FeedmillModel
internal import FeedmillSyntax

/// What is merged: the articles of every subscription, and what their feeds say of themselves.
struct MergeSources {
    /// By the place of the subscription.
    private var articles: [[ArchivedArticle]]
    let feeds: [CopySource]
    /// For every subscription the first one with the same feed id; itself, as a rule.
    let firstFeedPlaces: [Int]
    private let hold: Hold

    /// Whose the articles are.
    private enum Hold {
        /// The archives', which have none as long as they are here.
        case taken
        /// Those of whoever has the archives too.
        case shared
        /// Made of the archives'.
        case lineages
    }

    init(_ archives: inout [FeedArchive], takesArticles: Bool, options: MergeOptions) {
        feeds = archives.indices.map { CopySource(url: archives[$0].url, source: archives[$0].source) }
        var firstByID: [String: Int] = [:]
        firstFeedPlaces = archives.indices.map { place in
            guard let id = archives[place].metadata?.id, URLReference.isAbsolute(id) else { return place }
            if let first = firstByID[id] { return first }
            firstByID[id] = place
            return place
        }
        hold = options.duplicates.contains(.link) ? .lineages : takesArticles ? .taken : .shared
        articles = []
        articles.reserveCapacity(archives.count)
        for place in archives.indices {
            switch hold {
            case .taken:
                articles.append([])
                swap(&articles[place], &archives[place].articles)
            case .shared: articles.append(archives[place].articles)
            case .lineages: articles.append(archives[place].lineages)
            }
        }
    }

    /// Gives the archives back what was taken.
    mutating func giveBack(to archives: inout [FeedArchive]) {
        guard hold == .taken else { return }
        for place in archives.indices { swap(&articles[place], &archives[place].articles) }
    }

    /// The copies that a subscription brings: those that nobody deleted and no filter or date policy keeps out.
    func copies(
        of feedPlace: Int, through sieve: ArticleSieve, options: borrowing MergeOptions, now: Instant
    ) -> [ArticleCopy] {
        var copies: [ArticleCopy] = []
        let articles = articles[feedPlace]
        copies.reserveCapacity(articles.count)
        let (heedsTombstones, firstFeedPlace) = (options.heedsTombstones, firstFeedPlaces[feedPlace])
        var place = -1
        articles.span.forEachInPlace { archived in
            place += 1
            if heedsTombstones, archived.known.deletedAt != nil { return }
            guard sieve.isOpen || sieve.lets(archived.article),
                let date = MergedDate(archived, options: options, now: now)
            else { return }
            copies.append(
                ArticleCopy(feedPlace: feedPlace, firstFeedPlace: firstFeedPlace, place: place, date: date))
        }
        return copies
    }

    func feed(of copy: ArticleCopy) -> CopySource { feeds[copy.feedPlace] }
    func key(of copy: ArticleCopy) -> ArticleKey { articles[copy.feedPlace][copy.place].known.key }
    func publishedID(of copy: ArticleCopy) -> String { articles[copy.feedPlace][copy.place].known.publishedID }
    func link(of copy: ArticleCopy) -> String? { articles[copy.feedPlace][copy.place].known.link }
    func firstSeen(of copy: ArticleCopy) -> Instant { articles[copy.feedPlace][copy.place].known.firstSeen }
    func leftAt(of copy: ArticleCopy) -> Instant? { articles[copy.feedPlace][copy.place].known.leftAt }
    func position(of copy: ArticleCopy) -> Int { articles[copy.feedPlace][copy.place].known.position }
    func source(of copy: ArticleCopy) -> Metadata? { articles[copy.feedPlace][copy.place].article.source }
    func article(of copy: ArticleCopy) -> Article { articles[copy.feedPlace][copy.place].article }

    /// The dates by which an article is known.
    func dates(of copy: ArticleCopy) -> MergedDate.Said {
        MergedDate.Said(
            updated: articles[copy.feedPlace][copy.place].known.updated,
            published: articles[copy.feedPlace][copy.place].known.published)
    }

    /// Moves an article out, so that an empty one is left, where nobody else has it: to copy one takes as long as to complete it.
    mutating func take(_ article: inout Article, of copy: ArticleCopy) {
        if hold == .shared {
            article = self.article(of: copy)
        } else {
            swap(&article, &articles[copy.feedPlace][copy.place].article)
        }
    }
}

extension MergeSources {
    /// The copies by article: those that are one stand together, each group in the order of the configuration and of the document,
    /// the groups in the order of their first copies.
    func groups(of copies: [ArticleCopy], by kinds: Set<MergeOptions.Duplicates>) -> [CopyGroup] {
        var sets = DuplicateSets(count: copies.count)
        var seen: [Name: Int] = [:]
        seen.reserveCapacity(copies.count * kinds.count)
        func join(_ place: Int, by name: Name) {
            if let other = seen[name] { sets.join(place, other) } else { seen[name] = place }
        }
        let twice = Set(copies.lazy.filter { $0.firstFeedPlace != $0.feedPlace }.map(\.firstFeedPlace))
        for place in copies.indices {
            if twice.contains(copies[place].firstFeedPlace) {
                join(place, by: .sameFeed(copies[place].firstFeedPlace, key(of: copies[place])))
            }
            for kind in kinds {
                switch kind {
                case .id: join(place, by: .id(publishedID(of: copies[place])))
                case .link:
                    if let link = link(of: copies[place]) { join(place, by: .link(link)) }
                case .content:
                    if let words = article(of: copies[place]).contentDigest { join(place, by: .content(words)) }
                }
            }
        }
        var groups: [CopyGroup] = []
        groups.reserveCapacity(copies.count)
        // By the root of the set.
        var groupPlaces: [Int: Int] = [:]
        for place in copies.indices {
            let root = sets.root(of: place)
            if root == place {
                if sets.isJoined(root) { groupPlaces[root] = groups.count }
                groups.append(CopyGroup(first: copies[place]))
            } else if let group = groupPlaces[root] {
                groups[group].others.append(copies[place])
            }
        }
        return groups
    }

    /// What makes two copies one.
    private enum Name: Hashable {
        /// Two subscriptions to one feed, and the article's key in it.
        case sameFeed(Int, ArticleKey)
        case id(String)
        case link(String)
        case content(String)
    }
}
