internal import FeedmillModel
internal import FoundationEssentials

extension SummaryAnswer {
    /// Reads what a model wrote: the object in it, without what was thought before it, a code fence, or a word of greeting.
    ///
    /// - Throws: ``SummaryRefusal`` with `reasoning` or `schema`.
    init(reply: String) throws(SummaryRefusal) {
        let text = try Self.withoutReasoning(Array(reply.utf8))
        guard let object = Self.firstObject(in: text) else { throw SummaryRefusal(.schema, "no JSON object") }
        do {
            self = try JSONDecoder().decode(SummaryAnswer.self, from: Data(text[object])).tidied
        } catch {
            throw SummaryRefusal(.schema)
        }
        if texts.contains(where: { text in Self.reasoningTags.contains { text.contains("<\($0)") } }) {
            throw SummaryRefusal(.reasoning)
        }
    }

    /// On one line, without outer white space; what is empty is left out.
    private var tidied: SummaryAnswer {
        var tidied = self
        tidied.overview = overview.map(Self.oneLine).filter { !$0.isEmpty }
        tidied.keyPoints = keyPoints.compactMap { group in
            var group = group
            let title = group.title.map(Self.oneLine) ?? ""
            group.title = title.isEmpty ? nil : title
            group.points = group.points.map { Self.oneLine(Self.withoutBullet($0)) }.filter { !$0.isEmpty }
            return group.points.isEmpty ? nil : group
        }
        if tidied.keyPoints.contains(where: { $0.title != nil }) {
            for index in tidied.keyPoints.indices { tidied.keyPoints[index].ordinal = index + 1 }
        } else if tidied.keyPoints.count > 1 {
            tidied.keyPoints = [SummarySections.PointGroup(points: tidied.keyPoints.flatMap(\.points))]
        }
        return tidied
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func withoutBullet(_ text: String) -> String {
        for bullet in ["- ", "* ", "• ", "・"] where text.hasPrefix(bullet) {
            return String(text.dropFirst(bullet.count))
        }
        return text
    }

    static let reasoningTags = ["think", "thinking", "thought", "reasoning", "reflection", "analysis", "scratchpad"]

    /// Thinking stands before the answer; of a block that was begun elsewhere only the end may be there.
    private static func withoutReasoning(_ text: [UInt8]) throws(SummaryRefusal) -> [UInt8] {
        var text = text[...]
        for tag in reasoningTags {
            let (start, end) = (Array("<\(tag)>".utf8), Array("</\(tag)>".utf8))
            let object = text.firstIndex(of: UInt8(ascii: "{")) ?? text.endIndex
            // The thinking may hold braces; an end tag inside the answer's own strings is for the guard.
            if let begun = text.firstRange(of: start), begun.lowerBound < object {
                guard let over = text[begun.upperBound...].firstRange(of: end) else { throw SummaryRefusal(.reasoning) }
                text = text[over.upperBound...]
            } else if let over = text.firstRange(of: end), !text[over.upperBound...].allSatisfy({ $0 <= 0x20 }) {
                text = text[over.upperBound...]
            }
        }
        return Array(text)
    }

    /// From the first brace to the one that closes it.
    private static func firstObject(in text: [UInt8]) -> Range<Int>? {
        guard let start = text.firstIndex(of: UInt8(ascii: "{")) else { return nil }
        var depth = 0
        var inString = false
        var escaped = false
        for index in start..<text.count {
            switch text[index] {
            case _ where escaped: escaped = false
            case UInt8(ascii: "\\") where inString: escaped = true
            case UInt8(ascii: "\""): inString.toggle()
            case UInt8(ascii: "{") where !inString: depth += 1
            case UInt8(ascii: "}") where !inString:
                depth -= 1
                if depth == 0 { return start..<index + 1 }
            default: break
            }
        }
        return nil
    }
}
