public import Feedmill

/// What the next documents of a feed of summaries depend on, out of all that was published and all that is kept: as much as its limit
/// and what happened meanwhile make it, however much there is.
///
/// Going on with the excerpt by ``SummaryFeed/continuing(_:with:subscriptions:options:by:now:)`` and remembering the difference is
/// going on with all of it. An article that is older than everything published and was not published itself is looked at when it comes,
/// and not again.
public struct PublicationExcerpt: Hashable, Sendable {
    /// Some of the entries, with the last one among them: numbers go on from it.
    public var memory = SummaryMemory()
    /// Every feed that was asked for, with the articles of those entries, those that were asked for, and every copy of them; a feed of
    /// which nothing is among these has no properties either.
    public var archives: [FeedArchive] = []
}

/// Where an article is in a store.
public struct ArticlePlace: Hashable, Sendable {
    public var source: Int64
    public var number: Int

    public init(source: Int64, number: Int) {
        self.source = source
        self.number = number
    }
}

/// What the next documents begin with.
public struct PublicationFront: Hashable, Sendable {
    /// The newest entries that stand, those whose deletion is told, and those whose time to be let go of has come.
    public var entries: [Int] = []
    /// Articles that are newer than what was published.
    public var articles: [ArticlePlace] = []
    /// Whether these are all the articles there are.
    public var isWhole = true
}

/// What is to be looked at before anything is published.
public struct PublicationArrears: Hashable, Sendable {
    /// Entries that something happened to: one of their articles came, changed, left or was deleted, or nobody subscribes to its feed any
    /// more. All of them where the settings are others now.
    public var entries: [Int] = []
    /// The articles whose text is new: what they tell may have been told before, in nearly the same words.
    public var articles: [ArticlePlace] = []
    /// Up to which change that is.
    public var mark: Int64 = 0
    /// By what they were decided, or are to be.
    public var settings: String
}
