import FeedmillModel
import FeedmillReader

/// What a document gave, read in pieces of a size.
struct Reading: Equatable {
    var head: FeedElement
    var items: [FeedElement] = []
    var format: FeedFormat
    var findings: [Finding] = []
    var failure: ReadFailure?

    init(_ bytes: [UInt8], _ options: ReadOptions = ReadOptions(), chunk: Int = .max) {
        var reader = FeedRecordReader(options)
        var item = FeedElement(.item)
        var start = 0
        while start < bytes.count {
            let end = chunk < bytes.count - start ? start + chunk : bytes.count
            reader.push(bytes.span.extracting(start..<end))
            start = end
            while reader.nextItem(&item) { items.append(item) }
        }
        reader.finish()
        while reader.nextItem(&item) { items.append(item) }
        head = reader.head()
        format = reader.format
        findings = reader.takeFindings()
        failure = reader.failure
    }

    init(_ text: String, _ options: ReadOptions = ReadOptions(), chunk: Int = .max) {
        self.init(Array(text.utf8), options, chunk: chunk)
    }

    var codes: [String] { findings.map(\.code) }
}

/// An RSS 2.0 document around an item's elements.
func rss(_ item: String, channel: String = "", root: String = "") -> String {
    """
    <rss version="2.0" \(root)><channel><title>Mill</title><link>https://mill.example/</link>\(channel)\
    <item>\(item)</item></channel></rss>
    """
}

/// An Atom 1.0 document around an entry's elements.
func atom(_ entry: String, feed: String = "", root: String = "") -> String {
    #"<feed xmlns="http://www.w3.org/2005/Atom" \#(root)>\#(feed)<entry>\#(entry)</entry></feed>"#
}
