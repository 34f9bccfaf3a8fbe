/// Lines put together to paragraphs.
enum Paragraphs {
    /// A paragraph, and what the first of its lines says about it.
    struct Unit {
        var text: String
        /// A point of a list, or a line that starts like one.
        var isPoint: Bool
        /// An explicit sub-heading: bold, marked, bracketed, `h3`, `### …`.
        var isHeading: Bool
    }

    /// Plain paragraphs: every line is one, unless lines were broken at a fixed width.
    static func texts(_ lines: [SectionLine], _ range: Range<Int>) -> [String] {
        units(lines, range, subheadings: [:]).map(\.text)
    }

    static func units(_ lines: [SectionLine], _ range: Range<Int>, subheadings: [Int: SectionHeading]) -> [Unit] {
        var units: [Unit] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let heading = subheadings[index] {
                units.append(Unit(text: heading.name.text, isPoint: false, isHeading: true))
                index += heading.lineCount
                continue
            }
            if isPoint(lines[index]) {
                units.append(Unit(text: words(of: lines[index]), isPoint: true, isHeading: false))
                index += 1
                continue
            }
            var end = index + 1
            while end < range.upperBound, !lines[end].followsBlank, subheadings[end] == nil, !isPoint(lines[end]) {
                end += 1
            }
            let run = index..<end
            if isBroken(lines, run) {
                units.append(Unit(text: joined(lines, run), isPoint: false, isHeading: false))
            } else if isBroken(lines, index + 1..<end) {
                units.append(Unit(text: lines[index].text, isPoint: false, isHeading: false))
                units.append(Unit(text: joined(lines, index + 1..<end), isPoint: false, isHeading: false))
            } else {
                for line in run { units.append(Unit(text: lines[line].text, isPoint: false, isHeading: false)) }
            }
            index = end
        }
        return units
    }

    private static func isPoint(_ line: SectionLine) -> Bool {
        line.isItem || BulletMark.point(in: line.text) != nil
    }

    /// A list's point keeps a mark, so that it reads as one among paragraphs.
    private static func words(of line: SectionLine) -> String {
        guard case .item(_, let ordinal) = line.kind else { return line.text }
        return ordinal.map { "\($0). \(line.text)" } ?? "• \(line.text)"
    }

    /// Whether lines were broken at a width of 40 to 130 columns: all but the last are about equally long, and a sentence
    /// runs on from at least one of them.
    private static func isBroken(_ lines: [SectionLine], _ run: Range<Int>) -> Bool {
        guard run.count > 1 else { return false }
        let full = run.dropLast()
        let widths = full.map { lines[$0].text.columns }
        guard let widest = widths.max(), let narrowest = widths.min(), (40...130).contains(widest) else { return false }
        return narrowest * 10 >= widest * 7 && full.contains { !lines[$0].text.endsSentence }
    }

    private static func joined(_ lines: [SectionLine], _ run: Range<Int>) -> String {
        var text = ""
        for line in run {
            let next = lines[line].text
            if let last = text.unicodeScalars.last, let first = next.unicodeScalars.first,
                !(last.isEastAsian && first.isEastAsian)
            {
                text += " "
            }
            text += next
        }
        return text
    }
}
