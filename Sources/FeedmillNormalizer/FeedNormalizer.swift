package import FeedmillModel
package import FeedmillReader
internal import FeedmillSyntax

/// Bytes in, articles out: each leaves as soon as its element is complete.
package struct FeedNormalizer: ~Copyable {
    private var reader: FeedRecordReader
    private var values: ValueNormalizer
    private var knowsDefaults = false
    /// What the next article is made of.
    private var item = FeedElement(.item)

    package init(_ options: NormalizerOptions = NormalizerOptions()) {
        reader = FeedRecordReader(
            ReadOptions(
                contentType: options.contentType, documentBase: options.documentBase,
                resolvesReferences: options.resolvesReferences))
        values = ValueNormalizer(options)
    }

    /// Takes the next bytes of the document, as many as there are.
    package mutating func push(_ bytes: Span<UInt8>) { reader.push(bytes) }

    /// Says that there are no more bytes.
    package mutating func finish() { reader.finish() }

    /// The next article, in document order, in the place of another.
    ///
    /// - Returns: Whether there is one; `false` until more bytes come.
    package mutating func nextArticle(_ article: inout Article) -> Bool {
        guard reader.nextItem(&item) else { return false }
        learnDefaults()
        article = Article()
        article.take(&item, &values)
        return true
    }

    /// The feed without its articles, as far as it has been read. Complete after `finish()`.
    package mutating func feed() -> Feed {
        let head = reader.head()
        let ofArticles = values.defaultLanguage
        setDefaults(from: head.language)
        defer { values.defaultLanguage = ofArticles }
        return Self.feed(head, of: reader, &values)
    }

    /// The same before all of it is there: what is wrong in it is told when it is.
    package mutating func feedSoFar() -> Feed {
        let head = reader.head()
        var quiet = values
        return Self.feed(head, of: reader, &quiet)
    }

    private static func feed(
        _ head: consuming FeedElement, of reader: borrowing FeedRecordReader, _ values: inout ValueNormalizer
    ) -> Feed {
        var feed = Feed(format: reader.format)
        feed.encoding = reader.encoding
        feed.namespaces = reader.namespaces
        feed.metadata = Metadata(taking: &head, &values)
        return feed
    }

    /// What had to be forgiven since the last call, in the order of the document; what has no place in it comes first.
    package mutating func takeFindings() -> [Finding] {
        var found = reader.takeFindings()
        found += values.takeFindings()
        found.sortByPlace()
        return found
    }

    /// Why nothing more comes; the articles before stand.
    package var failure: ReadFailure? { reader.failure }

    /// The articles' defaults are in the head; what comes of it behind the first article is too late for them.
    private mutating func learnDefaults() {
        if knowsDefaults { return }
        knowsDefaults = true
        setDefaults(from: reader.languageBeforeItems())
    }

    private mutating func setDefaults(from language: String?) {
        values.guessesKind = !reader.format.isAtom
        // xml:lang is inherited by the elements themselves, which may also take it away.
        values.defaultLanguage = values.language(language) ?? values.defaultLanguage
    }
}

extension [Finding] {
    /// Into the order of the document; those of one place keep the order in which they were found.
    package mutating func sortByPlace() {
        if count < 2 { return }
        self = enumerated().sorted {
            ($0.element.position?.offset ?? -1, $0.offset) < ($1.element.position?.offset ?? -1, $1.offset)
        }.map(\.element)
    }
}

extension FeedFormat {
    /// Atom says of every text what kind it is.
    fileprivate var isAtom: Bool {
        switch self {
        case .atom01, .atom02, .atom03, .atom10, .atom: true
        case .rss090, .rss091Netscape, .rss091, .rss092, .rss093, .rss094, .rss10, .rss20, .rss: false
        case .cdf, .jsonFeed1, .jsonFeed11, .rssJSON, .hfeed, .opml, .unknown: false
        }
    }
}
