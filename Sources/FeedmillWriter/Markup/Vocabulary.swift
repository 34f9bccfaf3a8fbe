import FeedmillModel

/// The vocabularies whose elements are all known: what they do not define has no place in a valid document.
enum Vocabulary {
    /// What a vocabulary has to say about an element beside a format's own.
    enum Verdict {
        /// Defined, or in a vocabulary that is not listed here.
        case free
        /// Defined, and at most once in a feed or an item.
        case once
        case undefined
    }

    static func verdict(on element: Extension, in core: CoreNames) -> Verdict {
        guard let row = table[element.namespace] ?? rows[folded(element.namespace)] else { return .free }
        guard row.core == nil || row.core == core, !row.isWrong(element) else { return .undefined }
        if row.once.contains(element.name) { return .once }
        return row.names.contains(element.name) ? .free : .undefined
    }

    /// A namespace as people misspell it: in other case, without the slash at its end.
    private static func folded(_ namespace: String) -> String {
        let lower = namespace.lowercased()
        return lower.hasSuffix("/") ? String(lower.dropLast()) : lower
    }

    private struct Row {
        var names: Set<String>
        var once: Set<String>
        /// The format that it is for, if it is for one only.
        var core: CoreNames?
        /// Elements that have no text of their own.
        var silent: Set<String>
        /// Attributes whose values are absolute URIs.
        var addresses: Set<String>

        init(
            _ names: String = "", once: String = "", only core: CoreNames? = nil, silent: Set<String> = [],
            addresses: Set<String> = []
        ) {
            self.names = Set(names.split(separator: " ").map(String.init))
            self.once = Set(once.split(separator: " ").map(String.init))
            self.core = core
            self.silent = silent
            self.addresses = addresses
        }

        func isWrong(_ element: Extension) -> Bool {
            if silent.contains(element.name), element.value?.hasVisibleCharacters ?? false { return true }
            return element.attributes.pairs.contains { addresses.contains($0.name) && IRI.absolute($0.value) == nil }
        }
    }

    private static let rows: [String: Row] = Dictionary(
        table.map { (folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })

    private static let table: [String: Row] = [
        // RSS 1.0: a document's own elements, which nothing but an RSS 1.0 document can have.
        "http://purl.org/rss/1.0/": Row(),
        Module.content.uri: Row("items", once: "encoded"),
        Module.dublinCore.uri: Row(
            """
            contributor coverage creator date description format identifier language publisher relation rights source \
            subject title type
            """),
        Module.dublinCoreTerms.uri: Row(
            """
            abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available \
            bibliographicCitation conformsTo contributor coverage created creator date dateAccepted dateCopyrighted \
            dateSubmitted description educationLevel extent format hasFormat hasPart hasVersion identifier \
            instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy issued isVersionOf \
            language license mediator medium modified provenance publisher references relation replaces requires \
            rights rightsHolder source spatial subject tableOfContents temporal title type valid
            """),
        Module.itunes.uri: Row(
            "category link",
            once: """
                author block complete duration episode episodeType explicit image isClosedCaptioned keywords \
                new-feed-url order owner pubDate season subtitle summary title type
                """, silent: ["link"]),
        Module.media.uri: Row(
            """
            backLinks category comments community content credit embed group hash license location peerLink price \
            rating responses restriction rights scenes status subTitle text thumbnail
            """,
            once: "adult copyright description keywords player title"),
        Module.slash.uri: Row(once: "comments department hit_parade section"),
        Module.threading.uri: Row("in-reply-to", once: "total"),
        Module.wellFormedWeb.uri: Row(once: "comment commentRss commentRSS"),
        Module.administration.uri: Row(once: "errorReportsTo generatorAgent"),
        "http://a9.com/-/spec/opensearch/1.1/": Row("Query", once: "itemsPerPage startIndex totalResults"),
        "http://www.w3.org/2007/app": Row("collection control", once: "edited", only: .atom),
        "http://backend.userland.com/blogChannelModule": Row(
            once: "blink blogRoll changes mySubscriptions", only: .rss),
        "http://rssnamespace.org/feedburner/ext/1.0": Row(
            """
            awareness browserFriendly emailServiceId feedburnerHostname feedFlare info origEnclosureLink origLink replyLink
            """, addresses: ["src", "href"]),
        "http://purl.org/rss/1.0/modules/syndication/": Row(once: "updateBase updateFrequency updatePeriod"),
    ]
}
