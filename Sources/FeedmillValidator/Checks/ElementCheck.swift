/// What is checked once an element is complete: the rules that look at several of its parts.
enum ElementCheck: Sendable {
    case atomFeed, atomEntry, atomSource, atomLink, personName
    case commentRSS
    case rssChannel, rssItem, rssImage, rssGuid, rssSkipHours, rssSkipDays, rssTextInput
    case rdfRoot, rdfItems, rdfItem, rdfChannel, rss11Channel
    case openSearch, opmlOutline
    case feedSync, feedSyncSharing, feedSyncHistory
    case appCategories, appCollection, collectionGuest, inReplyTo
    case itunesImage
    case podcastValue, podcastTimeSplit, podcastSocialInteract
    case mediaGroup, mediaContent, mediaAdult, mediaHash, mediaRating, mediaRestriction, mediaCredit, mediaText
}

extension DocumentValidator {
    /// Runs a check over the innermost element.
    mutating func run(_ check: ElementCheck) {
        guard let frame = frames.last else { return }
        switch check {
        case .atomFeed: checkAtomFeed(frame)
        case .atomEntry: checkAtomEntry(frame)
        case .atomSource: checkAtomSource(frame)
        case .atomLink: checkAtomLink(frame)
        case .personName: checkPersonName(frame)
        case .rssChannel: checkRSSChannel(frame)
        case .rssItem: checkRSSItem(frame)
        case .rssImage: checkRSSImage(frame)
        case .rssGuid: checkRSSGuid(frame)
        case .rssSkipHours: checkSkip(frame, limit: 24, .tooManySkipHours)
        case .rssSkipDays: checkSkip(frame, limit: 7, .tooManySkipDays)
        case .rssTextInput: report(.avoidTextinput, frame.startTag)
        case .rdfRoot, .rdfItems, .rdfItem, .rdfChannel, .rss11Channel: checkRDF(check, frame)
        case .openSearch: checkOpenSearch(frame)
        case .opmlOutline: checkOutline(frame)
        case .feedSync, .feedSyncSharing, .feedSyncHistory: checkFeedSync(check, frame)
        case .appCategories: checkAppCategories(frame)
        case .appCollection:
            if frames.count > 1, frames[frames.count - 2].local == "entry" {
                report(.undocumentedUsage, frame.startTag)
            }
        case .inReplyTo: checkInReplyTo(frame)
        case .collectionGuest: report(.undocumentedUsage, frame.startTag)
        case .commentRSS: report(.misspelledCommentrss, frame.startTag)
        case .itunesImage: checkArtwork(frame)
        case .podcastValue, .podcastTimeSplit, .podcastSocialInteract: checkPodcast(check, frame)
        case .mediaGroup, .mediaContent, .mediaAdult, .mediaHash, .mediaRating, .mediaRestriction, .mediaCredit,
            .mediaText:
            checkMedia(check, frame)
        }
    }

    /// A finding about a remembered child.
    mutating func report(
        _ code: RuleCode, _ record: Frame, value: String? = nil, params: KeyValuePairs<String, String> = [:],
        detail: String? = nil
    ) {
        let frame = frames[frames.count - 1]
        sink.add(
            code, record.startTag, element: displayName(record.key), parent: frame.display, value: value,
            params: params, detail: detail)
    }

    /// How findings name the key of a record.
    func displayName(_ key: String) -> String {
        let name = Schema.name(key)
        return display(name.namespace, name.local, prefix: name.namespace.rawValue)
    }

    /// A finding about something that is not there.
    mutating func reportMissing(_ code: RuleCode, _ key: String, params: KeyValuePairs<String, String> = [:]) {
        let frame = frames[frames.count - 1]
        sink.add(
            code, frame.startTag, element: displayName(key), parent: frame.display, params: params,
            standing: clauseAtHand)
    }
}

extension Frame {
    func first(_ key: String) -> Frame? { records.first { $0.key == key } }
    func all(_ key: String) -> [Frame] { records.filter { $0.key == key } }
}
