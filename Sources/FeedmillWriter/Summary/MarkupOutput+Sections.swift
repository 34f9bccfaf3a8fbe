import FeedmillModel

extension MarkupOutput {
    /// The parts of a summary as an XHTML `div`, in the shape that is read back as the same parts.
    mutating func writeXHTML(_ sections: SummarySections, language: String?) {
        let words = SummaryHeadings.words(for: language)
        let direction = WritingDirection.isRightToLeft(language) ? "rtl" : nil
        start("div", attributes(("xmlns", "http://www.w3.org/1999/xhtml"), ("dir", direction)))
        // With nothing between them and the end they would read as part of the last section.
        if sections.sources.isEmpty { writeCredits(sections.credits) }
        if !sections.overview.isEmpty {
            element("h2", words.overview)
            for paragraph in sections.overview { writeLines("p", paragraph) }
        }
        if !sections.details.isEmpty {
            element("h2", words.details)
            for section in sections.details { write(section, heading: "h3") }
        }
        if !sections.keyPoints.isEmpty || sections.keyPointsClosing != nil {
            element("h2", words.keyPoints)
            for group in sections.keyPoints { write(group) }
            if let closing = sections.keyPointsClosing { writeLines("p", closing) }
        }
        for section in sections.other { write(section, heading: "h2") }
        if !sections.sources.isEmpty {
            element("h2", words.sources)
            start("ul")
            for source in sections.sources { write(source) }
            end()
        }
        if !sections.sources.isEmpty { writeCredits(sections.credits) }
        end()
    }

    private mutating func writeCredits(_ credits: [String]) {
        for credit in credits { writeLines("p", credit, [("class", "credit")]) }
    }

    private mutating func write(_ section: SummarySections.Section, heading: StaticString) {
        element(heading, section.heading)
        for paragraph in section.paragraphs { writeLines("p", paragraph) }
    }

    /// `1. Title` and its points.
    private mutating func write(_ group: SummarySections.PointGroup) {
        switch (group.ordinal, group.title) {
        case (let ordinal?, let title?): element("h3", "\(ordinal). \(title)")
        case (let ordinal?, nil): element("h3", "\(ordinal).")
        case (nil, let title?): element("h3", title)
        case (nil, nil): break
        }
        guard !group.points.isEmpty else { return }
        start("ul")
        for point in group.points { writeLines("li", point) }
        end()
    }

    /// Title, publisher and date in this order, the title as a link.
    private mutating func write(_ source: SummarySections.Citation) {
        start("li")
        // Text, even none, keeps the line in one piece.
        text("")
        let title = source.title ?? source.url
        if let url = source.url.map(IRI.reference) {
            start(
                "a", attributes(("href", url), ("hreflang", self.language(source.language)))
            )
            text(title ?? url)
            end()
        } else {
            text(title ?? "")
        }
        if let publisher = source.publisher {
            text(" ")
            element("span", publisher, [("class", "publisher")])
        }
        if let published = source.published {
            text(" ")
            element("time", published, [("datetime", published)])
        }
        end()
    }

    /// An element whose lines are parted by `br`.
    private mutating func writeLines(_ name: StaticString, _ words: String, _ attributes: [(String, String)] = []) {
        start(name, attributes)
        var isFirst = true
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
            if !isFirst { empty("br", []) }
            isFirst = false
            text(String(line))
        }
        end()
    }
}
