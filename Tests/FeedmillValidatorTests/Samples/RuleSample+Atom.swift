@testable import FeedmillValidator

/// Atom 1.0 and 0.3, and what extends it.
extension RuleSample {
    /// An entry with a page of its own and no fault but what its id and date have.
    private static func entry(_ id: String, updated: String = "2026-01-02T00:00:00Z", page: Int = 2) -> String {
        """
        <entry><id>\(id)</id><title>e</title><updated>\(updated)</updated><summary>s</summary>
        <link href="https://blog.example/\(page)"/></entry>
        """
    }

    /// A feed of entries; they stand behind the one that every test feed has.
    private static func feed(of entries: String) -> String {
        atom().replacing("</feed>", with: entries + "</feed>")
    }

    private static let old = "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>t</title>"

    static let ofAtom: [RuleSample] = [
        RuleSample(.unknownAttribute, atom(entry: "<rights colour=\"red\">r</rights>")),
        RuleSample(.duplicateElement, atom(entry: "<title>e</title>")),
        RuleSample(.invalidAddrSpec, atom(entry: "<author><name>a</name><email>a at b</email></author>")),
        RuleSample(.emailHostUnresolvable, rss(channel: "<webMaster>mail@host.invalid</webMaster>"), profile: .w3c),
        RuleSample(.containsEmail, atom(entry: "<author><name>ann@blog.example</name></author>")),
        RuleSample(.invalidIri, atom(entry: "<author><name>a</name><uri>https://blog.example/\u{E000}</uri></author>")),
        RuleSample(.invalidUriCharacter, atom(entry: "<link rel=\"related\" href=\"https://blog.example/a b\"/>")),
        RuleSample(.invalidRfc3339Date, atom(entry: "<published>yesterday</published>")),
        RuleSample(.implausibleLeapSecond, atom(entry: "<published>2026-03-04T05:06:60Z</published>")),
        RuleSample(.implausibleDate, atom(entry: "<published>1970-01-01T00:00:00Z</published>")),
        RuleSample(.invalidTextConstructType, atom(entry: "<rights type=\"latex\">r</rights>")),
        RuleSample(.missingXhtmlDiv, atom(entry: "<rights type=\"xhtml\">r</rights>")),
        RuleSample(.duplicateAlternateLink, atom(entry: "<link href=\"https://blog.example/2\"/>")),
        RuleSample(.missingHref, atom(entry: "<link rel=\"related\"/>")),
        RuleSample(.atomLinkNotEmpty, atom(entry: "<link rel=\"related\" href=\"https://blog.example/2\">x</link>")),
        RuleSample(.unregisteredLinkRelation, atom(entry: "<link rel=\"cousin\" href=\"https://blog.example/2\"/>")),
        RuleSample(.unexpectedWhitespace, atom(entry: "<published> 2026-01-01T00:00:00Z</published>")),
        RuleSample(.invalidLanguage, atom(entry: "<rights xml:lang=\"english\">r</rights>")),
        RuleSample(.metadataAfterEntries, feed(of: "<rights>r</rights>")),
        RuleSample(
            .entryWithoutContentOrAlternate,
            feed(
                of:
                    "<entry><id>tag:blog.example,2026:2</id><title>e</title><updated>2026-01-02T00:00:00Z</updated></entry>"
            )),
        RuleSample(
            .missingSummary,
            atom(entry: "<content src=\"https://blog.example/1.png\" type=\"image/png\"/>")
                .replacing("<summary>s</summary>", with: "")),
        RuleSample(.missingTextualContent, atom().replacing("<summary>s</summary>", with: ""), profile: .w3c),
        RuleSample(.missingTypeAttribute, atom(entry: "<content src=\"https://blog.example/1.html\"/>")),
        RuleSample(
            .missingSelfLink, atom().replacing("<link rel=\"self\" href=\"https://blog.example/f\"/>", with: "")),
        RuleSample(.selfLinkMismatch, atom(), baseURL: "https://other.example/f"),
        RuleSample(.selfLinkType, atom().replacing("rel=\"self\"", with: "rel=\"self\" type=\"text/html\"")),
        RuleSample(.relativeSelfLink, atom().replacing("href=\"https://blog.example/f\"", with: "href=\"f\"")),
        RuleSample(
            .sameDocumentReference,
            atom(entry: "<link rel=\"related\" href=\"\"/>").replacing(
                "<feed ", with: "<feed xml:base=\"https://blog.example/f\" ")),
        RuleSample(
            .allIdsIdentical,
            feed(
                of: (10..<20).map { entry("tag:blog.example,2026:1", updated: "2026-01-\($0)T00:00:00Z", page: $0) }
                    .joined())),
        RuleSample(.duplicateEntryId, feed(of: entry("tag:blog.example,2026:1"))),
        RuleSample(.duplicateUpdated, feed(of: entry("tag:blog.example,2026:2", updated: "2026-01-01T00:00:00Z"))),
        RuleSample(.nonCanonicalId, feed(of: entry("HTTP://blog.example/2"))),
        RuleSample(.unregisteredUriScheme, feed(of: entry("nosuchscheme:2"))),
        RuleSample(.invalidTagUri, feed(of: entry("tag:blog.example:2"))),
        RuleSample(.invalidUuidUrn, feed(of: entry("urn:uuid:12"))),
        RuleSample(.invalidUrn, feed(of: entry("urn:x"))),
        RuleSample(.blankElement, atom(entry: "<rights></rights><category term=\"a\"/><author><name></name></author>")),
        RuleSample(.blankAttribute, atom(entry: "<link rel=\"related\" title=\"\" href=\"https://blog.example/2\"/>")),
        RuleSample(.sourceMissingMetadata, atom(entry: "<source><title>t</title></source>")),
        RuleSample(.notBase64, atom(entry: "<content type=\"image/png\">&amp;&amp;</content>")),
        RuleSample(.notEscaped, atom(entry: "<rights type=\"html\"><b>r</b></rights>")),
        RuleSample(.invalidMediaType, atom(entry: "<content type=\"no type\">x</content>")),
        RuleSample(.htmlTypeForFragment, atom(entry: "<content type=\"text/html\">&lt;p&gt;x&lt;/p&gt;</content>")),
        RuleSample(
            .htmlInInlineContent,
            atom(
                entry:
                    "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">&lt;p&gt;x&lt;/p&gt;</div></content>"
            )),
        RuleSample(.containsUndeclaredHtml, atom(entry: "<rights>&lt;b&gt;r&lt;/b&gt;</rights>")),
        RuleSample(.misplacedXhtml, atom(entry: "<p xmlns=\"http://www.w3.org/1999/xhtml\">x</p>")),
        RuleSample(.elementInNoNamespace, atom(entry: "<mood xmlns=\"\">fine</mood>")),
        RuleSample(
            .obsoleteVersion, old + "<link rel=\"alternate\" type=\"text/html\" href=\"https://blog.example/\"/></feed>"
        ),
        RuleSample(
            .obsoleteThrWhen,
            atom(
                entry:
                    "<link rel=\"replies\" href=\"https://blog.example/1/r\" thr:when=\"2026-01-01T00:00:00Z\" xmlns:thr=\"http://purl.org/syndication/thread/1.0\"/>"
            )),
        RuleSample(.pagingLinkInEntry, atom(entry: "<link rel=\"next\" href=\"https://blog.example/f?2\"/>")),
        RuleSample(
            .pagingLinkInCompleteFeed,
            atom(
                head:
                    "<complete xmlns=\"http://purl.org/syndication/history/1.0\"/><link rel=\"next\" href=\"https://blog.example/f?2\"/>"
            )),
        RuleSample(
            .currentNotSelf,
            atom(
                head:
                    "<complete xmlns=\"http://purl.org/syndication/history/1.0\"/><link rel=\"current\" href=\"https://blog.example/g\"/>"
            )),
        RuleSample(
            .linkPastEnd,
            atom(
                head:
                    "<link rel=\"first\" href=\"https://blog.example/f\"/><link rel=\"previous\" href=\"https://blog.example/f?0\"/>"
            )),
        RuleSample(
            .missingCurrentLink,
            atom(
                head:
                    "<archive xmlns=\"http://purl.org/syndication/history/1.0\"/><link rel=\"prev-archive\" href=\"https://blog.example/f?0\"/>"
            )),
        RuleSample(
            .archiveIncomplete, atom(head: "<archive xmlns=\"http://purl.org/syndication/history/1.0\"/>"),
            profile: .w3c),
        RuleSample(
            .undocumentedUsage,
            atom(entry: "<collection xmlns=\"http://www.w3.org/2007/app\" href=\"https://blog.example/c\"/>"),
            profile: .w3c),
        RuleSample(
            .invalidMetaName,
            atom(head: "<meta xmlns=\"http://www.w3.org/1999/xhtml\" name=\"keywords\" content=\"a\"/>")),
        RuleSample(
            .invalidMetaContent,
            atom(head: "<meta xmlns=\"http://www.w3.org/1999/xhtml\" name=\"robots\" content=\"go-away\"/>")),
    ]
}
