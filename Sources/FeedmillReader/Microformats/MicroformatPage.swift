internal import FeedmillHTML
internal import FeedmillModel
internal import FeedmillSyntax

/// A page with posts marked up in it: microformats2 (`h-feed`, `h-entry`), and hAtom, which came before (`hfeed`, `hentry`).
struct MicroformatPage {
    let tree: HTMLTree
    /// What references start from: `base`, else the page's URL.
    let base: String?
    let resolvesReferences: Bool
    /// How many bytes of text may still be made; nested properties repeat each other's.
    private var budget = 32 << 20

    init(_ page: String, documentBase: String?, resolvesReferences: Bool) {
        tree = HTMLTree(page)
        self.resolvesReferences = resolvesReferences
        let sent = tree.elements.first { $0.name == "base" && $0["href"] != nil }?["href"]
        base =
            sent.map { URLReference.resolve($0.trimmed, against: documentBase) }.flatMap {
                BaseURL.isUsable($0) ? $0 : nil
            }
            ?? documentBase
    }

    /// The feed and its posts; `nil` when there is no post on the page.
    mutating func read() -> (feed: FeedElement, items: [FeedElement])? {
        let feeds = tree.elements.indices.filter { MicroformatClass.root(of: tree.elements[$0]) == .feed }
        let chosen = feeds.first { !entries(inside: $0).isEmpty }
        let posts = entries(inside: chosen ?? -1)
        if posts.isEmpty { return nil }
        var feed = FeedElement(.feed)
        if let chosen { readProperties(of: chosen, into: &feed) }
        readPage(into: &feed)
        return (feed, posts.map { item($0) })
    }

    private mutating func item(_ index: Int) -> FeedElement {
        var item = FeedElement(.item)
        item.markupLanguage = language(at: index)
        readProperties(of: index, into: &item)
        if item.title == nil, item.bodies.isEmpty, let words = text(of: index) {
            // Without any part marked up, all of it is the name (microformats2, implied properties).
            item.title = FeedText(Text(words), isDeclared: true)
        }
        if item.links.allSatisfy({ $0.rel != .alternate }), let href = soleLink(in: index) {
            item.addLink(Link(href: href))
        }
        if item.id == nil { item.id = item.links.first { $0.rel == .alternate }?.href }
        return item
    }

    /// What the page itself says where the feed does not.
    private mutating func readPage(into feed: inout FeedElement) {
        for index in tree.elements.indices {
            let element = tree.elements[index]
            if element.name == "title", feed.title == nil, let title = text(of: index) {
                feed.title = FeedText(Text(title), isDeclared: true)
            }
            if element.name == "html", feed.markupLanguage == nil {
                feed.markupLanguage = element["lang"]?.trimmed.nilIfEmpty
            }
            if element.name == "meta", element["name"]?.lowercased() == "generator",
                let name = element["content"]?.trimmed.nilIfEmpty
            {
                feed.rare.generator = Generator(name: name)
            }
            if element.name == "link", let href = element["href"]?.trimmed.nilIfEmpty {
                for rel in element.rel where Self.linkRelations.contains(String(rel)) {
                    feed.addLink(
                        Link(rel: Link.Relation(rawValue: String(rel)), href: resolve(href), type: element["type"]))
                }
            }
        }
        if feed.links.allSatisfy({ $0.rel != .alternate }), let base { feed.addLink(Link(href: base)) }
    }

    private static let linkRelations: Set<String> = ["hub", "self", "next", "prev", "license"]

    /// The posts in an element, -1 for the page: those that lie in no other post.
    private func entries(inside index: Int) -> [Int] {
        var entries: [Int] = []
        var next = index + 1
        let end = index < 0 ? tree.elements.count : tree.elements[index].end
        while next < end {
            if MicroformatClass.root(of: tree.elements[next]) == .entry {
                entries.append(next)
                next = tree.elements[next].end
            } else {
                next += 1
            }
        }
        return entries
    }

    // MARK: Values

    /// A reference made absolute where a base is known.
    func resolve(_ reference: String) -> String {
        resolvesReferences ? URLReference.resolve(reference, against: base) : reference
    }

    /// `lang` in force at an element.
    func language(at index: Int) -> String? {
        var index = index
        while index >= 0 {
            if let language = tree.elements[index]["lang"] ?? tree.elements[index]["xml:lang"] {
                return language.trimmed
            }
            index = tree.elements[index].parent
        }
        return nil
    }

    /// What an element says; `nil` when it says nothing.
    mutating func text(of index: Int) -> String? {
        guard spend(index) else { return nil }
        return tree.text(of: index).trimmed.nilIfEmpty
    }

    /// What is between an element's tags.
    mutating func markup(of index: Int) -> String? {
        guard spend(index) else { return nil }
        return tree.markup(of: index).trimmed.nilIfEmpty
    }

    private mutating func spend(_ index: Int) -> Bool {
        budget -= tree.elements[index].content.count
        return budget >= 0
    }

    /// The reference of an element that is a link, or holds but one.
    private func soleLink(in index: Int) -> String? {
        let range = index..<tree.elements[index].end
        let links = range.lazy.filter { tree.elements[$0].name == "a" && tree.elements[$0]["href"] != nil }.prefix(2)
        guard links.count == 1, let only = links.first else { return nil }
        return tree.elements[only]["href"]?.trimmed.nilIfEmpty.map(resolve)
    }
}
