/// How much markup of a feed is kept.
public enum ContentPolicy: String, Hashable, Sendable, CaseIterable {
    /// The publishing policy: what is safe on a page of one's own.
    case sanitized
    /// Wider, still safe: SVG, MathML, harmless style.
    case relaxed
    /// As sent, unsafe, and nothing read out of it.
    case raw
}

/// What normalising needs to know beside the record itself.
public struct NormalizerOptions: Hashable, Sendable {
    /// How much markup is kept.
    public var policy: ContentPolicy
    /// Whether relative references are resolved, in links and inside HTML.
    public var resolvesReferences: Bool
    /// The URL of the document (RFC 3986 §5.1.3), absolute; `nil` for a file that says nothing.
    public var documentBase: String?
    /// The media type as in HTTP, charset included; `nil` when unknown.
    public var contentType: String?
    /// `Content-Language` as in HTTP: the language where nothing else says.
    public var contentLanguage: String?
    /// Whether tracking parameters leave links and the URLs inside HTML. Ids are never touched.
    public var cleansTracking: Bool
    /// Whether images that only tell that somebody looks leave the markup.
    public var dropsTrackingPixels = false
    /// Whether markup is kept as sent beside what became of it (``Text/original``).
    public var keepsOriginals = false

    public init(
        policy: ContentPolicy = .sanitized, resolvesReferences: Bool = true, documentBase: String? = nil,
        contentType: String? = nil, contentLanguage: String? = nil, cleansTracking: Bool = true
    ) {
        self.policy = policy
        self.resolvesReferences = resolvesReferences
        self.documentBase = documentBase
        self.contentType = contentType
        self.contentLanguage = contentLanguage
        self.cleansTracking = cleansTracking
    }
}
