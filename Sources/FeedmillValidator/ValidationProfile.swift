/// Which expectations a document is held to.
public enum ValidationProfile: String, Hashable, Sendable, CaseIterable {
    /// Those of the format the document turns out to be.
    case auto
    case atom
    case rss
    /// RSS 2.0 with the RSS Advisory Board's best practices.
    case rssBoard = "rss-board"
    /// RSS 2.0 with what podcast directories ask for.
    case podcast
    case jsonFeed = "json-feed"
    case opml
    /// The codes and severities of the W3C feed validator.
    case w3c
    /// Every warning is an error.
    case strict

    /// Whether even what a specification leaves open is asked for.
    var wantsAdvice: Bool {
        switch self {
        case .w3c, .strict, .rssBoard, .jsonFeed: true
        case .auto, .atom, .rss, .podcast, .opml: false
        }
    }

    /// Whether a document of a format can be held to this.
    func admits(_ format: DocumentFormat) -> Bool {
        switch self {
        case .auto, .w3c, .strict: true
        case .atom: format == .atom10
        case .rss: format.isRSS2 || format.isRDF
        case .rssBoard, .podcast: format.isRSS2
        case .jsonFeed: format == .jsonFeed10 || format == .jsonFeed11
        case .opml: format == .opml
        }
    }

    /// The severity of a finding under this profile; `nil` when it does not count.
    /// - Parameter element: What the finding is about.
    func severity(of code: RuleCode, on element: String?, usually usual: Rule.Severity) -> Rule.Severity? {
        let usual = self != .w3c && Self.isAdvice(code, element) ? .warning : usual
        return switch self {
        case .strict: usual == .warning ? .error : usual
        case .rss: Self.boardAdvice.contains(code) ? nil : usual
        case .podcast: Self.directoryNeeds.contains(code) ? .error : usual
        case .auto, .atom, .rssBoard, .jsonFeed, .opml, .w3c: usual
        }
    }

    /// Whether a rule is not the format's own here: RFC 4287 §4.2.6 asks for an IRI whatever its scheme, and directories
    /// shorten long words themselves.
    private static func isAdvice(_ code: RuleCode, _ element: String?) -> Bool {
        switch code {
        case .invalidTagUri: element == "id"
        case .valueTooLong: element?.hasPrefix("itunes:") ?? false
        default: false
        }
    }

    /// What only the RSS Advisory Board's profile asks for.
    private static let boardAdvice: Set<RuleCode> = [
        .avoidTextinput, .descriptionAfterContent, .emailFormat, .emailWithoutName, .hour24, .imageTitleMismatch,
        .misplacedItem, .missingAtomSelfLink, .missingGuid, .multipleEnclosures, .plainTextNeedsHexReferences,
        .problematicRfc822Date, .slashCommentsWithoutLastbuilddate,
    ]

    /// What directories do not take a show without.
    private static let directoryNeeds: Set<RuleCode> = [
        .itunesNotUtf8, .missingItunesElement, .missingItunesEmail, .unsupportedItunesFormat,
    ]
}
