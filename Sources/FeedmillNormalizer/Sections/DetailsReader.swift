internal import FeedmillModel

/// The details of a summary article: paragraphs under sub-headings.
enum DetailsReader {
    /// Divides a section at its sub-headings.
    /// - Parameter heading: of the paragraphs before the first sub-heading.
    static func sections(
        _ lines: [SectionLine], _ part: SectionOutline.Part, _ outline: SectionOutline, heading: String?
    ) -> [SummarySections.Section] {
        let units = Paragraphs.units(lines, part.lines, subheadings: outline.subheadings)
        var sections: [SummarySections.Section] = []
        var current = SummarySections.Section(heading: heading)
        for (index, unit) in units.enumerated() {
            let next = index + 1 < units.count ? units[index + 1] : nil
            if unit.isHeading || (!outline.hasHTMLHeadings && isSubheading(unit, next: next)) {
                if current.heading != nil || !current.paragraphs.isEmpty { sections.append(current) }
                current = SummarySections.Section(heading: unit.text)
            } else {
                current.paragraphs.append(unit.text)
            }
        }
        if current.heading != nil || !current.paragraphs.isEmpty { sections.append(current) }
        return sections
    }

    /// A line without end punctuation, of at most 30 East Asian or 80 other characters, before a paragraph that is at
    /// least twice as long. The last line of a section is never one.
    static func isSubheading(_ text: String, before next: String) -> Bool {
        guard text.utf8.count <= 320, !text.endsWithPunctuation else { return false }
        var weight = 0
        var length = 0
        for scalar in text.unicodeScalars {
            weight += scalar.isEastAsian ? 8 : 3
            length += 1
        }
        guard weight <= 240, BulletMark.point(in: text) == nil, BulletMark.point(in: next) == nil else { return false }
        // Speech in quotation marks is a paragraph.
        if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            ["「」", "『』", "“”", "\"\"", "«»", "„“"].contains(String(Character(first)) + String(Character(last)))
        {
            return false
        }
        return next.unicodeScalars.count >= 2 * length
    }

    private static func isSubheading(_ unit: Paragraphs.Unit, next: Paragraphs.Unit?) -> Bool {
        guard let next, !unit.isPoint, !next.isPoint, !next.isHeading else { return false }
        return isSubheading(unit.text, before: next.text)
    }
}
