internal import FeedmillModel
internal import FeedmillSyntax

/// What tells the articles of one feed apart.
public enum ArticleKey: Hashable, Sendable {
    /// The id as sent.
    case id(String)
    /// The canonical link.
    case link(String)
    /// The canonical link and the title, where links are shared too.
    case linkAndTitle(String, String)
    /// A digest of title and text.
    case words(String)

    /// Whether the publisher gave the article an id of its own.
    var isID: Bool {
        switch self {
        case .id: true
        case .link, .linkAndTitle, .words: false
        }
    }

    /// Whether the link alone is the key.
    var isLink: Bool {
        switch self {
        case .link: true
        case .id, .linkAndTitle, .words: false
        }
    }
}

extension ArticleKey {
    /// The id to publish: what was sent where it is a URI, the link where there was nothing, else a URI made of the feed's
    /// address and the key, the same at every run.
    func publishedID(in feedURL: String, link: String?) -> String {
        switch self {
        case .id(let id) where URLReference.isAbsolute(id): return id
        case .link:
            if let link = link.map(URLReference.cleaned), URLReference.isAbsolute(link) { return link }
            return minted(in: feedURL)
        case .id, .linkAndTitle, .words: return minted(in: feedURL)
        }
    }

    /// A URI made of the feed's address and the key.
    func minted(in feedURL: String) -> String {
        let parts: [String] =
            switch self {
            case .id(let id): ["id", id]
            case .link(let link): ["link", link]
            case .linkAndTitle(let link, let title): ["link", link, title]
            case .words(let digest): ["words", digest]
            }
        let digest = SHA256.hex(([feedURL] + parts).joined(separator: "\u{0}")).prefix(32)
        return TagURI.mint(
            authority: URLReference.host(of: feedURL) ?? "localhost", date: Instant(seconds: 0),
            specific: String(digest))
    }
}

extension ArticleKey {
    /// The key as text, for keeping: no two keys have the same.
    public var text: String {
        switch self {
        case .id(let id): "id " + id
        case .link(let link): "link " + link
        case .linkAndTitle(let link, let title): "both " + link + "\n" + title
        case .words(let digest): "words " + digest
        }
    }

    /// - Parameter text: ``text`` of a key; `nil` for any other text.
    public init?(text: String) {
        guard let space = text.firstIndex(of: " ") else { return nil }
        let value = String(text[text.index(after: space)...])
        switch text[..<space] {
        case "id": self = .id(value)
        case "link": self = .link(value)
        case "words": self = .words(value)
        case "both":
            guard let end = value.firstIndex(of: "\n") else { return nil }
            self = .linkAndTitle(String(value[..<end]), String(value[value.index(after: end)...]))
        default: return nil
        }
    }
}
