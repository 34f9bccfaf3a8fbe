internal import FeedmillModel
internal import FeedmillNormalizer
internal import FeedmillSyntax

/// An article as it stands in the merged feed, with what it is sorted by.
struct MergedArticle {
    var article: Article
    var updated: Instant
    var rank: Rank
    /// The place of the first subscription to its feed.
    var feedPlace: Int

    /// Newest first, then configuration order, document position and id: a total order.
    struct Rank: Comparable {
        var sortAt: Instant
        var feedPlace: Int
        /// What has left the document stood behind what is in it.
        var leftAt: Instant?
        var position: Int
        var id: String

        static func < (one: Rank, other: Rank) -> Bool {
            if one.sortAt != other.sortAt { return one.sortAt > other.sortAt }
            if one.feedPlace != other.feedPlace { return one.feedPlace < other.feedPlace }
            if one.leftAt != other.leftAt {
                guard let left = one.leftAt else { return true }
                return other.leftAt.map { left > $0 } ?? false
            }
            return (one.position, one.id) < (other.position, other.id)
        }
    }

    init(_ best: ArticleCopy, copies: [ArticleCopy], options: MergeOptions) {
        var article = best.known.article
        article.metadata.id = best.known.publishedID
        if options.cleansLinks { article.cleanLinks() }
        if article.metadata.authors.isEmpty { article.metadata.authors = best.inheritedAuthors }
        article.inheritLanguage(best.feed.source.language)
        article.metadata.updated = best.date.updated
        article.metadata.published = best.date.published
        var elsewhere: [String] = []
        for copy in copies where copy.feed.url != best.feed.url && !elsewhere.contains(copy.feed.url) {
            elsewhere.append(copy.feed.url)
        }
        let cameWithSource = article.source?.id != nil || article.source?.feedURL != nil
        article.provenance = Provenance(
            feed: best.feed.url, alsoIn: elsewhere,
            via: cameWithSource ? best.feed.source.id ?? best.feed.url : nil, sortAt: best.date.sortAt)
        if !cameWithSource { article.source = best.feed.source }
        self.article = article
        updated = best.date.updatedAt
        feedPlace = best.firstFeedPlace
        rank = Rank(
            sortAt: best.date.sortAt, feedPlace: best.feedPlace, leftAt: best.known.leftAt,
            position: best.known.position, id: best.known.publishedID)
    }
}

extension Article {
    /// The feed's language where nothing was said; one that was said to be none stays none (XML 1.0 §2.12).
    fileprivate mutating func inheritLanguage(_ language: String?) {
        if metadata.language == nil { metadata.language = language }
        if metadata.language == "" { metadata.language = nil }
    }

    /// Takes tracking parameters out of all links, those in the texts too.
    fileprivate mutating func cleanLinks() {
        metadata.url = metadata.url.map(URLReference.cleaned)
        for index in metadata.links.indices {
            metadata.links[index].href = metadata.links[index].href.map(URLReference.cleaned)
        }
        summary?.cleanLinks()
        for index in content.indices { content[index].cleanLinks() }
    }
}

extension Text {
    fileprivate mutating func cleanLinks() {
        value = TrackedText.cleaned(value, isMarkup: type.isMarkup)
    }
}
