public import FeedmillModel
public import FeedmillWriter

extension SummaryFeed {
    /// The feed in any format: the same values give the same bytes.
    ///
    /// Every summary is written once, as Atom; the other formats hold what that document says.
    public func write(_ format: FeedWriter.Format, _ options: FeedWriter.Options = FeedWriter.Options()) -> [UInt8] {
        guard format == .atom else { return FeedWriter(format, options: options).write(feed) }
        var atom = AtomWriter.Options()
        atom.indent = options.indent ?? true
        atom.stylesheet = options.stylesheet
        return self.atom(atom)
    }

    /// The summaries as a feed's articles, as anyone reads them who reads the Atom document.
    public var feed: Feed {
        var options = FeedReader.Options()
        options.cleansTracking = false
        let reading = try? FeedReader(options).read(atom(), from: metadata.feedURL)
        return reading?.feed ?? Feed(format: .atom10, metadata: metadata)
    }
}
