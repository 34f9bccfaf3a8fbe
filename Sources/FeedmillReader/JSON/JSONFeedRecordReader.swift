package import FeedmillModel

/// Decoded UTF-8 in, records of JSON Feed 1 and 1.1 and of RSS-in-JSON out; every item as soon as it is complete.
package struct JSONFeedRecordReader: ~Copyable {
    private var parser = JSONParser()
    private var context: JSONReadContext
    private var isFinished = false
    /// The language of the feed, as far as the document had said it before its first item.
    private(set) var languageBeforeItems: String?
    private var hasItems = false
    /// What the document turned out to be, as far as it has been read.
    package private(set) var format = FeedFormat.unknown
    /// Why nothing more comes; what came before stands.
    package private(set) var failure: ReadFailure?

    package init(_ options: ReadOptions = ReadOptions()) {
        context = JSONReadContext(options)
    }

    /// Takes the next bytes, as many as there are; a character may be cut anywhere.
    package mutating func push(_ utf8: Span<UInt8>) {
        guard failure == nil, !isFinished else { return }
        parser.push(utf8)
        recognise()
        failure = parser.failure
    }

    /// Says that there are no more bytes. What is not a feed is known by then.
    package mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        if failure == nil { parser.finish() }
        recognise()
        if format == .unknown {
            failure = notAFeed ?? failure
        } else {
            failure = failure ?? parser.failure
            judge()
        }
    }

    /// The next complete item, in document order. What is no object, or an empty one, is passed over, with a
    /// finding.
    package mutating func nextItem() -> FeedElement? {
        while let item = parser.nextItem() {
            if !hasItems {
                hasItems = true
                languageBeforeItems = item.language
            }
            context.path = item.path
            context.base = context.documentBase ?? item.feedURL
            guard case .object = item.node.value else {
                context.report("feed/bad-type", "\(item.node.kind) where an item is due", at: item.node)
                continue
            }
            guard !item.node.members.isEmpty else {
                context.report("feed/missing", "an item that says nothing", at: item.node)
                continue
            }
            var record =
                item.path.hasPrefix("rss.")
                ? FeedElement.rssJSONItem(item.node, &context) : FeedElement.jsonFeedItem(item.node, &context)
            record.position = item.node.place.position
            return record
        }
        return nil
    }

    /// Everything but the items, as far as it has been read. Complete after `finish()`; what is wrong with it is told
    /// then.
    package mutating func head() -> FeedElement {
        guard let head = parser.head else { return FeedElement(.feed) }
        var context = context
        context.path = ""
        context.base = context.documentBase ?? parser.feedURL
        return Self.element(head, format, &context)
    }

    /// What had to be forgiven since the last call.
    package mutating func takeFindings() -> [Finding] {
        let found = context.takeFindings()
        let syntax = parser.takeFindings()
        return syntax.isEmpty ? found : syntax + found
    }

    // MARK: Steps

    private static func element(_ head: JSONNode, _ format: FeedFormat, _ context: inout JSONReadContext) -> FeedElement
    {
        if format == .rssJSON {
            context.path = "rss.channel"
            return FeedElement.rssJSON(head["rss"]?["channel"] ?? head, &context)
        }
        return FeedElement.jsonFeed(head, &context)
    }

    /// Learns from the members so far what the document is.
    private mutating func recognise() {
        guard format == .unknown || isFinished, let head = parser.head else { return }
        if let version = head["version"], case .string(let url) = version.value, let format = FeedFormat(jsonFeed: url)
        {
            self.format = format
        } else if head["rss"]?["channel"] != nil {
            format = .rssJSON
        } else if parser.hasItems {
            format = .jsonFeed11
        }
    }

    private var notAFeed: ReadFailure? {
        if let failure = parser.failure, parser.head == nil || parser.root == nil { return failure }
        guard let root = parser.root else { return nil }
        guard case .object(let members) = root.value else {
            return .notAFeed("the JSON document is \(root.kind)", at: root.place.position)
        }
        let what = members.isEmpty ? "an empty JSON object" : "a JSON object without a version and items"
        return .notAFeed(what, at: root.place.position)
    }

    /// Says at the end what the feed itself lacks.
    private mutating func judge() {
        guard let head = parser.head else { return }
        context.path = ""
        context.base = context.documentBase ?? parser.feedURL
        _ = Self.element(head, format, &context)
        context.path = ""
        guard format != .rssJSON else { return }
        if let version = head["version"], case .string(let url) = version.value {
            if !FeedFormat.isExact(jsonFeed: url) {
                context.report(
                    "json/version", "a version that JSON Feed does not have: \"\(url.excerpt)\"", at: version, "version"
                )
            }
        } else {
            context.report(
                "json/version", "the version of JSON Feed is missing", at: head["version"] ?? head, "version")
        }
        if !parser.hasItems, parser.failure == nil {
            context.report("feed/missing", "a feed without items", at: head, "items")
        }
    }
}

extension FeedFormat {
    /// The version that a URL names ("https://jsonfeed.org/version/1.1"); `nil` when it names another thing.
    init?(jsonFeed url: String) {
        let folded = url.trimmed.lowercased()
        guard let marker = folded.firstRange(ofVersion: "jsonfeed.org/version/") else { return nil }
        let version = folded[marker...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        self = version == "1" || version == "1.0" ? .jsonFeed1 : .jsonFeed11
    }

    /// Whether a URL is one of the two that the specifications have.
    static func isExact(jsonFeed url: String) -> Bool {
        url == "https://jsonfeed.org/version/1" || url == "https://jsonfeed.org/version/1.1"
    }
}

extension String {
    /// The place after a marker.
    fileprivate func firstRange(ofVersion marker: String) -> String.Index? {
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(marker) { return rest.index(rest.startIndex, offsetBy: marker.count) }
            rest = rest.dropFirst()
        }
        return nil
    }
}
