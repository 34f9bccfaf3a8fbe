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

        init(_ name: String, _ kind: Kind, _ presence: Presence = .optional, replacedBy successor: String? = nil) {
            self.name = name
            self.kind = kind
            self.presence = presence
            self.successor = successor
        }
    }

    var clause: String
    var keys: [Key]

    func key(_ name: String) -> Key? { keys.first { $0.name == name } }

    private static let author = JSONFeedTable(
        clause: "JSON Feed 1.1: authors", keys: [Key("name", .string), Key("url", .url), Key("avatar", .url)])

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
            Key("author", .object(author), replacedBy: "authors"), Key("authors", .objects(author)),
            Key("tags", .strings),
            Key("language", .language), Key("attachments", .objects(attachment)),
        ])

    static let feed = JSONFeedTable(
        clause: "JSON Feed 1.1: top level",
        keys: [
            Key("version", .string, .required), Key("title", .nonblank, .required),
            Key("home_page_url", .url, .recommended),
            Key("feed_url", .url, .recommended), Key("description", .text), Key("user_comment", .text),
            Key("next_url", .url), Key("icon", .url), Key("favicon", .url),
            Key("author", .object(author), replacedBy: "authors"), Key("authors", .objects(author)),
            Key("language", .language), Key("expired", .boolean), Key("hubs", .objects(hub)),
            Key("items", .objects(item), .required),
        ])
}
