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
    func severity(of finding: ValidationFinding) -> ValidationFinding.Severity? {
        switch self {
        case .strict: finding.severity == .warning ? .error : finding.severity
        case .rss: Self.boardAdvice.contains(finding.code) ? nil : finding.severity
        case .podcast: Self.directoryNeeds.contains(finding.code) ? .error : finding.severity
        case .auto, .atom, .rssBoard, .jsonFeed, .opml, .w3c: finding.severity
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
