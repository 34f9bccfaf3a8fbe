internal import FeedmillModel
internal import FeedmillNormalizer
internal import FeedmillSummarizer
internal import FeedmillSyntax

/// Which articles a feed of summaries is made of.
struct SummaryPlan {
    /// What is told once, perhaps by several.
    struct Story {
        /// The first that told it; its identity is the entry's.
        var article: Article
        var title: String
        var text: String
        /// The other articles that tell it.
        var others: [Article] = []
        /// Whether the others are to stand among the sources.
        var citesOthers = false
    }

    var metadata: Metadata
    /// Newest first.
    var stories: [Story]

    /// - Parameters:
    ///   - archives: In order of preference.
    ///   - duplicates: What makes articles of different feeds one.
    init(
        _ archives: [FeedArchive], _ options: SummaryFeedOptions, duplicates: Set<MergeOptions.Duplicates> = [.id],
        now: Instant
    ) throws {
        var merging = MergeOptions()
        merging.duplicates = duplicates
        if !options.groupsStories { merging.limit = options.limit }
        let merged = try Feed.merging(archives, options: merging, now: now).feed
        metadata = merged.metadata
        metadata.title = Text(options.title)
        stories = merged.articles.map { Story($0, options) }
        if options.groupsStories { stories = Array(Self.grouped(stories).prefix(options.limit ?? .max)) }
    }

    /// A story stands where its newest article stood, and is the earliest one's: a late copy changes no id.
    private static func grouped(_ stories: [Story]) -> [Story] {
        let items = stories.map { story in
            StoryItem(
                title: story.title, text: story.text, published: story.article.published?.instant,
                feed: story.article.source?.id)
        }
        return StoryGroups.groups(of: items).map { members in
            let first = members.min { one, other in
                let dates = (items[one].published?.seconds ?? .max, items[other].published?.seconds ?? .max)
                return dates.0 == dates.1 ? one < other : dates.0 < dates.1
            }
            var story = stories[first ?? members[0]]
            story.others = members.filter { $0 != first }.map { stories[$0].article }
            story.citesOthers = true
            return story
        }
    }

    /// A title for an article that has none: the first words of its text.
    fileprivate static func title(from text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        guard line.count > 80 else { return String(line) }
        let start = line.prefix(79)
        let end = start.lastIndex { $0.isWhitespace }.flatMap {
            start.distance(from: start.startIndex, to: $0) > 40 ? $0 : nil
        }
        return start[..<(end ?? start.endIndex)] + "…"
    }
}

extension SummaryPlan.Story {
    init(_ article: Article, _ options: SummaryFeedOptions) {
        self.article = article
        if article.metadata.language == nil { self.article.metadata.language = options.language }
        text = article.plainText
        // Better what is folded than nothing.
        if text.isEmpty { text = article.wholeText }
        title = article.plainTitle
        if title.isEmpty { title = SummaryPlan.title(from: text) }
    }
}

extension SummaryArticle {
    /// With the other articles that tell the same among its sources; it changed when the last of them did.
    func adding(_ others: [Article]) -> SummaryArticle {
        var summary = self
        for other in others {
            guard
                let citation = SummarySections.Citation(
                    of: other, title: other.plainTitle, origin: other.source, language: other.language),
                !summary.sections.sources.contains(where: { $0.url == citation.url })
            else { continue }
            summary.sections.sources.append(citation)
            if let changed = (other.updated ?? other.published)?.instant, changed.seconds > summary.updated.seconds {
                summary.updated = changed
            }
        }
        return summary
    }
}
