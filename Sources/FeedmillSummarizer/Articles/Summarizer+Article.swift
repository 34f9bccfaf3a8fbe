public import FeedmillModel
public import FeedmillSyntax

extension Summarizer {
    /// The summary of an article, ready to be published. What the author wrote as overview, details, key points and sources
    /// is kept; only what is missing is made, out of the article's own sentences.
    ///
    /// - Parameters:
    ///   - article: The original, whose identity decides the id of the summary.
    ///   - text: Its body as plain text.
    ///   - title: Its title as plain text; as it stands in the article when `nil`.
    ///   - origin: The feed it came from; its own `source` when `nil`.
    ///   - now: Dates an article that has no date.
    /// - Returns: A summary with a URL without tracking parameters. An article without words gives one without an overview.
    public func summarize(
        _ article: Article, text: String, title: String? = nil, origin: Metadata? = nil, now: Instant
    ) -> SummaryArticle {
        let title = title ?? article.title?.value ?? ""
        let summary = summarize(text, title: title, language: article.language)
        var sections = article.sections ?? SummarySections()
        let overviewMethod = sections.overview.isEmpty ? summary.method : .author
        let keyPointsMethod: SummaryArticle.Method =
            !sections.keyPoints.isEmpty ? .author : summary.keyPoints.isEmpty ? .none : .extractive
        if sections.overview.isEmpty { sections.overview = summary.paragraphs }
        if sections.keyPoints.isEmpty, !summary.keyPoints.isEmpty {
            sections.keyPoints = [SummarySections.PointGroup(points: summary.keyPoints.map(\.text))]
        }
        let link = article.url.map { URLReference.cleaned($0) }
        if sections.sources.isEmpty, let link {
            sections.sources = [
                SummarySections.Citation(
                    title: title.isEmpty ? nil : title, publisher: (origin ?? article.source)?.title?.value,
                    published: article.published.flatMap(CalendarDay.day), url: link, language: summary.language)
            ]
        }
        let published = article.published?.instant
        var made = SummaryArticle(
            id: SummaryIdentifier.tag(for: article, origin: origin ?? article.source, options: options), title: title,
            updated: article.updated?.instant ?? published ?? now, sections: sections, overviewMethod: overviewMethod,
            keyPointsMethod: keyPointsMethod)
        made.language = summary.language
        made.published = published
        made.alternate = link.map { Link(href: $0, hreflang: summary.language) }
        made.authors = article.authors
        made.tags = article.tags
        made.rights = article.rights
        made.origin = origin ?? article.source
        return made
    }
}
