/// Podcasting 2.0 (podcastindex.org/namespace/1.0): what the `podcast:` elements of a feed or an article say.
public struct PodcastNamespace: Hashable, Sendable {
    // The show
    /// `podcast:guid`: the show's id, the same wherever its feed is.
    public var guid: String?
    /// `podcast:medium`: `podcast`, `music`, `video`, `audiobook`, `newsletter`, `blog` …, as sent.
    public var medium: String?
    /// `podcast:locked`: whether the feed must not be taken to another host; `nil` when nothing says.
    public var isLocked: Bool?
    /// The address to ask for leave to move the feed.
    public var lockOwner: String?
    /// `podcast:funding`: where to give, and the words for it.
    public var funding: [PodcastLink] = []
    /// `podcast:trailer`.
    public var trailers: [PodcastTrailer] = []
    /// `podcast:podroll`: other shows that this one recommends.
    public var podroll: [PodcastRemoteItem] = []
    /// `podcast:publisher`: the feed of the publisher.
    public var publisher: PodcastRemoteItem?
    /// `podcast:updateFrequency`.
    public var updateFrequency: PodcastUpdateFrequency?
    /// `podcast:liveItem`.
    public var liveItems: [PodcastLiveItem] = []
    /// `podcast:block`: the services that shall leave the show out; "" is all of them.
    public var blockedServices: [String] = []
    /// `podcast:podping`: whether changes are told by Podping.
    public var usesPodping: Bool?

    // The episode
    /// `podcast:transcript`.
    public var transcripts: [PodcastTranscript] = []
    /// `podcast:chapters`: a file of chapters, and its media type.
    public var chapters: PodcastLink?
    /// `podcast:soundbite`.
    public var soundbites: [PodcastSoundbite] = []
    /// `podcast:season`: its number, and its name.
    public var season: PodcastNumber?
    /// `podcast:episode`: its number, and what is shown in its place.
    public var episode: PodcastNumber?
    /// `podcast:alternateEnclosure`: the same recording in other forms.
    public var alternateEnclosures: [PodcastEnclosure] = []
    /// `podcast:socialInteract`: where people talk about it.
    public var socialInteractions: [PodcastSocialInteraction] = []

    // Either
    /// `podcast:person`.
    public var people: [PodcastPerson] = []
    /// `podcast:location`.
    public var locations: [PodcastLocation] = []
    /// `podcast:value`: how listeners can pay.
    public var values: [PodcastValue] = []
    /// `podcast:license`: the licence's name, and its text.
    public var license: PodcastLink?
    /// `podcast:images` and `podcast:image`.
    public var images: [PodcastLink] = []
    /// `podcast:remoteItem`: items and feeds elsewhere.
    public var remoteItems: [PodcastRemoteItem] = []
    /// `podcast:txt`: free text by purpose.
    public var texts: [PodcastLink] = []

    public init() {}

    /// What the elements say; `nil` when none of them says anything.
    public init?(_ extensions: [Extension]) {
        let elements = extensions.elements(of: .podcast)
        if elements.isEmpty { return nil }
        self.init()
        readShow(elements)
        readEpisode(elements)
        people = elements.all(named: "person", PodcastPerson.init)
        locations = elements.all(named: "location", PodcastLocation.init)
        values = elements.all(named: "value", PodcastValue.init)
        license = elements.all(named: "license") { PodcastLink($0, url: "url") }.first
        images =
            elements.all(named: "images") { $0.attribute("srcset") }.flatMap(PodcastLink.sources)
            + elements.all(named: "image") { PodcastLink($0, url: "href", text: "alt") }
        remoteItems = elements.all(named: "remoteItem", PodcastRemoteItem.init)
        texts = elements.all(named: "txt") { PodcastLink($0, type: "purpose") }
        if self == PodcastNamespace() { return nil }
    }

    private mutating func readShow(_ elements: [Extension]) {
        guid = elements.value(of: "guid")
        medium = elements.value(of: "medium")
        if let lock = elements.first(named: "locked") {
            isLocked = Extension.isYes(lock.value)
            lockOwner = lock.attribute("owner")
        }
        funding = elements.all(named: "funding") { PodcastLink($0, url: "url") }
        trailers = elements.all(named: "trailer", PodcastTrailer.init)
        podroll = elements.all(named: "podroll") { $0.children }.flatMap(\.self)
            .all(named: "remoteItem", PodcastRemoteItem.init)
        publisher = elements.first(named: "publisher")?.children.all(named: "remoteItem", PodcastRemoteItem.init).first
        updateFrequency = elements.first(named: "updateFrequency").map(PodcastUpdateFrequency.init)
        liveItems = elements.all(named: "liveItem", PodcastLiveItem.init)
        blockedServices = elements.all(named: "block") { Extension.isYes($0.value) ? $0.attribute("id") ?? "" : nil }
        usesPodping = elements.first(named: "podping").map { Extension.isYes($0.attribute("usesPodping")) }
    }

    private mutating func readEpisode(_ elements: [Extension]) {
        transcripts = elements.all(named: "transcript", PodcastTranscript.init)
        chapters = elements.all(named: "chapters") { PodcastLink($0, url: "url", type: "type") }.first
        soundbites = elements.all(named: "soundbite", PodcastSoundbite.init)
        season = elements.all(named: "season") { PodcastNumber($0, label: "name") }.first
        episode = elements.all(named: "episode") { PodcastNumber($0, label: "display") }.first
        alternateEnclosures = elements.all(named: "alternateEnclosure", PodcastEnclosure.init)
        socialInteractions = elements.all(named: "socialInteract", PodcastSocialInteraction.init)
            .sorted { ($0.priority ?? .max) < ($1.priority ?? .max) }
    }
}

extension Metadata {
    /// What its `podcast:` elements say, made of ``RareMetadata/extensions``; `nil` without any.
    public var podcast: PodcastNamespace? { hasRare ? PodcastNamespace(rare.extensions) : nil }
}
