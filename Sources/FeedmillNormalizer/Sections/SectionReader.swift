package import FeedmillHTML
package import FeedmillModel
package import FeedmillSyntax

/// Reads the parts of a summary article out of a post's body: overview, details, key points, sources, credits.
///
/// The grammar is one of lines: headings in brackets, behind marks, before a colon, over a rule, as HTML headings or bold
/// lines, with names in a lexicon of thirteen languages. Linear in the text; a text of more than 20,000 lines or 4 MiB is
/// no post.
package enum SectionReader {
    /// A cheap look, for plain text and HTML source alike: false means that there are no sections.
    package static func mightHaveSections(_ text: String, isMarkup: Bool = false) -> Bool {
        SectionGate.opens(text, isMarkup: isMarkup)
    }

    /// The first line of a plain text, when it is a title with a date.
    package static func headline(ofPlainText text: String) -> Headline? {
        var start = text[...]
        while let line = start.firstIndex(where: { !$0.isWhitespace }) {
            start = start[line...].prefix { !$0.isNewline }
            break
        }
        let headline = Headline(String(start.prefix(2000)).trimmedOfBlanks)
        return headline.date == nil || headline.title.isEmpty ? nil : headline
    }

    /// Reads a plain text.
    /// - Parameters:
    ///   - title: the post's; a first line that repeats it is left out. Without it, a first line that ends with a date
    ///     is the title.
    ///   - published: the post's; a date that the first line adds must agree with it.
    ///   - language: the post's (BCP 47); helps to tell the language of cited titles.
    /// - Returns: `nil` for an ordinary post.
    package static func sections(
        ofPlainText text: String, title: String? = nil, published: Timestamp? = nil, language: String? = nil
    ) -> SummarySections? {
        guard let lines = SectionLines.lines(ofPlainText: text) else { return nil }
        return sections(of: lines, title: title, published: published, language: language)
    }

    /// Reads the blocks of an HTML text; see ``sections(ofPlainText:title:published:language:)``.
    /// - Parameter base: what relative references are resolved against.
    package static func sections(
        ofBlocks blocks: [HTMLBlock], title: String? = nil, published: Timestamp? = nil, language: String? = nil,
        base: String? = nil
    ) -> SummarySections? {
        guard let lines = SectionLines.lines(ofBlocks: blocks, base: base) else { return nil }
        return sections(of: lines, title: title, published: published, language: language)
    }

    private static func sections(
        of all: [SectionLine], title: String?, published: Timestamp?, language: String?
    ) -> SummarySections? {
        var lines = withoutBoilerplate(all)
        let credits = takeCredits(&lines)
        guard let outline = SectionOutline.outline(lines, title: title) else { return nil }
        var sections = SummarySections()
        readLeading(lines, outline, title, published, into: &sections)
        let namesDetails = outline.parts.count { $0.role == .details } > 1
        for (index, part) in outline.parts.enumerated() {
            var part = part
            if index + 1 == outline.parts.count { part.lines = withoutThread(lines, part) }
            read(part, lines, outline, namesDetails: namesDetails, language: language, into: &sections)
        }
        sections.credits += credits
        return sections.isEmpty ? nil : sections
    }

    private static func read(
        _ part: SectionOutline.Part, _ lines: [SectionLine], _ outline: SectionOutline, namesDetails: Bool,
        language: String?, into sections: inout SummarySections
    ) {
        switch part.role {
        case .overview:
            sections.overview += Paragraphs.texts(lines, part.lines)
        case .details:
            let heading = namesDetails ? part.name.topic : nil
            sections.details += DetailsReader.sections(lines, part, outline, heading: heading)
        case .keyPoints:
            let reader = KeyPointsReader(lines, part, outline)
            if reader.groups.isEmpty, reader.closing == nil {
                sections.other.append(.init(heading: part.name.text, paragraphs: Paragraphs.texts(lines, part.lines)))
            }
            sections.keyPoints += reader.groups
            if let closing = reader.closing {
                sections.keyPointsClosing = sections.keyPointsClosing.map { "\($0)\n\n\(closing)" } ?? closing
            }
        case .sources:
            let reader = CitationReader(lines, part.lines, language: language)
            sections.sources += reader.citations
            sections.credits += reader.credits
        case nil:
            sections.other.append(.init(heading: part.name.text, paragraphs: Paragraphs.texts(lines, part.lines)))
        }
    }

    /// Title, date and credits before the first section; anything else there is a section without a heading.
    private static func readLeading(
        _ lines: [SectionLine], _ outline: SectionOutline, _ title: String?, _ published: Timestamp?,
        into sections: inout SummarySections
    ) {
        var rest: [SectionLine] = []
        for index in outline.leading {
            let line = lines[index]
            if rest.isEmpty, index < 3, Headline.repeats(line.text, title: title, published: published) { continue }
            if index == 0, title == nil, WrittenDate.atEnd(of: line.text) != nil { continue }
            if CreditLine.isCredit(line.text, beforeFirstSection: true) {
                sections.credits.append(line.text)
            } else {
                rest.append(line)
            }
        }
        let paragraphs = Paragraphs.texts(rest, rest.indices)
        if !paragraphs.isEmpty { sections.other.append(.init(paragraphs: paragraphs)) }
    }

    // MARK: The end

    /// Without the labels that blog software prints below a post.
    private static func withoutBoilerplate(_ lines: [SectionLine]) -> [SectionLine] {
        var end = lines.count
        while end > 0, Boilerplate.isLabel(lines[end - 1].text) { end -= 1 }
        return Array(lines[..<end])
    }

    /// Takes the credits that a post ends with.
    private static func takeCredits(_ lines: inout [SectionLine]) -> [String] {
        var credits: [String] = []
        while let last = lines.last, last.kind == .plain, last.followsBlank || !credits.isEmpty, last.links.isEmpty,
            CreditLine.isCredit(last.text, beforeFirstSection: false), WrittenDate.atEnd(of: last.text) == nil
        {
            credits.insert(last.text, at: 0)
            lines.removeLast()
        }
        return credits
    }

    /// The last section without the comments below it. Under a bare "コメント" only the end of the sources is known to be
    /// the end of the post; a heading 【コメント】 is a section.
    private static func withoutThread(_ lines: [SectionLine], _ part: SectionOutline.Part) -> Range<Int> {
        for index in part.lines where Boilerplate.isLabel(lines[index].text) {
            if part.role == .sources || Boilerplate.opensThread(lines[index].text) {
                return part.lines.lowerBound..<index
            }
        }
        return part.lines
    }
}
