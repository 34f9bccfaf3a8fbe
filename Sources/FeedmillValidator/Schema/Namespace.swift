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
    case sx, conversationsNetwork, schema, indexing, prism, soap, xrd, xrds, openid, kml20, kml21, kml22, cf, ymaps
    case dcat, atomOwl, activity, poco, gd, tomb, fm

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
