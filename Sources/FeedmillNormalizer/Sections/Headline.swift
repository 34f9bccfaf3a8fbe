internal import FeedmillSyntax

/// The first line of a post: its title, and the date that may be glued to it.
package struct Headline: Hashable, Sendable {
    package var title: String
    /// `YYYY-MM-DD`.
    package var date: String?
    /// Minutes after midnight, where the blog is.
    package var minuteOfDay: Int?

    /// Reads a line; a line that is only a date has an empty title.
    init(_ line: String) {
        guard let (date, before) = WrittenDate.atEnd(of: line) else {
            title = line
            return
        }
        title = before
        self.date = date.rfc3339
        minuteOfDay = date.minuteOfDay
    }

    /// Whether two titles are the same but for white space, width and case.
    static func isSame(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count <= 2000, other.utf8.count <= 2000 else { return false }
        return compared(one) == compared(other)
    }

    private static func compared(_ title: String) -> String {
        HeadingName.folded(title).filter { $0 != " " }
    }

    /// Whether a line only repeats what the feed says: the title, the title with the date, or the date.
    static func repeats(_ line: String, title: String?, published: Timestamp?) -> Bool {
        if let title, isSame(line, title) { return true }
        guard let (date, before) = WrittenDate.atEnd(of: line), agrees(date, published) else { return false }
        if before.isEmpty { return true }
        return title.map { isSame(before, $0) } ?? false
    }

    /// The same day, give or take the zone; any day where the feed gives none.
    private static func agrees(_ date: WrittenDate, _ published: Timestamp?) -> Bool {
        guard let seconds = published?.instant?.seconds else { return true }
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return abs(Int64(date.dayNumber) - day) <= 1
    }
}
