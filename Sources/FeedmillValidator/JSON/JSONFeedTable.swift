/// What JSON Feed 1.1 says of the keys of an object.
struct JSONFeedTable: Sendable {
    /// What a value has to be.
    indirect enum Kind: Sendable {
        case string, nonblank, text, html, url, date, language, mediaType, boolean, nonNegative
        /// A string; other types were allowed once.
        case identifier
        case strings
        case object(JSONFeedTable)
        case objects(JSONFeedTable)
        case anything
    }

    enum Presence: Sendable { case required, recommended, optional }

    struct Key: Sendable {
        var name: String
        var kind: Kind
        var presence: Presence
        /// What takes its place since 1.1.
        var successor: String?
        /// Whether version 1.0 does not know it.
        var isNew: Bool

        init(
            _ name: String, _ kind: Kind, _ presence: Presence = .optional, replacedBy successor: String? = nil,
            isNew: Bool = false
        ) {
            self.name = name
            self.kind = kind
            self.presence = presence
            self.successor = successor
            self.isNew = isNew
        }
    }

    var clause: String
    var keys: [Key]
    /// Whether an object without any of the keys says nothing, and must not be there.
    var needsOne = false

    func key(_ name: String) -> Key? { keys.first { $0.name == name } }

    private static let author = JSONFeedTable(
        clause: "JSON Feed 1.1: authors", keys: [Key("name", .string), Key("url", .url), Key("avatar", .url)],
        needsOne: true)

    private static let attachment = JSONFeedTable(
        clause: "JSON Feed 1.1: attachments",
        keys: [
            Key("url", .url, .required), Key("mime_type", .mediaType, .required), Key("title", .string),
            Key("size_in_bytes", .nonNegative), Key("duration_in_seconds", .nonNegative),
        ])

    private static let hub = JSONFeedTable(
        clause: "JSON Feed 1.1: hubs", keys: [Key("type", .nonblank, .required), Key("url", .url, .required)])

    private static let item = JSONFeedTable(
        clause: "JSON Feed 1.1: items",
        keys: [
            Key("id", .identifier, .required), Key("url", .url), Key("external_url", .url), Key("title", .text),
            Key("content_html", .html), Key("content_text", .text), Key("summary", .text), Key("image", .url),
            Key("banner_image", .url), Key("date_published", .date), Key("date_modified", .date),
            Key("author", .object(author), replacedBy: "authors"), Key("authors", .objects(author), isNew: true),
            Key("tags", .strings),
            Key("language", .language, isNew: true), Key("attachments", .objects(attachment)),
        ])

    static let feed = JSONFeedTable(
        clause: "JSON Feed 1.1: top level",
        keys: [
            Key("version", .string, .required), Key("title", .nonblank, .required),
            Key("home_page_url", .url, .recommended),
            Key("feed_url", .url, .recommended), Key("description", .text), Key("user_comment", .text),
            Key("next_url", .url), Key("icon", .url), Key("favicon", .url),
            Key("author", .object(author), replacedBy: "authors"), Key("authors", .objects(author), isNew: true),
            Key("language", .language, isNew: true), Key("expired", .boolean), Key("hubs", .objects(hub)),
            Key("items", .objects(item), .required),
        ])
}
