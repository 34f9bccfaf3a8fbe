public import FeedmillModel
internal import FeedmillNormalizer
public import FeedmillReader

/// A document on its way in: push bytes in pieces of any size, take articles out. Holds one article and the feed's head, however
/// large the document is.
public struct ArticleStream: ~Copyable {
    private var normalizer: FeedNormalizer
    /// What had to be forgiven so far; in the order of the document after ``finish()``.
    public private(set) var findings: [Finding] = []
    private var isFinished = false
    /// The feed without its articles: what stood before the first one as soon as that is there, everything after
    /// ``finish()``.
    public private(set) var head = Feed(format: .unknown)
    private var hasHead = false

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
        hasHead = true
        isFinished = true
        head = normalizer.feed()
        takeFindings()
        findings.sortByPlace()
    }

    /// The next article in document order; `nil` when the next one is not complete yet.
    public mutating func nextArticle() -> Article? {
        let article = normalizer.nextArticle()
        takeFindings()
        if article != nil, !hasHead {
            hasHead = true
            head = normalizer.feedSoFar()
        }
        return article
    }

    /// How the document was cut makes no difference to the order in the end.
    private mutating func takeFindings() {
        let found = normalizer.takeFindings()
        if found.isEmpty { return }
        findings += found
        if isFinished { findings.sortByPlace() }
    }

    /// Why the document can be read no further, or is no feed; `nil` while all is well.
    public var failure: ReadFailure? { normalizer.failure }
}
