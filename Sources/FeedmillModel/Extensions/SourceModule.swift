/// The source module (source.scripting.com): what the `source:` elements of a feed or an article say.
public struct SourceModule: Hashable, Sendable {
    /// `source:markdown`: the body as it was written.
    public var markdown: String?
    /// `source:account`: the author's names on services.
    public var accounts: [Account] = []
    /// `source:self`: where the feed is.
    public var selfURL: String?
    /// `source:blogroll`: a subscription list of the author's (OPML).
    public var blogroll: String?
    /// `source:likes`: who liked it.
    public var likes: String?
    /// `source:archive`: where all articles are, `nil` where nothing says.
    public var archive: String?
    /// `source:linkFull`: the link before it was shortened.
    public var fullLink: String?
    /// `source:localTime`: the time on the author's clock, as sent.
    public var localTime: String?

    /// An account on a service.
    public struct Account: Hashable, Sendable {
        public var service: String
        public var name: String

        public init(service: String, name: String) {
            self.service = service
            self.name = name
        }
    }

    public init() {}

    /// What the elements say; `nil` when none of them says anything.
    public init?(_ extensions: [Extension]) {
        let elements = extensions.elements(of: .source)
        if elements.isEmpty { return nil }
        markdown = elements.value(of: "markdown")
        accounts = elements.all(named: "account") { element in
            guard let service = element.attribute("service"), let name = element.value else { return nil }
            return Account(service: service, name: name)
        }
        selfURL = elements.value(of: "self")
        blogroll = elements.value(of: "blogroll")
        likes = elements.value(of: "likes")
        let files = elements.first(named: "archive")?.children ?? []
        archive = files.value(of: "url") ?? elements.value(of: "archive")
        fullLink = elements.value(of: "linkFull")
        localTime = elements.value(of: "localTime")
        if self == SourceModule() { return nil }
    }
}

extension Metadata {
    /// What its `source:` elements say, made of ``RareMetadata/extensions``; `nil` without any.
    public var sourceModule: SourceModule? { hasRare ? SourceModule(rare.extensions) : nil }
}
