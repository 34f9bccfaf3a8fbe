/// The namespaces that the tables know, by their usual prefix.
enum Namespace: String, CaseIterable {
    /// No namespace at all.
    case none = ""
    /// A namespace that the tables do not know.
    case unknown = "?"
    case xml, xmlns, xhtml, svg, mathml, xlink
    case atom, atom03, app, thr, fh, at
    case rss10, rss11, rdf, rdfs, foaf
    case dc, dcterms, content, sy, slash, wfw, admin, ag, annotate, audio, company, cp, email, ev, image, l, link
    case opensearch10, ref, reqv, rss091, search, ss, str, sub, taxo, trackback, wiki, creativeCommons, cc
    case geo, geourl, icbm, georss, gml
    case media, itunes, podcast, psc, rawvoice, spotify, googleplay, g, feedburner, opensearch, access, blogChannel
    case sx, conversationsNetwork, gd, indexing, prism, soap, xrd, xrds, openid, kml20, kml21, kml22, cf, ymaps
    case activity, poco, fm, source, yt, opds, pingback, lj, wp, excerpt, post, discourse, thr10
    case schemaOrg = "schema.org"

    /// How much of a namespace the tables check.
    enum Support { case checked, open, unchecked }

    struct Row {
        var namespace: Namespace
        var uris: [String]
        var support: Support
        init(_ namespace: Namespace, _ support: Support, _ uris: String...) {
            self.namespace = namespace
            self.support = support
            self.uris = uris
        }
    }

    /// The namespace of a URI.
    static func of(_ uri: String) -> Namespace { uri.isEmpty ? .none : byURI[uri] ?? .unknown }

    /// The namespace that a URI nearly names: another scheme, another case, a slash too many or too few, a page about it.
    static func near(_ uri: String) -> Namespace? {
        guard let namespace = byNearURI[plain(uri)], !namespace.uris.contains(uri), !cores.contains(namespace) else {
            return nil
        }
        return namespace
    }

    /// Those that make a document what it is: there, nearly right is wrong.
    private static let cores: Set<Namespace> = [
        .xml, .xmlns, .xhtml, .svg, .mathml, .xlink, .atom, .atom03, .app, .rss10, .rss11, .rdf, .opensearch,
    ]

    /// A URI without what is confused most.
    private static func plain(_ uri: String) -> String {
        var text = uri.lowercased()[...]
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        while let last = text.last, last == "/" || last == "#" { text = text.dropLast() }
        return String(text)
    }

    /// Pages that are taken for the namespaces they tell of, and old spellings.
    private static let pages: [(String, Namespace)] = [
        ("http://www.rssboard.org/media-rss", .media), ("http://purl.org/rss/modules/syndication/", .sy),
        ("http://purl.org/rss/modules/content/", .content), ("http://purl.org/rss/modules/slash/", .slash),
        ("http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html", .creativeCommons),
        ("https://podcastindex.org/namespace/1.0/", .podcast),
    ]

    private static let byNearURI: [String: Namespace] = Dictionary(
        table.flatMap { row in row.uris.map { (plain($0), row.namespace) } } + pages.map { (plain($0.0), $0.1) },
        uniquingKeysWith: { first, _ in first })

    /// Prefixes that everyone takes for one namespace.
    static let wellKnown: Set<Namespace> = [
        .atom, .content, .creativeCommons, .dc, .dcterms, .feedburner, .geo, .georss, .itunes, .media, .opensearch,
        .podcast,
        .rdf, .slash, .sx, .sy, .thr, .wfw, .xhtml,
    ]

    /// Those the W3C feed validator does not know.
    static let sinceThen: Set<Namespace> = [
        .at, .podcast, .psc, .rawvoice, .spotify, .googleplay, .g, .activity, .poco, .fm, .source, .yt, .opds,
        .pingback,
        .lj, .wp, .excerpt, .post, .discourse, .schemaOrg,
    ]

    /// The namespace whose usual prefix this is.
    static func usual(_ prefix: String) -> Namespace? {
        guard !prefix.isEmpty, prefix != "?", let namespace = Namespace(rawValue: prefix) else { return nil }
        return uris[namespace] == nil ? nil : namespace
    }

    var uris: [String] { Self.uris[self] ?? [] }
    var support: Support { Self.supports[self] ?? .unchecked }

    private static let byURI: [String: Namespace] = Dictionary(
        table.flatMap { row in row.uris.map { ($0, row.namespace) } }, uniquingKeysWith: { first, _ in first })
    private static let uris: [Namespace: [String]] = Dictionary(
        table.map { ($0.namespace, $0.uris) }, uniquingKeysWith: { first, _ in first })
    private static let supports: [Namespace: Support] = Dictionary(
        table.map { ($0.namespace, $0.support) }, uniquingKeysWith: { first, _ in first })
}
