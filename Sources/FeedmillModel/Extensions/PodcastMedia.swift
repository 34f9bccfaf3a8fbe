public import FeedmillSyntax

/// `podcast:transcript`.
public struct PodcastTranscript: Hashable, Sendable {
    public var url: String
    /// A media type: `text/vtt`, `application/srt`, `text/html` …
    public var type: String?
    public var language: String?
    /// `captions` where it has times in it.
    public var rel: String?

    /// `nil` when it leads nowhere.
    init?(_ element: Extension) {
        guard let url = element.attribute("url") else { return nil }
        self.url = url
        type = element.attribute("type")
        language = element.attribute("language")
        rel = element.attribute("rel")
    }
}

/// `podcast:soundbite`: a piece of the recording, in seconds.
public struct PodcastSoundbite: Hashable, Sendable {
    public var start: Double
    public var duration: Double
    public var title: String?

    /// `nil` when its times are none.
    init?(_ element: Extension) {
        guard let start = element.number("startTime"), let duration = element.number("duration") else { return nil }
        self.start = start
        self.duration = duration
        title = element.value
    }
}

/// `podcast:trailer`.
public struct PodcastTrailer: Hashable, Sendable {
    public var url: String
    public var title: String?
    public var published: Timestamp?
    /// Octets.
    public var length: Int?
    public var type: String?
    public var season: Int?

    /// `nil` when it leads nowhere.
    init?(_ element: Extension) {
        guard let url = element.attribute("url") else { return nil }
        self.url = url
        title = element.value
        published = element.attribute("pubdate").map { Timestamp($0) }
        length = element.integer("length")
        type = element.attribute("type")
        season = element.integer("season")
    }
}

/// `podcast:alternateEnclosure`: the same recording in another form.
public struct PodcastEnclosure: Hashable, Sendable {
    public var type: String?
    /// Octets.
    public var length: Int?
    /// Bits a second.
    public var bitrate: Double?
    /// Pixels.
    public var height: Int?
    public var language: String?
    public var title: String?
    public var rel: String?
    public var codecs: String?
    /// Whether it is the same file as the item's own enclosure.
    public var isDefault: Bool
    /// Where it is, each with its media type.
    public var sources: [PodcastLink]
    /// `sri` or `pgp-signature`, and the value.
    public var integrity: PodcastLink?

    init?(_ element: Extension) {
        type = element.attribute("type")
        length = element.integer("length")
        bitrate = element.number("bitrate")
        height = element.integer("height")
        language = element.attribute("lang")
        title = element.attribute("title")
        rel = element.attribute("rel")
        codecs = element.attribute("codecs")
        isDefault = Extension.isYes(element.attribute("default"))
        sources = element.children.all(named: "source") { PodcastLink($0, url: "uri", type: "contentType") }
        integrity = element.children.all(named: "integrity") { PodcastLink($0, type: "type", text: "value") }.first
        if sources.isEmpty { return nil }
    }
}

/// `podcast:liveItem`: a recording that goes out as it is made.
public struct PodcastLiveItem: Hashable, Sendable {
    /// `pending`, `live` or `ended`, as sent.
    public var status: String?
    public var start: Timestamp?
    public var end: Timestamp?
    public var title: String?
    public var guid: String?
    /// The stream.
    public var enclosure: PodcastLink?
    /// `podcast:contentLink`: where else it can be followed.
    public var contentLinks: [PodcastLink]

    init?(_ element: Extension) {
        status = element.attribute("status")
        start = element.attribute("start").map { Timestamp($0) }
        end = element.attribute("end").map { Timestamp($0) }
        title = element.children.value(of: "title")
        guid = element.children.value(of: "guid")
        enclosure = element.children.all(named: "enclosure") { PodcastLink($0, url: "url", type: "type") }.first
        contentLinks = element.children.all(named: "contentLink") { PodcastLink($0, url: "href") }
        if status == nil, start == nil, title == nil, enclosure == nil { return nil }
    }
}

/// `podcast:value`: a way to pay, and who gets which share.
public struct PodcastValue: Hashable, Sendable {
    /// `lightning` …, as sent.
    public var type: String?
    /// `keysend` …, as sent.
    public var method: String?
    /// The amount that is proposed.
    public var suggested: Double?
    public var recipients: [Recipient]
    /// `podcast:valueTimeSplit`: parts of the recording whose money goes to others.
    public var timeSplits: [TimeSplit]

    /// `podcast:valueRecipient`.
    public struct Recipient: Hashable, Sendable {
        public var name: String?
        public var type: String?
        public var address: String?
        /// A share, relative to the others.
        public var split: Double?
        /// Whether the share is taken off before the others'.
        public var isFee: Bool
        public var customKey: String?
        public var customValue: String?

        init?(_ element: Extension) {
            name = element.attribute("name")
            type = element.attribute("type")
            address = element.attribute("address")
            split = element.number("split")
            isFee = Extension.isYes(element.attribute("fee"))
            customKey = element.attribute("customKey")
            customValue = element.attribute("customValue")
            if address == nil { return nil }
        }
    }

    /// `podcast:valueTimeSplit`, in seconds.
    public struct TimeSplit: Hashable, Sendable {
        public var start: Double
        public var duration: Double
        public var remoteStart: Double?
        /// The share of the remote item, from 0 to 100.
        public var remotePercentage: Double?
        public var remoteItem: PodcastRemoteItem?
        public var recipients: [Recipient]

        init?(_ element: Extension) {
            guard let start = element.number("startTime"), let duration = element.number("duration") else { return nil }
            self.start = start
            self.duration = duration
            remoteStart = element.number("remoteStartTime")
            remotePercentage = element.number("remotePercentage")
            remoteItem = element.children.all(named: "remoteItem", PodcastRemoteItem.init).first
            recipients = element.children.all(named: "valueRecipient", Recipient.init)
        }
    }

    init?(_ element: Extension) {
        type = element.attribute("type")
        method = element.attribute("method")
        suggested = element.number("suggested")
        recipients = element.children.all(named: "valueRecipient", Recipient.init)
        timeSplits = element.children.all(named: "valueTimeSplit", TimeSplit.init)
        if type == nil, recipients.isEmpty { return nil }
    }
}
