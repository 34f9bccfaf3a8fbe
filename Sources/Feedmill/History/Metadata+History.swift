public import FeedmillModel
internal import FeedmillSyntax

extension Metadata {
    /// Says which page of a paged feed the document is (RFC 5005 §3): `first`, `last`, `previous`, `next`, and its own address.
    ///
    /// - Parameters:
    ///   - page: From 1, the newest entries first.
    ///   - count: How many pages there are.
    ///   - address: Where a page is.
    public mutating func describePage(_ page: Int, of count: Int, at address: (Int) -> String) {
        dropHistory()
        setAddress(address(page))
        guard count > 1 else { return }
        links.append(Link(rel: .first, href: address(1)))
        links.append(Link(rel: .last, href: address(count)))
        if page > 1 { links.append(Link(rel: .previous, href: address(page - 1))) }
        if page < count { links.append(Link(rel: .next, href: address(page + 1))) }
        if page > 1 { setTombstones([]) }
    }

    /// Says that the document is the one that people subscribe to, with archives before it (RFC 5005 §4).
    ///
    /// - Parameters:
    ///   - archives: How many archives there are.
    ///   - current: Where the document is.
    ///   - address: Where an archive is.
    public mutating func describeSubscription(before archives: Int, current: String, at address: (Int) -> String) {
        dropHistory()
        setAddress(current)
        if archives > 0 { links.append(Link(rel: .prevArchive, href: address(archives))) }
    }

    /// Says that the document is an archive, which never changes (RFC 5005 §4): `fh:archive`, `current`, `prev-archive`, its own
    /// address, and `next-archive` where there is one by now.
    ///
    /// - Parameters:
    ///   - archive: From 1, the oldest entries first.
    ///   - count: How many archives there are by now.
    ///   - current: Where the document is that people subscribe to.
    ///   - address: Where an archive is.
    public mutating func describeArchive(
        _ archive: Int, of count: Int, current: String, at address: (Int) -> String
    ) {
        dropHistory()
        setAddress(address(archive))
        history = FeedHistory(isArchive: true)
        links.append(Link(rel: .current, href: current))
        if archive > 1 { links.append(Link(rel: .prevArchive, href: address(archive - 1))) }
        if archive < count { links.append(Link(rel: .nextArchive, href: address(archive + 1))) }
        setTombstones([])
        // Its own newest entry's, not that of the feed as it was then.
        updated = nil
    }

    private mutating func dropHistory() {
        let relations: Set<Link.Relation> = [
            .first, .last, .previous, .next, .prevArchive, .nextArchive, .current,
        ]
        links.removeAll { relations.contains($0.rel) }
        history = nil
    }

    /// A document without an address of the web says nothing of where it is.
    private mutating func setAddress(_ address: String) {
        links.removeAll { $0.rel == .`self` }
        feedURL = URLReference.isAbsolute(address) ? address : nil
    }
}
