/// The iTunes podcast module.
public struct ITunesPodcast: Hashable, Sendable {
    public var author: String?
    public var block: Bool?
    public var explicit: Bool?
    public var image: String?
    /// As sent: seconds or [hh:]mm:ss.
    public var duration: String?
    public var subtitle: String?
    public var summary: String?
    public var keywords: [String] = []
    public var owner: Person?
    public var episode: Int?
    public var season: Int?
    public var episodeType: String?
    public var title: String?
    public var type: String?
    public var complete: Bool?

    public init() {}
}
