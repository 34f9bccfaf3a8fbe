@testable import FeedmillValidator

/// OPML, AtomPub, OpenSearch.
extension RuleSample {
    private static func opml(_ body: String, head: String = "<title>t</title>") -> String {
        "<opml version=\"2.0\"><head>\(head)</head><body>\(body)</body></opml>"
    }

    private static func service(_ collection: String) -> String {
        """
        <service xmlns="http://www.w3.org/2007/app" xmlns:atom="http://www.w3.org/2005/Atom"><workspace><atom:title>w</atom:title>
        <collection href="https://blog.example/c"><atom:title>c</atom:title>\(collection)</collection></workspace></service>
        """
    }

    private static func search(_ more: String, template: String = "https://blog.example/?q={searchTerms}") -> String {
        """
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>s</ShortName><Description>d</Description>
        <Url type="text/html" template="\(template)"/>\(more)</OpenSearchDescription>
        """
    }

    static let ofDocuments: [RuleSample] = [
        RuleSample(.invalidOpmlVersion, opml("<outline text=\"a\"/>").replacing("2.0", with: "3.0")),
        RuleSample(.invalidExpansionState, opml("<outline text=\"a\"/>", head: "<expansionState>one</expansionState>")),
        RuleSample(.outlineWithoutXmlurl, opml("<outline text=\"a\" type=\"rss\" title=\"a\"/>")),
        RuleSample(.outlineWithoutTitle, opml("<outline text=\"a\" type=\"rss\" xmlUrl=\"https://blog.example/f\"/>")),
        RuleSample(.outlineWithoutType, opml("<outline text=\"a\" title=\"a\" xmlUrl=\"https://blog.example/f\"/>")),
        RuleSample(.outlineWithoutUrl, opml("<outline text=\"a\" type=\"link\"/>")),
        RuleSample(.unknownOutlineType, opml("<outline text=\"a\" type=\"gnome\"/>").replacing("2.0", with: "1.1")),
        RuleSample(
            .invalidOutlineVersion,
            opml("<outline text=\"a\" title=\"a\" type=\"rss\" version=\"9\" xmlUrl=\"https://blog.example/f\"/>")),
        RuleSample(
            .conflictingCategoryAttribute, service("<categories href=\"https://blog.example/k\" fixed=\"yes\"/>")),
        RuleSample(
            .conflictingCategoryChildren,
            service("<categories href=\"https://blog.example/k\"><atom:category term=\"a\"/></categories>")),
        RuleSample(.undefinedMediaRangeParameter, service("<accept>image/png;q=0.5</accept>")),
        RuleSample(.missingExampleQuery, search("")),
        RuleSample(.invalidQueryRole, search("<Query role=\"gnome\" searchTerms=\"a\"/>")),
        RuleSample(.notUrlEncoded, search("<Query role=\"example\" searchTerms=\"a b\"/>")),
        RuleSample(.invalidCharsetName, search("<InputEncoding>utf-9</InputEncoding>")),
        RuleSample(.invalidSyndicationRight, search("<SyndicationRight>some</SyndicationRight>")),
        RuleSample(.invalidAdultContent, search("<AdultContent>perhaps</AdultContent>")),
        RuleSample(.undeclaredValuePrefix, search("<Query role=\"x:gnome\" searchTerms=\"a\"/>")),
        RuleSample(.invalidTemplateParameter, search("", template: "https://blog.example/?q={gnomes}")),
    ]
}
