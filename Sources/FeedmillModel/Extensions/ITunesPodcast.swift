/// The iTunes podcast module.
public struct ITunesPodcast: Hashable, Sendable {
    public var author: String?
    /// Whether the show or episode wants to be left out of directories; `nil` when nothing says.
    public var block: Bool?
    /// `true` for "yes", "true" and "explicit", `false` for "no", "false" and "clean"; `nil` for anything else.
    public var explicit: Bool?
    /// The picture's URL.
    public var image: String?
    /// As sent: seconds or [hh:]mm:ss.
    public var duration: String?
    public var subtitle: String?
    public var summary: String?
    /// Split at commas.
    public var keywords: [String] = []
    public var owner: Person?
    /// The number of the episode, from 1.
    public var episode: Int?
    /// The number of the season, from 1.
    public var season: Int?
    /// `full`, `trailer` or `bonus`, as sent.
    public var episodeType: String?
    public var title: String?
    /// `episodic` or `serial`, as sent.
    public var type: String?
    /// Whether no more episodes will come.
    public var complete: Bool?

    public init() {}
}
