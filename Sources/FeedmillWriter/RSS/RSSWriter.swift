public import FeedmillModel

/// RSS 2.0 out (rssboard.org/rss-specification), with the modules content, dc, atom, media, itunes and their kin for what
/// the core has no element for.
///
/// What is required is there whatever the model holds, the same values give the same bytes, and what no element can hold
/// is counted (``Loss``).
public struct RSSWriter: Sendable {
    /// How the document is laid out.
    public struct Options: Hashable, Sendable {
        /// Each element on a line of its own.
        public var indent = true
        /// `<?xml-stylesheet?>`: a CSS or XSLT file for browsers.
        public var stylesheet: String?

        public init() {}
    }

    /// How documents are laid out.
    public var options: Options

    public init(_ options: Options = Options()) {
        self.options = options
    }

    /// A whole document in UTF-8. Whatever the feed holds, this gives a document.
    public func write(_ feed: Feed) -> [UInt8] {
        var stream = RSSStream(feed, options)
        stream.reserve(feed.articles.reduce(1_024) { $0 + $1.sizeOnPaper })
        for article in feed.articles { stream.write(article) }
        stream.finish()
        return stream.take()
    }

    /// What a feed has and RSS has no place for, sorted by property; empty when nothing is lost.
    public func losses(of feed: Feed) -> [Loss] {
        var stream = RSSStream(feed, options)
        for article in feed.articles {
            stream.write(article)
            _ = stream.take()
        }
        stream.finish()
        return stream.losses
    }

    /// A document whose items come one after the other; never more than one of them is held.
    /// - Parameter head: The feed's own properties. Articles in it are not written, but their namespaces are declared.
    public func stream(_ head: Feed) -> RSSStream { RSSStream(head, options) }
}

/// An RSS document on its way out: the head, one item after the other, the end.
public struct RSSStream: Sendable {
    private var output: MarkupOutput
    private let scope: MarkupOutput.Scope
    private let channel: MarkupOutput.Scope
    private let language: String?
    private var isFinished = false

    /// Writes the head. Articles that `feed` holds already are looked at for their namespaces, but not written.
    init(_ feed: Feed, _ options: RSSWriter.Options) {
        self.init(feed, ArticleSurvey.of(feed.articles, for: .rss), options)
    }

    init(_ feed: Feed, _ survey: ArticleSurvey, _ options: RSSWriter.Options) {
        var modules = survey.rssModules(in: feed.metadata.language)
        modules.insert(rssNeeds: feed.metadata)
        output = MarkupOutput(indent: options.indent, defaultNamespace: "")
        for declaration in feed.namespaces where output.sentPrefixes[declaration.prefix] == nil {
            output.sentPrefixes[declaration.prefix] = declaration.uri
        }
        output.declaration()
        if let stylesheet = options.stylesheet { output.stylesheet(stylesheet) }
        scope = output.open("rss", declaring: modules, version: "2.0")
        channel = output.open("channel", declaring: ModuleSet())
        language = feed.metadata.language
        output.writeRSSHead(feed.metadata)
        output.losses.place = "items"
    }

    var waiting: Int { output.waiting }

    mutating func reserve(_ capacity: Int) { output.reserve(capacity) }

    /// Writes one item.
    public mutating func write(_ article: borrowing Article) {
        output.writeRSSItem(copy article, channelLanguage: language)
    }

    /// Writes the end; nothing may follow. A second call does nothing.
    public mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        output.close(channel)
        output.close(scope)
    }

    /// The bytes written since the last call, in UTF-8.
    public mutating func take() -> [UInt8] { output.take() }

    /// What had no place so far, sorted by property.
    public var losses: [Loss] { output.losses.losses }
}
