internal import FeedmillHTML
internal import FeedmillSyntax

/// Finds the feeds that a page names. Nothing is fetched.
public enum FeedDiscovery {
    /// The links of a page and of its HTTP fields, the likeliest feed first, each URL once.
    ///
    /// - Parameters:
    ///   - page: The bytes of an HTML page.
    ///   - url: Where it came from; relative links are resolved against it and against `base`.
    ///   - linkFields: The values of its `Link` fields.
    public static func links(in page: [UInt8], at url: String, linkFields: [String] = []) -> [FeedLink] {
        let elements = HTMLLinks.links(in: text(of: page))
        let base =
            elements.first { $0.element == .base && $0.href != nil }?.href
            .map { URLReference.resolve($0, against: url) } ?? url
        var found = linkFields.flatMap { LinkField.links(in: $0) }.compactMap { link in
            alternate(rel: link.rel, href: link.target, type: link.type, title: link.title, on: url, source: .header)
        }
        for element in elements {
            guard let href = element.href, !href.isEmpty else { continue }
            switch element.element {
            case .link:
                if let link = alternate(
                    rel: element.rel, href: href, type: element["type"], title: element["title"], on: base,
                    source: .link)
                {
                    found.append(link)
                }
            case .a, .area:
                let target = URLReference.resolve(href, against: base)
                let type = mediaType(element["type"])
                guard isHTTP(target), type.map(FeedTypes.sure.contains) ?? FeedTypes.looksLikeOne(target) else {
                    continue
                }
                let title = element.text.isEmpty ? element["title"] : element.text
                found.append(FeedLink(url: withoutFragment(target), title: title, type: type, source: .anchor))
            case .base: continue
            }
        }
        return ranked(found, page: url)
    }

    /// Paths at which many sites have a feed: a last resort, each costs a request.
    public static func guesses(for url: String) -> [FeedLink] {
        guard isHTTP(url) else { return [] }
        return ["feed", "feed.xml", "atom.xml", "rss.xml", "index.xml", "feed.json", "rss"].map {
            FeedLink(url: URLReference.resolve("/" + $0, against: url), source: .guess)
        }
    }

    /// A `link` element or a `Link` field that names a feed (WHATWG HTML §4.6.7.1).
    private static func alternate(
        rel: [String], href: String, type: String?, title: String?, on base: String, source: FeedLink.Source
    ) -> FeedLink? {
        let type = mediaType(type)
        let isFeed = type.map { FeedTypes.sure.contains($0) } ?? false
        guard rel.contains("feed") || rel.contains("alternate"), !rel.contains("stylesheet") else { return nil }
        let target = URLReference.resolve(href, against: base)
        guard isHTTP(target) else { return nil }
        guard
            isFeed || rel.contains("feed")
                || (type.map(FeedTypes.possible.contains) == true && FeedTypes.looksLikeOne(target))
        else { return nil }
        return FeedLink(url: withoutFragment(target), title: title.flatMap(words), type: type, source: source)
    }

    /// Sure ones before likely ones, feeds of articles before feeds of comments, in the page's own order.
    private static func ranked(_ links: [FeedLink], page: String) -> [FeedLink] {
        var seen: Set<String> = [withoutFragment(page)]
        let host = URLReference.host(of: page)
        func rank(_ link: FeedLink) -> Int {
            var rank = link.source.rawValue * 4
            if FeedTypes.isAboutComments(link) { rank += 2 }
            if link.source == .anchor, URLReference.host(of: link.url) != host { rank += 1 }
            return rank
        }
        return links.filter { seen.insert($0.url).inserted }.enumerated()
            .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    }

    private static func isHTTP(_ url: String) -> Bool {
        let scheme = URLReference.scheme(of: url)
        return scheme == "http" || scheme == "https"
    }

    private static func mediaType(_ text: String?) -> String? {
        guard let text = text.flatMap(words) else { return nil }
        return MediaType(text)?.essence.lowercased() ?? text.lowercased()
    }

    /// Without outer white space; `nil` when nothing is left.
    private static func words(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : words
    }

    private static func withoutFragment(_ url: String) -> String { String(url.prefix { $0 != "#" }) }

    /// URLs and the names of elements are ASCII in every encoding that pages come in.
    private static func text(of page: [UInt8]) -> String {
        String(validating: page, as: UTF8.self) ?? String(String.UnicodeScalarView(page.map { Unicode.Scalar($0) }))
    }
}
