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
        let summary = summarize(text, title: title ?? article.title?.value ?? "", language: article.language)
        return SummaryArticle(
            of: article, title: title, made: MadeSummary(summary), origin: origin, options: options, now: now)
    }
}

extension SummaryService {
    /// As ``Summarizer/summarize(_:text:title:origin:now:)``, with what is missing made by the back end. It is not asked where
    /// the author has written both the overview and key points.
    ///
    /// - Returns: The summary, and why the back end that was asked did not make it.
    public nonisolated func summarize(
        _ article: Article, text: String, title: String? = nil, origin: Metadata? = nil, now: Instant
    ) async -> (summary: SummaryArticle, refusal: SummaryRefusal?) {
        let sections = article.sections
        let isWhole = sections.map { !$0.overview.isEmpty && !$0.keyPoints.isEmpty } ?? false
        let words = title ?? article.title?.value ?? ""
        let made =
            isWhole
            ? MadeSummary(summarizer.summarize(text, title: words, language: article.language))
            : await summarize(text, title: words, language: article.language)
        let summary = SummaryArticle(
            of: article, title: title, made: made, origin: origin, options: summarizer.options, now: now)
        return (summary, made.refusal)
    }
}

extension SummaryArticle {
    /// Puts what was made beside what the author wrote.
    package init(
        of article: Article, title: String?, made: MadeSummary, origin: Metadata?, options: SummaryOptions, now: Instant
    ) {
        let title = title ?? article.title?.value ?? ""
        var sections = article.sections ?? SummarySections()
        let overviewMethod = sections.overview.isEmpty ? made.method : .author
        let keyPointsMethod: SummaryArticle.Method =
            !sections.keyPoints.isEmpty ? .author : made.keyPoints.isEmpty ? .none : made.method
        if sections.overview.isEmpty { sections.overview = made.paragraphs }
        if sections.keyPoints.isEmpty { sections.keyPoints = made.keyPoints }
        let link = article.url.map { URLReference.cleaned($0) }
        if sections.sources.isEmpty,
            let citation = SummarySections.Citation(
                of: article, title: title, origin: origin ?? article.source, language: made.language)
        {
            sections.sources = [citation]
        }
        let published = article.published?.instant
        self.init(
            id: SummaryIdentifier.tag(for: article, origin: origin ?? article.source, options: options), title: title,
            updated: article.updated?.instant ?? published ?? now, sections: sections, overviewMethod: overviewMethod,
            keyPointsMethod: keyPointsMethod)
        language = made.language
        model = made.model
        self.published = published
        alternate = link.map { Link(href: $0, hreflang: made.language) }
        authors = article.authors
        tags = article.tags
        rights = article.rights
        self.origin = origin ?? article.source
    }
}

extension SummaryArticle {
    /// The id that a summary of an article has.
    package static func id(for article: Article, options: SummaryOptions) -> String {
        SummaryIdentifier.tag(for: article, origin: article.source, options: options)
    }
}

extension SummarySections.Citation {
    /// An article as a source; `nil` for one without an address.
    package init?(of article: Article, title: String, origin: Metadata?, language: String?) {
        guard let url = article.url else { return nil }
        self.init(
            title: title.isEmpty ? nil : title, publisher: origin?.title?.value,
            published: article.published.flatMap(CalendarDay.day), url: URLReference.cleaned(url), language: language)
    }
}
