/// The difference of two texts as `diff -u` prints it, for people and for `patch`.
public struct UnifiedDiff: Sendable {
    /// How many unchanged lines surround a change.
    public var context = 3

    public init() {}

    /// - Returns: "" when the texts are the same.
    public func render(from old: [UInt8], to new: [UInt8], file: String) -> String {
        let (before, after) = (Self.lines(old), Self.lines(new))
        let changes = Self.changes(before, after)
        guard !changes.isEmpty else { return "" }
        var text = "--- \(file)\n+++ \(file)\n"
        var first = 0
        while first < changes.count {
            var last = first
            while last + 1 < changes.count,
                changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * context
            {
                last += 1
            }
            text += hunk(changes[first...last], before, after)
            first = last + 1
        }
        return text
    }

    private struct Change {
        var old: Range<Int>
        var new: Range<Int>
    }

    private func hunk(_ changes: ArraySlice<Change>, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> String {
        guard let first = changes.first, let last = changes.last else { return "" }
        let lead = min(context, first.old.lowerBound)
        let trail = min(context, old.count - last.old.upperBound)
        let oldRange = first.old.lowerBound - lead..<last.old.upperBound + trail
        let newRange = first.new.lowerBound - lead..<last.new.upperBound + trail
        var text = "@@ -\(Self.place(oldRange)) +\(Self.place(newRange)) @@\n"
        var next = oldRange.lowerBound
        for change in changes {
            for line in next..<change.old.lowerBound { text += Self.line(" ", old[line]) }
            for line in change.old { text += Self.line("-", old[line]) }
            for line in change.new { text += Self.line("+", new[line]) }
            next = change.old.upperBound
        }
        for line in next..<oldRange.upperBound { text += Self.line(" ", old[line]) }
        return text
    }

    private static func place(_ range: Range<Int>) -> String {
        "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
    }

    private static func line(_ mark: String, _ line: ArraySlice<UInt8>) -> String {
        let text = mark + String(decoding: line, as: UTF8.self)
        return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
    }

    /// Lines with their ends.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            lines.append(bytes[start..<end])
            start = end
        }
        return lines
    }

    /// Where two texts differ. Repairs change single lines, so the nearest line that is the same in both ends a change.
    private static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
        var changes: [Change] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, old[i] == new[j] {
                i += 1
                j += 1
                continue
            }
            let (skippedOld, skippedNew) = resynchronise(old[i...], new[j...])
            changes.append(Change(old: i..<i + skippedOld, new: j..<j + skippedNew))
            i += skippedOld
            j += skippedNew
        }
        return changes
    }

    private static func resynchronise(
        _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
    ) -> (Int, Int) {
        for distance in 1...64 {
            for skippedOld in 0...distance {
                let skippedNew = distance - skippedOld
                guard skippedOld < old.count, skippedNew < new.count else { continue }
                if old[old.startIndex + skippedOld] == new[new.startIndex + skippedNew] {
                    return (skippedOld, skippedNew)
                }
            }
        }
        return (old.count, new.count)
    }
}
