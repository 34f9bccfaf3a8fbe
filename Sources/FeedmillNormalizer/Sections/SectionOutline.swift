/// A post cut at its section headings.
struct SectionOutline {
    struct Part {
        var name: HeadingName
        /// `nil` for a heading that the lexicon does not know.
        var role: SectionRole?
        /// Into the post's lines, without the heading's.
        var lines: Range<Int>
    }

    /// What the headings of sections have in common.
    var form: SectionHeading.Form
    /// Lines before the first section.
    var leading: Range<Int>
    var parts: [Part]
    /// Headings that open no section, by line: sub-headings and group titles.
    var subheadings: [Int: SectionHeading]

    /// Whether the headings of sections are HTML headings, so that a plain line is no sub-heading.
    var hasHTMLHeadings: Bool { if case .level = form { true } else { false } }

    /// Cuts lines at their section headings. The first heading that the lexicon knows sets the form that the post's
    /// section headings have.
    /// - Parameter title: a leading HTML heading that repeats it opens no section.
    /// - Returns: `nil` when there is no heading that the lexicon knows, or when the result is an ordinary post.
    static func outline(_ lines: [SectionLine], title: String?) -> SectionOutline? {
        var candidates: [(line: Int, heading: SectionHeading)] = []
        for index in lines.indices {
            if let heading = SectionHeading(lines[index], next: index + 1 < lines.count ? lines[index + 1] : nil) {
                // A bracketed first line is a title, unless the lexicon knows it.
                if index == 0 && heading.name.role == nil && !heading.isLevel { continue }
                candidates.append((index, heading))
            }
        }
        let strong = candidates.first { $0.heading.name.role != nil && $0.heading.form != .bare }
        if let strong {
            let outline = SectionOutline(lines, candidates, form: strong.heading.form, title: title)
            if SummaryShape.holds(outline, lines) { return outline }
        }
        guard candidates.contains(where: { $0.heading.form == .bare }) else { return nil }
        let outline = SectionOutline(lines, candidates, form: .bare, title: title)
        return SummaryShape.holds(outline, lines) ? outline : nil
    }

    private init(
        _ lines: [SectionLine], _ candidates: [(line: Int, heading: SectionHeading)], form: SectionHeading.Form,
        title: String?
    ) {
        leading = 0..<lines.count
        parts = []
        subheadings = [:]
        self.form = form
        var opened: Set<SectionRole> = []
        var expectedOrdinal = 1
        for (line, heading) in candidates {
            if parts.isEmpty, let title, Headline.isSame(heading.name.text, title) { continue }
            let following = line + heading.lineCount < lines.count ? lines[line + heading.lineCount] : nil
            if opensGroup(heading, current: parts.last?.role, expected: expectedOrdinal, following: following) {
                expectedOrdinal += 1
                subheadings[line] = heading
                continue
            }
            guard opensSection(heading, form: form, opened: opened) else {
                if heading.form.takesAnyName { subheadings[line] = heading }
                continue
            }
            if parts.isEmpty {
                leading = 0..<line
            } else {
                parts[parts.count - 1].lines = parts[parts.count - 1].lines.lowerBound..<line
            }
            if let role = heading.name.role { opened.insert(role) }
            expectedOrdinal = 1
            let start = min(line + heading.lineCount, lines.count)
            parts.append(Part(name: heading.name, role: heading.name.role, lines: start..<lines.count))
        }
    }

    /// A numbered heading among key points, with its points below it, is a group's title in whatever form.
    private func opensGroup(
        _ heading: SectionHeading, current: SectionRole?, expected: Int, following: SectionLine?
    ) -> Bool {
        guard current == .keyPoints, heading.name.role == nil, let following else { return false }
        guard OrdinalPrefix(heading.name.text)?.number == expected else { return false }
        return following.isItem || BulletMark.point(in: following.text) != nil
    }

    private func opensSection(
        _ heading: SectionHeading, form: SectionHeading.Form, opened: Set<SectionRole>
    ) -> Bool {
        let role = heading.name.role
        if heading.form.isOfTheSameRank(as: form) {
            if role != nil { return true }
            // Bold lines among details divide them.
            if heading.form == .bold, let current = parts.last?.role, current == .details || current == .keyPoints {
                return false
            }
            return heading.form.takesAnyName
        }
        guard let role, !opened.contains(role) else { return false }
        if form == .bare { return true }
        switch heading.form {
        case .bracket, .mark: return true
        case .level, .hashes: return !heading.form.isBelow(form)
        case .bold, .colon, .underline: return role == .sources
        case .bare: return false
        }
    }
}

extension SectionHeading {
    var isLevel: Bool { if case .level = form { true } else { false } }
}

extension SectionHeading.Form {
    /// The same form; of HTML and Markdown headings the same level or a higher one.
    func isOfTheSameRank(as other: Self) -> Bool {
        switch (self, other) {
        case (.level(let one), .level(let two)), (.hashes(let one), .hashes(let two)): one <= two
        default: self == other
        }
    }

    /// A deeper level of the same kind.
    func isBelow(_ other: Self) -> Bool {
        switch (self, other) {
        case (.level(let one), .level(let two)), (.hashes(let one), .hashes(let two)): one > two
        default: false
        }
    }
}
