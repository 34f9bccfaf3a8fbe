internal import FeedmillModel

/// The key points of a summary article: points, in numbered groups or not, and a closing paragraph.
struct KeyPointsReader {
    private(set) var groups: [SummarySections.PointGroup] = []
    private(set) var closing: String?
    /// Paragraphs that are neither points nor titles, as far as is known yet.
    private var tail: [String] = []
    private var hasPoint = false
    private var expected = 1
    private var pointIndent = 0

    /// Columns of the widest line that is a point without a mark.
    static let widestBarePoint = 160

    /// A bullet, a list item or a numbered line.
    static func isPoint(_ line: SectionLine) -> Bool {
        isBullet(line) || OrdinalPrefix(line.text) != nil
    }

    private static func isBullet(_ line: SectionLine) -> Bool {
        line.isItem || BulletMark.point(in: line.text) != nil
    }

    /// Reads a section. A section of long paragraphs without any mark has no points and no closing.
    init(_ lines: [SectionLine], _ part: SectionOutline.Part, _ outline: SectionOutline) {
        let range = part.lines
        guard range.contains(where: { Self.isBullet(lines[$0]) }) else {
            readWithoutBullets(lines, range, outline)
            return
        }
        let outermost = Self.outermostDepth(lines, range)
        for index in range {
            let line = lines[index]
            let next = index + 1 < range.upperBound ? lines[index + 1] : nil
            if let heading = outline.subheadings[index] {
                open(heading.name.text)
            } else if case .item(let depth, let ordinal) = line.kind {
                if let next, case .item(let deeper, _) = next.kind, depth == outermost, deeper > depth {
                    open(ordinal.map { "\($0). \(line.text)" } ?? line.text)
                } else if line.followsBlank {
                    add(point: line.text, indent: 0)
                } else {
                    extend(with: line.text)
                }
            } else if let point = BulletMark.point(in: line.text) {
                add(point: point, indent: line.indent)
            } else if let ordinal = OrdinalPrefix(line.text), ordinal.number == expected {
                open(line.text)
            } else if !line.followsBlank, hasPoint, tail.isEmpty,
                line.indent > pointIndent || Self.runsOn(lines[max(0, index - 1)], range.contains(index - 1))
            {
                extend(with: line.text)
            } else if let next, Self.isBullet(next), Self.isTitle(line.text), !next.followsBlank || line.followsBlank {
                open(line.text)
            } else {
                tail.append(line.text)
            }
        }
        close()
    }

    private static func outermostDepth(_ lines: [SectionLine], _ range: Range<Int>) -> Int {
        var outermost = Int.max
        for index in range {
            if case .item(let depth, _) = lines[index].kind { outermost = min(outermost, depth) }
        }
        return outermost
    }

    /// Whether a line is so long, and ends so, that the next one goes on with it.
    private static func runsOn(_ line: SectionLine, _ isInside: Bool) -> Bool {
        isInside && (60...100).contains(line.text.columns) && !line.text.endsSentence
    }

    /// A short line that no sentence ends on.
    private static func isTitle(_ text: String) -> Bool {
        text.columns <= 80 && (!text.endsWithPunctuation || text.hasSuffix(":") || text.hasSuffix("："))
    }

    // MARK: Building

    /// Starts a group; its number is read when it is the next one.
    private mutating func open(_ text: String) {
        flushTail()
        if let ordinal = OrdinalPrefix(text), ordinal.number == expected {
            groups.append(.init(ordinal: ordinal.number, title: ordinal.rest))
            expected += 1
        } else {
            groups.append(.init(title: text))
        }
        hasPoint = false
    }

    private mutating func add(point: String, indent: Int) {
        flushTail()
        if groups.isEmpty { groups.append(.init()) }
        groups[groups.count - 1].points.append(point)
        hasPoint = true
        pointIndent = indent
    }

    /// Goes on with the last point, which was broken over lines.
    private mutating func extend(with text: String) {
        guard let group = groups.indices.last, let point = groups[group].points.indices.last else {
            add(point: text, indent: 0)
            return
        }
        let isGlued =
            groups[group].points[point].unicodeScalars.last?.isEastAsian == true
            && text.unicodeScalars.first?.isEastAsian == true
        // In place: a point may go on for thousands of lines.
        groups[group].points[point] += isGlued ? text : " " + text
    }

    /// Paragraphs between points are points.
    private mutating func flushTail() {
        guard !tail.isEmpty else { return }
        if groups.isEmpty { groups.append(.init()) }
        groups[groups.count - 1].points += tail
        tail = []
    }

    private mutating func close() {
        guard !tail.isEmpty else { return }
        if groups.last?.points.isEmpty == true {
            flushTail()
        } else {
            closing = tail.joined(separator: "\n\n")
        }
    }

    // MARK: Without bullets

    /// Numbered lines are points, or titles when each of them has text below it; else short lines are points.
    private mutating func readWithoutBullets(_ lines: [SectionLine], _ range: Range<Int>, _ outline: SectionOutline) {
        var numbered: [Int] = []
        for index in range {
            let text = outline.subheadings[index]?.name.text ?? lines[index].text
            if OrdinalPrefix(text)?.number == numbered.count + 1 { numbered.append(index) }
        }
        guard let first = numbered.first else {
            readPlain(lines, range, outline)
            return
        }
        let areTitles = numbered.count > 1 && zip(numbered, numbered.dropFirst()).allSatisfy { $1 > $0 + 1 }
        tail = (range.lowerBound..<first).map { lines[$0].text }
        for (position, index) in numbered.enumerated() {
            let text = outline.subheadings[index]?.name.text ?? lines[index].text
            let end = position + 1 < numbered.count ? numbered[position + 1] : range.upperBound
            if areTitles {
                open(text)
                for line in index + 1..<end { add(point: lines[line].text, indent: 0) }
                continue
            }
            add(point: OrdinalPrefix(text)?.rest ?? text, indent: lines[index].indent)
            for line in index + 1..<end {
                if end < range.upperBound || (!lines[line].followsBlank && lines[line].indent > pointIndent) {
                    extend(with: lines[line].text)
                } else {
                    tail.append(lines[line].text)
                }
            }
        }
        close()
    }

    private mutating func readPlain(_ lines: [SectionLine], _ range: Range<Int>, _ outline: SectionOutline) {
        guard range.allSatisfy({ lines[$0].text.columns <= Self.widestBarePoint }) else { return }
        for index in range {
            if let heading = outline.subheadings[index] {
                open(heading.name.text)
            } else {
                add(point: lines[index].text, indent: 0)
            }
        }
    }
}
