internal import FeedmillModel
internal import FeedmillNormalizer
internal import FeedmillSyntax

/// A copy of an article, on its way to being kept or folded into another: where it is among the ``MergeSources``, and its date. The
/// article itself stays where it is until it is known to be published.
struct ArticleCopy {
    /// The place of its subscription in the configuration.
    var feedPlace: Int
    /// The place of the first subscription to the same feed.
    var firstFeedPlace: Int
    /// Its place among the articles of its subscription.
    var place: Int
    var date: MergedDate
}

/// The feed of a copy.
struct CopySource {
    /// The URL of the configuration.
    var url: String
    /// What the feed says of itself, as a source.
    var source: Metadata
    /// The same in one box for all of its articles.
    @Boxed var shared: Metadata?

    init(url: String, source: Metadata) {
        self.url = url
        self.source = source
        shared = source
    }

    /// Whether a source of an article is this feed: by id, or by address where that is all there is (RSS 2.0 `source`).
    func isNamed(by other: Metadata) -> Bool {
        if let id = other.id { return id == source.id }
        guard let address = other.feedURL.map(URLReference.canonical) else { return false }
        return [source.feedURL, url].contains { $0.map(URLReference.canonical) == address }
    }
}

extension Article {
    /// A digest of the words, where there are enough of them to be no coincidence.
    var contentDigest: String? {
        let print = ContentFingerprint(wholeText)
        return print.words >= ContentFingerprint.fewestWords ? print.digest : nil
    }
}

extension FeedArchive {
    /// What `atom:source` says of the feed (RFC 4287 §4.2.11): id, title and updated are always there where anything is known.
    var source: Metadata {
        let metadata = metadata ?? Metadata()
        var source = Metadata()
        source.url = metadata.url
        source.feedURL = metadata.feedURL ?? (URLReference.isAbsolute(url) ? url : nil)
        source.id = metadata.id ?? source.feedURL ?? metadata.url
        source.title = metadata.title
        source.subtitle = metadata.subtitle
        source.rights = metadata.rights
        source.updated = metadata.updated ?? metadata.published
        if source.updated == nil, let newest = articles.indices.compactMap({ articles[$0].known.datedAt }).max() {
            source.updated = Timestamp(raw: newest.rfc3339, instant: newest)
        }
        source.language = metadata.language
        source.authors = metadata.authors
        return source
    }
}

extension KnownArticle {
    /// The date that was said, else the one that was given for want of it.
    fileprivate var datedAt: Instant? { date ?? assignedDate }
}
