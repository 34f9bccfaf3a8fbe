internal import FeedmillModel
internal import FeedmillSyntax

/// A copy of an article, on its way to being kept or folded into another.
struct ArticleCopy {
    var known: ArchivedArticle
    var date: MergedDate
    /// The place of its subscription in the configuration.
    var feedPlace: Int
    /// The place of the first subscription to the same feed.
    var firstFeedPlace: Int
    var feed: CopySource

    /// A digest of the words, where there are enough of them to be no coincidence: letters and digits only, since papers print one
    /// text with different quotation marks and dashes.
    var contentDigest: UInt128? {
        let text = known.article.plainText
        var hash = FNV()
        var words = 0
        var characters = 0
        for word in text.split(whereSeparator: \.isWhitespace) {
            let letters = word.filter { $0.isLetter || $0.isNumber }
            if letters.isEmpty { continue }
            words += 1
            characters += letters.count
            hash.add(letters.lowercased())
        }
        // Scripts without spaces have few "words"; 48 English ones are about 250 characters.
        guard words >= 48 || (words < characters / 24 && characters >= 100) else { return nil }
        return hash.digest
    }

    /// Who wrote the article where it does not say: the authors of its source, else of the feed it comes from (RFC 4287 §4.2.1).
    /// A feed of other people's articles that gives its own title for an author, since Atom wants one, says nothing.
    var inheritedAuthors: [Person] {
        guard let own = known.article.source else { return feed.source.authors }
        return own.authors.isEmpty
            ? feed.source.authors.filter { $0.name != feed.source.title?.plainValue } : own.authors
    }

    /// Whether its feed is the one that another copy's `atom:source` names.
    func isOriginal(among copies: [ArticleCopy]) -> Bool {
        if let own = known.article.source, !feed.isNamed(by: own) { return false }
        return copies.contains { copy in
            copy.firstFeedPlace != firstFeedPlace && copy.known.article.source.map(feed.isNamed(by:)) ?? false
        }
    }
}

/// The feed of a copy.
struct CopySource {
    /// The URL of the configuration.
    var url: String
    /// What the feed says of itself, as a source.
    var source: Metadata

    /// Whether a source of an article is this feed: by id, or by address where that is all there is (RSS 2.0 `source`).
    func isNamed(by other: Metadata) -> Bool {
        if let id = other.id { return id == source.id }
        guard let address = other.feedURL.map(URLReference.canonical) else { return false }
        return [source.feedURL, url].contains { $0.map(URLReference.canonical) == address }
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
        if source.updated == nil, let newest = articles.compactMap({ $0.known.date ?? $0.assignedDate }).max() {
            source.updated = Timestamp(raw: newest.rfc3339, instant: newest)
        }
        source.language = metadata.language
        source.authors = metadata.authors
        return source
    }
}
