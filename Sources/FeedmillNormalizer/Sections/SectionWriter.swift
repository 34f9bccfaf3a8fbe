package import FeedmillModel

/// Writes the parts of a summary article as a post that ``SectionReader`` reads back as the same parts.
package enum SectionWriter {
    /// A post as text: headline, credits, overview, details, key points, sections without a role, sources.
    /// - Parameters:
    ///   - date: as it stands in the headline, "2024年06月19日 21:19".
    ///   - language: BCP 47; chooses the names of the sections and the marks, English ones by default.
    package static func text(
        _ sections: SummarySections, title: String? = nil, date: String? = nil, language: String? = nil
    ) -> String {
        let style = Style(language)
        var post = PostText(indent: style.indent)
        if let headline = headline(title, date) { post.paragraph(headline, indented: false) }
        for credit in sections.credits { post.line(credit, indented: false) }
        // Sections without a heading can only stand before all others.
        for section in sections.other where section.heading == nil { post.paragraphs(section.paragraphs) }
        if !sections.overview.isEmpty {
            post.heading(style.heading(.overview))
            post.paragraphs(sections.overview)
        }
        if !sections.details.isEmpty {
            post.heading(style.heading(.details))
            for section in sections.details { write(section, to: &post) }
        }
        if !sections.keyPoints.isEmpty || sections.keyPointsClosing != nil {
            post.heading(style.heading(.keyPoints))
            for group in sections.keyPoints { write(group, style, to: &post) }
            if let closing = sections.keyPointsClosing { post.paragraph(closing) }
        }
        for section in sections.other {
            guard let heading = section.heading else { continue }
            post.heading(style.brackets.open + heading + style.brackets.close)
            post.paragraphs(section.paragraphs)
        }
        if !sections.sources.isEmpty {
            post.heading(style.heading(.sources))
            for citation in sections.sources { write(citation, style, to: &post) }
        }
        return post.text
    }

    private static func headline(_ title: String?, _ date: String?) -> String? {
        guard let title else { return date }
        guard let date else { return title }
        // Only before a Japanese date does the title end without a blank.
        return date.unicodeScalars.contains { $0.isEastAsian } ? title + date : "\(title) \(date)"
    }

    private static func write(_ section: SummarySections.Section, to post: inout PostText) {
        if let heading = section.heading {
            let reads = section.paragraphs.first.map { DetailsReader.isSubheading(heading, before: $0) } ?? false
            post.paragraph(reads ? heading : "■ " + heading)
        }
        post.paragraphs(section.paragraphs)
    }

    private static func write(_ group: SummarySections.PointGroup, _ style: Style, to post: inout PostText) {
        if let title = group.title {
            post.paragraph(group.ordinal.map { "\($0).\(style.afterOrdinal)\(title)" } ?? title)
        }
        for point in group.points { post.line(style.bullet + point) }
        post.blank()
    }

    private static func write(_ citation: SummarySections.Citation, _ style: Style, to post: inout PostText) {
        let date = citation.published.map { style.isEastAsian ? $0.split(separator: "-").joined(separator: ".") : $0 }
        let words = [citation.title, citation.publisher, date].compactMap(\.self).joined(separator: " ")
        if !words.isEmpty { post.paragraph(words, indented: false) }
        if let url = citation.url { post.paragraph(url, indented: false) }
    }

    /// How posts in a language are set.
    private struct Style {
        var isEastAsian: Bool
        var words: SummaryHeadings

        init(_ language: String?) {
            let primary = language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() } ?? "en"
            isEastAsian = ["ja", "zh", "ko"].contains(primary)
            words = SummaryHeadings.words(for: language)
        }

        var indent: String { isEastAsian ? " " : "" }
        var bullet: String { isEastAsian ? "・" : "- " }
        var afterOrdinal: String { isEastAsian ? "" : " " }
        var brackets: (open: String, close: String) { isEastAsian ? ("【", "】") : ("[", "]") }

        func heading(_ role: SectionRole) -> String {
            brackets.open + words[role] + brackets.close
        }
    }
}
