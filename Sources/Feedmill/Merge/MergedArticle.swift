internal import FeedmillModel
internal import FeedmillNormalizer
internal import FeedmillSyntax

/// An article of the merged feed: where it is, and what it is sorted by.
struct MergedArticle {
    var copy: ArticleCopy
    /// The subscriptions whose copies were folded into it.
    var alsoIn: [String]

    init(_ group: CopyGroup, of sources: MergeSources) {
        copy = group.survivor(among: sources)
        alsoIn = group.otherFeeds(than: copy, among: sources)
    }

    /// Newest first, then configuration order and document position; with the id, which is looked up where all else is equal, a total
    /// order.
    struct Rank {
        var sortAt: Instant
        var feedPlace: Int
        /// What has left the document stood behind what is in it.
        var leftAt: Instant?
        var position: Int
        /// The place of the article that has this rank.
        var place: Int

        /// Whether an article goes before another; `nil` where that cannot be told.
        func precedes(_ other: Rank) -> Bool? {
            if sortAt != other.sortAt { return sortAt > other.sortAt }
            if feedPlace != other.feedPlace { return feedPlace < other.feedPlace }
            if leftAt != other.leftAt {
                guard let leftAt else { return true }
                return other.leftAt.map { leftAt > $0 } ?? false
            }
            return position == other.position ? nil : position < other.position
        }
    }

    func rank(at place: Int, in sources: MergeSources) -> Rank {
        Rank(
            sortAt: copy.date.sortAt, feedPlace: copy.feedPlace, leftAt: sources.leftAt(of: copy),
            position: sources.position(of: copy), place: place)
    }

    /// The article as it is published, with what it inherits from its feed.
    func article(from sources: MergeSources, options: MergeOptions) -> Article {
        var article = sources.article(of: copy)
        complete(&article, from: sources, options: options)
        return article
    }

    /// Gives the copy that was kept what it inherits from its feed.
    func complete(_ article: inout Article, from sources: MergeSources, options: MergeOptions) {
        // Parts of them alone: to copy all that a feed says takes as long as to copy an article.
        let (feeds, place) = (sources.feeds, copy.feedPlace)
        let url = feeds[place].url
        article.metadata.id = sources.publishedID(of: copy)
        if options.cleansLinks { article.cleanLinks() }
        if article.metadata.authors.isEmpty { article.metadata.authors = article.inheritedAuthors(from: feeds[place]) }
        article.inheritLanguage(feeds[place].source.language)
        copy.date.date(&article, as: sources.dates(of: copy), options: options)
        let cameWithSource = article.hasNamedSource
        article.provenance = Provenance(
            feed: url, alsoIn: alsoIn, via: cameWithSource ? feeds[place].source.id ?? url : nil,
            sortAt: copy.date.sortAt)
        if !cameWithSource { article.$source = feeds[place].$shared }
    }
}

extension Article {
    /// Whether it came with a source that says which feed it is.
    fileprivate var hasNamedSource: Bool {
        $source.withValue { $0.id != nil || $0.feedURL != nil } ?? false
    }

    /// Who wrote the article where it does not say: the authors of its source, else of the feed it comes from (RFC 4287 §4.2.1).
    /// A feed of other people's articles that gives its own title for an author, since Atom wants one, says nothing.
    fileprivate func inheritedAuthors(from feed: CopySource) -> [Person] {
        let authors = feed.source.authors
        guard $source.isPresent, let own = source else { return authors }
        return own.authors.isEmpty ? authors.filter { $0.name != feed.source.title?.plainValue } : own.authors
    }

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
