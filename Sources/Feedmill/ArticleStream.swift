public import FeedmillModel
internal import FeedmillNormalizer
public import FeedmillReader

/// A document on its way in: push bytes in pieces of any size, take articles out. Holds one article and the feed's head, however
/// large the document is.
public struct ArticleStream: ~Copyable {
    private var normalizer: FeedNormalizer
    /// What had to be forgiven so far; in the order of the document after ``finish()``.
    public private(set) var findings: [Finding] = []
    /// The head, when all of it is there.
    private var wholeHead: Feed?

    init(_ options: FeedReader.Options, from url: String?) {
        let base = BaseURL.document(location: options.contentLocation, url: url ?? options.baseURL)
        var normalizing = NormalizerOptions(
            policy: options.policy, resolvesReferences: options.resolvesReferences, documentBase: base,
            contentType: options.contentType, contentLanguage: options.contentLanguage,
            cleansTracking: options.cleansTracking)
        normalizing.dropsTrackingPixels = options.dropsTrackingPixels
        normalizing.keepsOriginals = options.keepsOriginals
        normalizer = FeedNormalizer(normalizing)
    }

    /// Takes the next bytes of the document, as many as there are.
    public mutating func push(_ bytes: Span<UInt8>) {
        normalizer.push(bytes)
    }

    /// Says that no more bytes come. Articles may still be waiting.
    public mutating func finish() {
        normalizer.finish()
        wholeHead = normalizer.feed()
        takeFindings()
        findings.sortByPlace()
    }

    /// The feed without its articles, as far as it has been read; complete after ``finish()``.
    public var head: Feed {
        mutating get { wholeHead ?? normalizer.feedSoFar() }
    }

    /// The next article in document order; `nil` when the next one is not complete yet.
    public mutating func nextArticle() -> Article? {
        var article = Article()
        guard nextArticle(&article) else { return nil }
        return consume article
    }

    /// The same in the place of an article that is needed no more: to be moved, it is so large that it shows.
    ///
    /// - Returns: Whether there is one.
    package mutating func nextArticle(_ article: inout Article) -> Bool {
        let isThere = normalizer.nextArticle(&article)
        takeFindings()
        return isThere
    }

    /// How the document was cut makes no difference to the order in the end.
    private mutating func takeFindings() {
        let found = normalizer.takeFindings()
        if found.isEmpty { return }
        findings += found
        if wholeHead != nil { findings.sortByPlace() }
    }

    /// Why the document can be read no further, or is no feed; `nil` while all is well.
    public var failure: ReadFailure? { normalizer.failure }
}
