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

    static func verdict(on name: String, in namespace: String) -> Verdict {
        guard let row = table[namespace] ?? rows[folded(namespace)] else { return .free }
        if row.once.contains(name) { return .once }
        return row.names.contains(name) ? .free : .undefined
    }

    /// A namespace as people misspell it: in other case, without the slash at its end.
    private static func folded(_ namespace: String) -> String {
        let lower = namespace.lowercased()
        return lower.hasSuffix("/") ? String(lower.dropLast()) : lower
    }

    private struct Row {
        var names: Set<String>
        var once: Set<String>

        init(_ names: String = "", once: String = "") {
            self.names = Set(names.split(separator: " ").map(String.init))
            self.once = Set(once.split(separator: " ").map(String.init))
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
                """),
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
        "http://purl.org/rss/1.0/modules/syndication/": Row(once: "updateBase updateFrequency updatePeriod"),
    ]
}
