internal import FeedmillBytes
internal import FeedmillModel
internal import FeedmillXML

extension FeedFormat {
    /// What the root element says the document is; `nil` when it says nothing about feeds.
    /// - Parameters:
    ///   - namespaces: The URIs declared so far.
    ///   - doctype: The document type declaration, lower case; Netscape's RSS 0.91 is known by it alone.
    init?(root: XMLElement, namespaces: [String], doctype: String) {
        let namespace = root.namespaceURI.lowercased()
        switch root.localName.lowercased() {
        case "rss": self = Self.rss(version: root.value(of: .version) ?? "", namespace, doctype)
        case "rdf": self = Self.rdf(namespaces)
        case "feed": self = Self.atom(version: root.value(of: .version) ?? "", namespace)
        case "entry": self = Self.atom(version: "", namespace)
        case "channel" where namespace.contains("rss1.1"): self = .rss
        case "channel": self = namespace.isEmpty ? .cdf : .rss
        case "item", "items", "redirect": self = .rss
        case "opml": self = .opml
        default: return nil
        }
    }

    private static func rss(version: String, _ namespace: String, _ doctype: String) -> FeedFormat {
        if !namespace.isEmpty, namespace.contains("my.netscape.com/rdf/simple/0.9") { return .rss090 }
        if let known = versions[version] {
            return known == .rss091 && doctype.contains("netscape") ? .rss091Netscape : known
        }
        if version.hasPrefix("2.") || version == "2" { return .rss20 }
        return version.isEmpty && doctype.contains("netscape") ? .rss091Netscape : .rss
    }

    private static let versions: [String: FeedFormat] = [
        "0.90": .rss090, "0.91": .rss091, "0.92": .rss092, "0.93": .rss093, "0.94": .rss094, "1.0": .rss10,
        "2.0": .rss20,
    ]

    /// RSS 0.90 and 1.0 differ in the namespace of what is in the root.
    private static func rdf(_ namespaces: [String]) -> FeedFormat {
        namespaces.contains { $0.lowercased().containsBytes(of: "netscape.com/rdf/simple/0.9") } ? .rss090 : .rss10
    }

    private static func atom(version: String, _ namespace: String) -> FeedFormat {
        if namespace == "http://www.w3.org/2005/atom" || namespace.contains("www.w3.org/2005/atom") { return .atom10 }
        switch version {
        case "0.1": return .atom01
        case "0.2": return .atom02
        case "0.3": return .atom03
        default: return namespace.contains("purl.org/atom/ns#") ? .atom03 : .atom
        }
    }
}
