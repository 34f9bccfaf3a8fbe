internal import ArgumentParser
internal import Feedmill

/// How a feed that is too long for one document is published (RFC 5005).
enum HistoryKind: String, CaseIterable, ExpressibleByArgument {
    /// Pages with the newest entries first; every page changes when an entry comes (§3).
    case paged
    /// The newest entries, and archives that never change (§4).
    case archived
}

/// The options of long feeds, and what a feed says of itself besides; each wins over the same key under `[publish]`.
struct HistoryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "More than one document for a long feed (RFC 5005): paged, or archived, whose archives never change.",
            valueName: "kind"))
    var history: HistoryKind?
    @Option(help: ArgumentHelp("Entries of a document at the most, with --history; 50.", valueName: "n"))
    var pageEntries: Int?
    @Option(help: ArgumentHelp("Bytes of a document at the most, with --history.", valueName: "n"))
    var pageBytes: Int?
    @Option(help: ArgumentHelp("A WebSub hub that tells of changes; may be repeated.", valueName: "url"))
    var hub: [String] = []

    func validate() throws {
        if let pageEntries, pageEntries < 1 { throw ValidationError("--page-entries wants a number above 0") }
        if let pageBytes, pageBytes < 1 { throw ValidationError("--page-bytes wants a number above 0") }
    }

    /// What is wanted: what the command line says, else the configuration.
    func applied(to settings: PublishSettings) -> PublishSettings {
        var settings = settings
        settings.history = history ?? settings.history
        settings.pageEntries = pageEntries ?? settings.pageEntries
        settings.pageBytes = pageBytes ?? settings.pageBytes
        if !hub.isEmpty { settings.hubs = hub }
        return settings
    }
}

extension PublishSettings {
    /// How a long feed is published; `nil` for one document.
    var documents: FeedHistoryDocuments? {
        guard let history else { return nil }
        var limits = HistoryLimits(bytes: pageBytes)
        if let pageEntries { limits.entries = pageEntries }
        return FeedHistoryDocuments(kind: history, limits: limits)
    }
}
