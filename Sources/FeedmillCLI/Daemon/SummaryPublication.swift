internal import Feedmill
internal import FeedmillStore

/// The feed of summaries that a daemon keeps up to date.
enum SummaryPublication {
    /// Whether it is there, or nobody wants one.
    static func exists(_ settings: PublishSettings) -> Bool {
        guard let path = settings.path else { return true }
        return FileBytes.exists(path)
    }

    /// Writes the feed, whole or not at all, and only when it is valid.
    ///
    /// - Returns: How many entries it has; `nil` when nobody wants one, or there is nothing yet.
    static func write(from store: any ArticleStore, _ configuration: Configuration, now: Instant) async throws -> Int? {
        let settings = configuration.publish
        guard settings.path != nil else { return nil }
        let material = SummaryMaterial.kept(try await KeptMaterial(of: store, configuration))
        var status = RunStatus()
        let issue = try await SummaryIssue(
            of: material, SummaryFeedOptions(configuration), by: configuration.summary, now: now, status: &status)
        guard !issue.isBlank else { return nil }
        var layout = FeedWriter.Options()
        layout.stylesheet = settings.stylesheet
        let targets = PublishTarget.list([], format: nil, else: settings)
        try await issue.publish(
            Publication(of: PublishableFeed(issue.feed, layout), at: targets, settings), now: now)
        return issue.feed.summaries.count
    }
}
