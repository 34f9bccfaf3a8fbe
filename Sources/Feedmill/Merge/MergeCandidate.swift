internal import FeedmillModel
internal import FeedmillSyntax

/// A copy of an article, on its way to being kept or folded into another.
struct MergeCandidate {
    var known: ArchivedArticle
    var date: MergedDate
    var feedPlace: Int
    /// What the feed says of itself, as a source.
    var feed: Metadata
    var feedURL: String
    /// The first subscription to the same feed.
    var firstFeedPlace: Int

    /// The id, where it means the same in every feed.
    var sharedID: String? {
        guard case .id(let id) = known.key, URLReference.isAbsolute(id) else { return nil }
        return id
    }

    /// A digest of the words, where there are enough of them to be no coincidence.
    var contentDigest: String? {
        let words = known.article.plainText.split(whereSeparator: \.isWhitespace)
        // Scripts without spaces have few "words"; 48 English ones are about 250 characters.
        let text = words.joined(separator: " ")
        guard words.count >= 48 || (words.count < text.count / 24 && text.count >= 100) else { return nil }
        return SHA256.hex(text.lowercased())
    }

    /// Who wrote the article where it does not say: the authors of the feed it comes from. A feed that gives its own title for
    /// an author, since Atom wants one, says nothing.
    var inheritedAuthors: [Person] {
        if let authors = known.article.source?.authors, !authors.isEmpty { return authors }
        return feed.authors.filter { $0.name != feed.title?.plainValue }
    }

    /// Whether another copy's `atom:source` names this copy's feed as the original.
    private func isOriginal(among copies: [MergeCandidate]) -> Bool {
        guard known.article.source == nil, let own = feed.id else { return false }
        return copies.contains { $0.known.article.source?.id == own }
    }

    /// The original beats copies, then the newer version, then what was seen first, then the order of the configuration.
    func isBeaten(by other: MergeCandidate, among copies: [MergeCandidate]) -> Bool {
        let originals = (isOriginal(among: copies), other.isOriginal(among: copies))
        if originals.0 != originals.1 { return originals.1 }
        if sharedID == other.sharedID, date.updated != other.date.updated { return date.updated < other.date.updated }
        if known.firstSeen != other.known.firstSeen { return known.firstSeen > other.known.firstSeen }
        return (feedPlace, known.position) > (other.feedPlace, other.known.position)
    }
}

/// An article as it stands in the merged feed, with what it is sorted by.
struct MergedArticle {
    var article: Article
    var updated: Instant
    var rank: Rank
    var feedPlace: Int

    /// Newest first, then configuration order, document position and id: a total order.
    struct Rank: Comparable {
        var sortAt: Instant
        var feedPlace: Int
        var position: Int
        var id: String

        static func < (one: Rank, other: Rank) -> Bool {
            if one.sortAt != other.sortAt { return one.sortAt > other.sortAt }
            return (one.feedPlace, one.position, one.id) < (other.feedPlace, other.position, other.id)
        }
    }

    init(_ best: MergeCandidate, copies: [MergeCandidate], options: MergeOptions) {
        var article = best.known.article
        article.metadata.id = best.known.publishedID
        if options.cleansLinks { article.metadata.url = article.metadata.url.map(URLReference.cleaned) }
        if article.metadata.authors.isEmpty { article.metadata.authors = best.inheritedAuthors }
        if article.metadata.language == nil { article.metadata.language = best.feed.language }
        article.metadata.updated = article.metadata.updated.agreeing(with: best.date.updated)
        if let published = best.date.published {
            article.metadata.published = article.metadata.published.agreeing(with: published)
        }
        var elsewhere: [String] = []
        for copy in copies where copy.feedURL != best.feedURL && !elsewhere.contains(copy.feedURL) {
            elsewhere.append(copy.feedURL)
        }
        let cameWithSource = article.source?.id != nil || article.source?.feedURL != nil
        article.provenance = Provenance(
            feed: best.feedURL, alsoIn: elsewhere, via: cameWithSource ? best.feed.id ?? best.feedURL : nil,
            sortAt: best.date.sortAt)
        if !cameWithSource { article.source = best.feed }
        self.article = article
        updated = best.date.updated
        feedPlace = best.feedPlace
        rank = Rank(
            sortAt: best.date.sortAt, feedPlace: best.feedPlace, position: best.known.position,
            id: best.known.publishedID)
    }
}

extension Timestamp? {
    /// The same timestamp where it already means this moment, else one made of the moment.
    fileprivate func agreeing(with moment: Instant) -> Timestamp {
        if let self, self.instant == moment { return self }
        return Timestamp(raw: moment.rfc3339, instant: moment)
    }
}

extension FeedArchive {
    /// What `atom:source` says of the feed (RFC 4287 §4.2.11): id, title and updated are always there where anything is known.
    var source: Metadata {
        var source = Metadata()
        source.url = metadata.url
        source.feedURL = metadata.feedURL ?? (URLReference.isAbsolute(url) ? url : nil)
        source.id = metadata.id ?? source.feedURL ?? metadata.url
        source.title = metadata.title
        source.subtitle = metadata.subtitle
        source.rights = metadata.rights
        source.updated = metadata.updated ?? metadata.published
        if source.updated == nil, let newest = articles.compactMap({ $0.article.date ?? $0.assignedDate }).max() {
            source.updated = Timestamp(raw: newest.rfc3339, instant: newest)
        }
        source.language = metadata.language
        source.authors = metadata.authors
        return source
    }
}
