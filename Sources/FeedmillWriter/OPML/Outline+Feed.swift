public import FeedmillModel

extension OPML.Outline {
    /// A feed as a subscription: its title, its own address, and the site it belongs to.
    /// - Parameter location: Where it was read from, for a feed that does not say where it is.
    public init(feed: Feed, at location: String?) {
        let url = feed.metadata.feedURL ?? location ?? feed.metadata.url ?? ""
        let title = feed.metadata.title.map { $0.type.isMarkup ? PlainWords.of($0.value) : $0.value }
        self.init(text: title ?? url, feed: url, page: feed.metadata.url)
        if let language = feed.metadata.language { attributes["language"] = language }
        if let words = feed.metadata.subtitle.map({ $0.type.isMarkup ? PlainWords.of($0.value) : $0.value }) {
            attributes["description"] = words
        }
    }
}
