/// Words with their kind (RFC 4287 §3.1), language and base.
public struct Text: Hashable, Sendable {
    // Spelled out on purpose: what is written `String?` is set to `nil` first, and the whole value copied at the end of an `init`
    // that sets it again (Swift 6.3).
    /// For HTML and XHTML: markup, as the chosen policy left it; for `text/plain`: plain characters.
    public var value: String
    /// What kind of text the value is.
    public var type: MediaKind
    /// BCP 47; `nil` when nothing says.
    public var language: Optional<String>
    /// The base URL that relative references in the value were resolved against.
    public var base: Optional<String>
    /// `atom:content` out of line (RFC 4287 §4.1.3.2).
    public var src: Optional<String>
    /// The markup as sent, where the reader was asked to keep it.
    @Boxed public var original: OriginalMarkup?

    public init(
        _ value: String, type: MediaKind = .plain, language: String? = nil, base: String? = nil, src: String? = nil
    ) {
        self.value = value
        self.type = type
        self.language = language
        self.base = base
        self.src = src
    }
}

/// Markup as sent, beside what a sanitizer made of it: a later one can start from it again.
public struct OriginalMarkup: Hashable, Sendable {
    /// As sent: unsafe to show.
    public var value: String
    /// The version of the sanitizer that made the text's value.
    public var sanitizerVersion: Int

    public init(_ value: String, sanitizerVersion: Int) {
        self.value = value
        self.sanitizerVersion = sanitizerVersion
    }
}

/// The media type of a ``Text``: an open set with three usual members.
public struct MediaKind: Hashable, Sendable, RawRepresentable {
    /// The media type, lower case.
    public var rawValue: String
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }

    /// Characters that stand for themselves.
    @inlinable public static var plain: MediaKind { MediaKind(rawValue: "text/plain") }
    /// A fragment of HTML.
    @inlinable public static var html: MediaKind { MediaKind(rawValue: "text/html") }
    /// A fragment of XHTML (RFC 4287 §3.1.1.3, without its `div`).
    @inlinable public static var xhtml: MediaKind { MediaKind(rawValue: "application/xhtml+xml") }

    /// Whether the value is markup that a browser would render.
    public var isMarkup: Bool { self == .html || self == .xhtml }
}
