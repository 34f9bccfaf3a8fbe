internal import FeedmillModel

/// The namespaces whose elements Feedmill understands; every other element is kept as an extension.
///
/// Publishers spell them in many ways; what differs only in case, scheme or a final slash is the same without being listed.
package enum FeedNamespace: UInt8, Hashable, Sendable, CaseIterable {
    case atom = 1
    case rss
    case rdf
    case content
    case dublinCore
    case dcTerms
    case itunes
    case media
    case georss
    case gml
    case geo
    case chapters
    case slash
    case commentAPI
    case threading
    case admin
    case creativeCommons
    case feedburner
    case xhtml
    case xml
    // Those that typed views of the model look into; their elements stay extensions.
    case podcast
    case googlePlay
    case history
    case tombstones
    case publishing
    case syndication
    case source

    /// The URI a specification gives, others seen for it, and the prefixes it conventionally has.
    package var names: (uri: String, aliases: [String], prefixes: [String]) {
        switch self {
        case .atom:
            (
                "http://www.w3.org/2005/Atom",
                [
                    "http://purl.org/atom/ns#", "http://purl.org/net/atom/ns#", "http://example.com/newformat#",
                    "http://example.com/necho", "http://purl.org/echo", "uri/of/echo/namespace#",
                    "http://purl.org/pie",
                ],
                ["atom", "atom10", "atom03", "a10"]
            )
        case .rss:
            (
                "http://purl.org/rss/1.0/",
                [
                    "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
                    "http://my.netscape.com/publish/formats/rss-0.91.dtd", "http://purl.org/net/rss1.1#",
                    "http://backend.userland.com/rss", "http://backend.userland.com/rss091",
                    "http://backend.userland.com/rss092", "http://backend.userland.com/rss093",
                    "http://backend.userland.com/rss094", "http://backend.userland.com/rss2",
                    "http://backend.userland.com/rss20", "http://blogs.law.harvard.edu/tech/rss",
                    "http://cyber.law.harvard.edu/rss/rss.html", "http://cyber.harvard.edu/rss/rss.html",
                    "http://www.rssboard.org/rss-specification", "http://purl.org/rss/2.0/",
                    "http://purl.org/rss/1.0/modules/rss091#",
                ],
                ["rss", "rss10", "rss09", "rss091", "rss2"]
            )
        case .rdf:
            ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", ["http://www.w3.org/1999/02/22-rdf-syntax-ns"], ["rdf"])
        case .content: ("http://purl.org/rss/1.0/modules/content/", [], ["content"])
        case .dublinCore:
            (
                "http://purl.org/dc/elements/1.1/",
                ["http://purl.org/dc/elements/1.0/", "http://purl.org/dc/dcmitype/"], ["dc"]
            )
        case .dcTerms: ("http://purl.org/dc/terms/", [], ["dcterms", "dcterm"])
        case .itunes:
            (
                "http://www.itunes.com/dtds/podcast-1.0.dtd",
                ["http://example.com/dtds/podcast-1.0.dtd", "http://www.apple.com/itunes/store/podcast-1.0.dtd"],
                ["itunes"]
            )
        case .media:
            (
                "http://search.yahoo.com/mrss/",
                [
                    "http://search.yahoo.com/rss/", "http://search.yahoo.com/mrss/1.0/",
                    "http://video.search.yahoo.com/mrss",
                    "http://tools.search.yahoo.com/mrss", "http://www.rssboard.org/media-rss",
                    "http://video.search.yahoo.com/mrss/1.5.1",
                ],
                ["media", "mrss"]
            )
        case .georss:
            (
                "http://www.georss.org/georss", ["http://www.georss.org/georss/10", "http://georss.org/georss"],
                ["georss"]
            )
        case .gml: ("http://www.opengis.net/gml", ["http://www.opengis.net/gml/3.2"], ["gml"])
        case .geo: ("http://www.w3.org/2003/01/geo/wgs84_pos#", ["http://www.w3.org/2003/01/geo/wgs84_pos"], ["geo"])
        case .chapters: ("http://podlove.org/simple-chapters", ["http://podlove.de/simple-chapters"], ["psc", "sc"])
        case .slash: ("http://purl.org/rss/1.0/modules/slash/", [], ["slash"])
        case .commentAPI: ("http://wellformedweb.org/CommentAPI/", [], ["wfw"])
        case .threading: ("http://purl.org/syndication/thread/1.0", [], ["thr"])
        case .admin: ("http://webns.net/mvcb/", [], ["admin"])
        case .creativeCommons:
            (
                "http://web.resource.org/cc/",
                [
                    "http://creativecommons.org/ns#", "http://creativecommons.org/ns#license",
                    "http://backend.userland.com/creativeCommonsRssModule",
                    "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html",
                ],
                ["cc", "creativeCommons"]
            )
        case .feedburner:
            (
                "http://rssnamespace.org/feedburner/ext/1.0",
                ["http://www.feedburner.com/fb/feed/1.0", "http://feedburner.google.com"],
                ["feedburner"]
            )
        case .xhtml: ("http://www.w3.org/1999/xhtml", [], ["xhtml", "html", "h"])
        case .xml: ("http://www.w3.org/XML/1998/namespace", [], ["xml"])
        case .podcast: Self.names(of: .podcast, ["podcast"])
        case .googlePlay: Self.names(of: .googlePlay, ["googleplay"])
        case .history: Self.names(of: .history, ["fh"])
        case .tombstones: Self.names(of: .tombstones, ["at"])
        case .publishing: Self.names(of: .publishing, ["app"])
        case .syndication: Self.names(of: .syndication, ["sy", "syn"])
        case .source: Self.names(of: .source, ["source"])
        }
    }

    private static func names(
        of vocabulary: ExtensionVocabulary, _ prefixes: [String]
    ) -> (uri: String, aliases: [String], prefixes: [String]) {
        (vocabulary.uri, vocabulary.aliases, prefixes)
    }
}
