public import FeedmillModel
internal import FeedmillReader
internal import FeedmillSyntax

extension OPML {
    /// Every outline that names a feed, in document order.
    public var feeds: [Outline] { outlines.flatMap(\.feeds) }

    /// Takes over another list: folders of one name at one place become one, and of two outlines for one feed in one folder the
    /// later one counts. What its head says counts too.
    public mutating func absorb(_ other: OPML) {
        title = other.title ?? title
        created = created ?? other.created
        modified = other.modified ?? modified
        owner = other.owner ?? owner
        docs = other.docs ?? docs
        for pair in other.head.pairs { head[pair.name] = pair.value }
        let bound = Set(namespaces.map(\.prefix))
        namespaces += other.namespaces.filter { !bound.contains($0.prefix) }
        Outline.merge(other.outlines, into: &outlines)
    }

    /// Leaves out the feeds that are not wanted, and the folders that held nothing else.
    ///
    /// - Parameter isWanted: Asked with the canonical URL of a feed.
    public mutating func keepFeeds(where isWanted: (String) -> Bool) {
        outlines = outlines.compactMap { $0.keeping(where: isWanted) }
    }

    /// Changes every outline, the inner ones first.
    public mutating func changeOutlines(_ change: (inout Outline) -> Void) {
        for index in outlines.indices { outlines[index].changeAll(change) }
    }
}

extension OPML.Outline {
    /// The URL to subscribe to: the feed's, without the scheme `feed:` that browsers once had; `nil` where there is none.
    public var subscribedURL: String? {
        guard let url = feedURL?.trimmed.nilIfEmpty else { return nil }
        let lower = url.prefix(7).lowercased()
        if lower == "feed://" { return "http://" + url.dropFirst(7) }
        return lower.hasPrefix("feed:") ? String(url.dropFirst(5)) : url
    }

    fileprivate var feeds: [Self] { (subscribedURL == nil ? [] : [self]) + children.flatMap(\.feeds) }

    /// What two outlines at one place have in common when they mean the same.
    private var identity: String {
        if let url = subscribedURL { return "feed " + URLReference.canonical(url) }
        if let url = attributes["url"] { return "link " + url }
        return "folder " + (text ?? "")
    }

    fileprivate static func merge(_ later: [Self], into outlines: inout [Self]) {
        var places: [String: Int] = [:]
        for (place, outline) in outlines.enumerated() where places[outline.identity] == nil {
            places[outline.identity] = place
        }
        for outline in later {
            if let place = places[outline.identity] {
                outlines[place].attributes = outline.attributes
                merge(outline.children, into: &outlines[place].children)
            } else {
                // Twice in the list itself is twice: nothing that was sent is lost.
                outlines.append(outline)
            }
        }
    }

    fileprivate func keeping(where isWanted: (String) -> Bool) -> Self? {
        var kept = self
        kept.children = children.compactMap { $0.keeping(where: isWanted) }
        guard let url = subscribedURL else { return kept.children.isEmpty && !children.isEmpty ? nil : kept }
        if isWanted(URLReference.canonical(url)) { return kept }
        if kept.children.isEmpty { return nil }
        kept.attributes.pairs.removeAll { ["xmlUrl", "htmlUrl", "type"].contains($0.name) }
        return kept
    }

    fileprivate mutating func changeAll(_ change: (inout Self) -> Void) {
        for index in children.indices { children[index].changeAll(change) }
        change(&self)
    }
}
