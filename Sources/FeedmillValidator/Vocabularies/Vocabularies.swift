extension ElementSpec {
    /// Every table.
    static let all: [ElementSpec] =
        atom + atomPublishing + rss2 + rdfSiteSummary + openSearch + opml + dublinCore + rssModules + userLand + geo
        + iTunes + mediaRSS + mediaRSSAudience + podcast + podcastDirectories + feedSync + atomExtensions + services
}

extension ExtensionRule {
    /// Where the elements of modules may stand.
    static let all: [ExtensionRule] =
        atomPublishing + atomInRSS + openSearch + dublinCore + rssModules + userLand + geo + iTunes + mediaRSS
        + mediaRSSAudience + podcast + podcastDirectories
        + feedSync + atomExtensions + services
}
