public import FeedmillSyntax

/// A reference of Podcasting 2.0 with its words: `podcast:funding`, `podcast:chapters`, `podcast:license`, `podcast:image`.
public struct PodcastLink: Hashable, Sendable {
    /// Absolute wherever a base is known.
    public var url: String?
    public var text: String?
    /// A media type, a purpose, or the width of a picture ("1500w").
    public var type: String?

    /// `nil` when there is neither a reference nor words.
    init?(_ element: Extension, url: String? = nil, type: String? = nil, text: String? = nil) {
        self.url = url.flatMap(element.attribute)
        self.text = text.map(element.attribute) ?? element.value
        self.type = type.flatMap(element.attribute)
        if self.url == nil, self.text == nil { return nil }
    }

    private init(url: String, type: String?) {
        self.url = url
        self.type = type
    }

    /// The pictures of a `srcset` (HTML §2.5.1).
    static func sources(_ set: String) -> [PodcastLink] {
        set.split(separator: ",").compactMap { source in
            let words = source.split(whereSeparator: \.isWhitespace).map(String.init)
            return words.first.map { PodcastLink(url: $0, type: words.dropFirst().first) }
        }
    }
}

/// `podcast:person`.
public struct PodcastPerson: Hashable, Sendable {
    public var name: String
    /// `host` when nothing says.
    public var role: String
    /// `cast` when nothing says.
    public var group: String
    /// A picture's URL.
    public var image: String?
    /// A page's URL.
    public var url: String?

    /// `nil` without a name.
    init?(_ element: Extension) {
        guard let name = element.value else { return nil }
        self.name = name
        role = element.attribute("role")?.lowercased() ?? "host"
        group = element.attribute("group")?.lowercased() ?? "cast"
        image = element.attribute("img")
        url = element.attribute("href")
    }
}

/// `podcast:location`: what the recording is about, or where it was made.
public struct PodcastLocation: Hashable, Sendable {
    public var name: String?
    /// A `geo:` URI (RFC 5870), as sent.
    public var geo: String?
    /// An OpenStreetMap object, as sent.
    public var openStreetMap: String?
    /// `subject` or `creator`, as sent.
    public var rel: String?
    /// ISO 3166-1 alpha-2.
    public var country: String?

    /// `nil` when it says nothing.
    init?(_ element: Extension) {
        name = element.value
        geo = element.attribute("geo")
        openStreetMap = element.attribute("osm")
        rel = element.attribute("rel")
        country = element.attribute("country")
        if name == nil, geo == nil, openStreetMap == nil { return nil }
    }
}

/// `podcast:season` or `podcast:episode`.
public struct PodcastNumber: Hashable, Sendable {
    /// May have decimals.
    public var number: Double
    /// What people see in its place.
    public var label: String?

    /// `nil` when it is no number.
    init?(_ element: Extension, label: String) {
        guard let number = element.number else { return nil }
        self.number = number
        self.label = element.attribute(label)
    }
}

/// `podcast:remoteItem`: an item, or a whole feed, elsewhere.
public struct PodcastRemoteItem: Hashable, Sendable {
    public var feedGUID: String?
    public var feedURL: String?
    public var itemGUID: String?
    public var medium: String?
    public var title: String?

    /// `nil` when it points at nothing.
    init?(_ element: Extension) {
        feedGUID = element.attribute("feedGuid")
        feedURL = element.attribute("feedUrl")
        itemGUID = element.attribute("itemGuid")
        medium = element.attribute("medium")
        title = element.attribute("title")
        if feedGUID == nil, feedURL == nil { return nil }
    }
}

/// `podcast:updateFrequency`.
public struct PodcastUpdateFrequency: Hashable, Sendable {
    /// For people: "every other Friday".
    public var text: String?
    /// Whether the show has come to its end.
    public var isComplete: Bool
    /// When it begins.
    public var start: Timestamp?
    /// A recurrence rule (RFC 5545 §3.3.10), as sent.
    public var rule: String?

    init(_ element: Extension) {
        text = element.value
        isComplete = Extension.isYes(element.attribute("complete"))
        start = element.attribute("dtstart").map { Timestamp($0) }
        rule = element.attribute("rrule")
    }
}

/// `podcast:socialInteract`.
public struct PodcastSocialInteraction: Hashable, Sendable {
    /// `activitypub`, `twitter`, `lightning` …, as sent.
    public var `protocol`: String?
    /// The post that the answers hang on.
    public var uri: String?
    public var accountID: String?
    public var accountURL: String?
    /// The lowest first.
    public var priority: Int?

    /// `nil` when it leads nowhere.
    init?(_ element: Extension) {
        `protocol` = element.attribute("protocol")
        uri = element.attribute("uri")
        accountID = element.attribute("accountId")
        accountURL = element.attribute("accountUrl")
        priority = element.integer("priority")
        if uri == nil, accountID == nil { return nil }
    }
}
