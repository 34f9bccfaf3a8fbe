internal import FeedmillHTML
internal import FeedmillModel

/// A web page where a feed is due: gathered whole, since what is in it may stand anywhere.
struct WebPage {
    /// What was found in it.
    enum Content {
        /// A feed of its own, in the syntax that follows; the bytes stand where they stood, what is around them is blank.
        case feed([UInt8], DocumentSyntax)
        /// Posts that are marked up.
        case posts(feed: FeedElement, items: [FeedElement])
        /// Nothing; the page begins here.
        case nothing(at: SourcePosition?)
    }

    /// Beyond this, nobody wrote it.
    static let limit = 16 << 20

    private(set) var bytes: [UInt8] = []
    private(set) var isTooLong = false

    mutating func push(_ piece: Span<UInt8>) {
        if isTooLong { return }
        guard bytes.count + piece.count <= Self.limit else {
            isTooLong = true
            bytes = []
            return
        }
        for index in piece.indices { bytes.append(piece[index]) }
    }

    func content(_ options: ReadOptions) -> Content {
        let base = options.documentBase.flatMap { BaseURL.isUsable($0) ? $0 : nil }
        let text = String(decoding: bytes, as: UTF8.self)
        var page = MicroformatPage(text, documentBase: base, resolvesReferences: options.resolvesReferences)
        if let feed = embeddedFeed(page.tree) { return feed }
        guard let (feed, items) = page.read() else {
            return .nothing(at: page.tree.elements.first.map { place(of: $0.start) })
        }
        return .posts(feed: feed, items: items)
    }

    /// A feed as elements among those of the page, or as text in a `pre`, which is how browsers save what they show.
    private func embeddedFeed(_ tree: HTMLTree) -> Content? {
        for (index, element) in tree.elements.enumerated() {
            if Self.isFeed(element) {
                let end = bytes[element.content.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
                var masked = bytes
                masked.removeSubrange((end + 1)...)
                for place in 0..<element.start where masked[place] != 0x0A { masked[place] = 0x20 }
                return .feed(masked, .xml)
            }
            if element.name == "pre", element.content.count > 32 {
                let inner = Array(tree.text(of: index).utf8)
                let syntax = DocumentSyntax(inner[...], isWhole: true)
                if syntax == .json || Self.beginnings.contains(where: { inner.starts(with: $0.utf8) }) {
                    return .feed(inner, syntax)
                }
                return nil
            }
        }
        return nil
    }

    private func place(of offset: Int) -> SourcePosition {
        let before = bytes[..<offset]
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
        return SourcePosition(line: line, column: column, offset: offset)
    }

    private static let beginnings = ["<?xml", "<rss", "<feed", "<rdf:RDF"]

    private static func isFeed(_ element: HTMLTree.Element) -> Bool {
        switch element.name {
        case "rss": element["version"] != nil
        case "feed": element["xmlns"]?.lowercased().contains("atom") ?? false
        case "rdf:rdf": element["xmlns:rdf"] != nil
        default: false
        }
    }
}
