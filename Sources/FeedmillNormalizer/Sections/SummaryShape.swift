/// Tells a summary article from an ordinary post that happens to have a heading like one ("Background", "まとめ").
enum SummaryShape {
    /// Whether the sections make a summary article: an overview or key points (or details with sources), more known
    /// sections than unknown ones, and not much before the first of them. One section alone must be an overview or key
    /// points in an unmistakable form and open the post.
    static func holds(_ outline: SectionOutline, _ lines: [SectionLine]) -> Bool {
        var roles: Set<SectionRole> = []
        var known = 0
        var unknown = 0
        for part in outline.parts {
            guard let role = part.role else {
                unknown += 1
                continue
            }
            guard !part.lines.isEmpty, role != .keyPoints || hasPoints(part, lines, outline) else { continue }
            known += 1
            roles.insert(role)
        }
        guard known >= unknown, leadingIsShort(outline, lines) else { return false }
        if roles.count == 1 {
            guard unknown == 0, outline.form != .bare, outline.leading.count <= 4 else { return false }
            return roles.contains(.overview) || roles.contains(.keyPoints)
        }
        if roles.contains(.overview) || roles.contains(.keyPoints) { return true }
        return roles.count == 2 && unknown == 0
    }

    /// Whether a section has points and not only text.
    private static func hasPoints(_ part: SectionOutline.Part, _ lines: [SectionLine], _ outline: SectionOutline)
        -> Bool
    {
        let short = part.lines.allSatisfy { lines[$0].text.columns <= KeyPointsReader.widestBarePoint }
        return part.lines.contains { KeyPointsReader.isPoint(lines[$0]) } || (part.lines.count > 1 && short)
    }

    /// At most a third of the text stands before the first section.
    private static func leadingIsShort(_ outline: SectionOutline, _ lines: [SectionLine]) -> Bool {
        var before = 0
        var after = 0
        for index in lines.indices {
            if index < outline.leading.upperBound {
                before += lines[index].text.utf8.count
            } else {
                after += lines[index].text.utf8.count
            }
        }
        return before <= 400 || before * 2 <= after
    }
}
