internal import FeedmillModel
internal import FeedmillSyntax

/// The sources of a summary article: each a cite line with its addresses, or an address alone.
struct CitationReader {
    private(set) var citations: [SummarySections.Citation] = []
    private(set) var credits: [String] = []

    /// What one cite is made of, before its words are told apart.
    private struct Entry {
        var words: String
        /// The title, where a link says what it is.
        var linked: String?
        var urls: [String] = []
    }

    private var entries: [Entry] = []
    private var number = 1

    /// Reads the lines of a section.
    /// - Parameter language: the post's own (BCP 47); helps to tell the language of titles.
    init(_ lines: [SectionLine], _ range: Range<Int>, language: String?) {
        for index in range { read(lines[index], isLast: index + 1 == range.upperBound) }
        for entry in entries { cite(entry, language: language) }
    }

    // MARK: Lines

    private mutating func read(_ line: SectionLine, isLast: Bool) {
        var words = BulletMark.point(in: line.text) ?? line.text
        if let bracketed = Self.withoutReferenceMark(words) { words = bracketed }
        if let ordinal = OrdinalPrefix(words), ordinal.number == number {
            words = ordinal.rest
            number += 1
        }
        let written = TextAddresses.ranges(in: words)
        if written.isEmpty, line.links.isEmpty {
            if !entries.isEmpty, CreditLine.isCredit(words, beforeFirstSection: false),
                WrittenDate.atEnd(of: words) == nil
            {
                credits.append(words)
            } else if !continuesLast(words, line) {
                entries.append(Entry(words: words))
            }
            return
        }
        var urls: [String] = []
        if let link = line.links.first, !link.text.hasWebScheme {
            urls = line.links.map(\.url)
            entries.append(Entry(words: words, linked: link.text, urls: Self.distinct(urls)))
            return
        }
        // A link that shows its address, perhaps shortened, leads where it leads.
        urls = line.links.isEmpty ? written.map { URLReference.cleaned(String(words[$0])) } : line.links.map(\.url)
        var remains = words
        for range in written.reversed() { remains.removeSubrange(range) }
        remains = Self.withoutAddressLabel(remains)
        if !remains.isEmpty {
            entries.append(Entry(words: remains, urls: Self.distinct(urls)))
        } else if let last = entries.indices.last, !line.isItem, entries[last].urls.isEmpty || !line.followsBlank {
            entries[last].urls = Self.distinct(entries[last].urls + urls)
        } else {
            for url in Self.distinct(urls) { entries.append(Entry(words: "", urls: [url])) }
        }
    }

    /// A date alone, or an outlet and a date, on the line below a title.
    private mutating func continuesLast(_ words: String, _ line: SectionLine) -> Bool {
        guard let last = entries.indices.last, !line.followsBlank, entries[last].urls.isEmpty else { return false }
        guard WrittenDate.atEnd(of: entries[last].words) == nil, let (_, before) = WrittenDate.atEnd(of: words) else {
            return false
        }
        guard before.isEmpty || Outlet.isKnown(Separators.trimmed(before)) else { return false }
        entries[last].words += " " + words
        return true
    }

    /// "URL:", "Link:" and brackets around an address say nothing.
    private static func withoutAddressLabel(_ text: String) -> String {
        let trimmed = Separators.trimmed(text.trimmedOfBlanks)
        return ["url", "link", "リンク", "<>", ""].contains(HeadingName.folded(trimmed)) ? "" : trimmed
    }

    /// "[1] Title".
    private static func withoutReferenceMark(_ text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let open = scalars.first, open == "[" || open == "［" else { return nil }
        let digits = scalars.dropFirst().prefix { $0.digit != nil }
        let rest = scalars[digits.endIndex...]
        guard (1...3).contains(digits.count), let close = rest.first, close == "]" || close == "］" else { return nil }
        let words = String(rest.dropFirst()).trimmedOfBlanks
        return words.isEmpty ? nil : words
    }

    private static func distinct(_ urls: [String]) -> [String] {
        var seen: Set<String> = []
        return urls.filter { seen.insert($0).inserted }
    }

    // MARK: Cites

    private mutating func cite(_ entry: Entry, language: String?) {
        var citation = SummarySections.Citation(url: entry.urls.first)
        let host = entry.urls.first.flatMap { URLReference.host(of: $0) }
        if let linked = entry.linked, linked.utf8.count < entry.words.utf8.count,
            let (before, after) = Self.surroundings(of: linked, in: entry.words)
        {
            citation.title = linked
            let (date, rest) = Self.dateAtEnd(of: Separators.trimmed(after))
            citation.published = date ?? Self.dateAtEnd(of: Separators.trimmed(before)).date
            let outlet = rest.isEmpty ? Self.dateAtEnd(of: Separators.trimmed(before)).rest : rest
            if !outlet.isEmpty, outlet.columns <= 80 { citation.publisher = outlet }
        } else {
            let (date, rest) = Self.dateAtEnd(of: Separators.trimmed(entry.words))
            citation.published = date
            let (title, publisher) = Outlet.split(rest, host: host, hasDate: date != nil)
            citation.title = title.isEmpty ? nil : title
            citation.publisher = publisher
        }
        citation.language = citation.title.flatMap { TitleLanguage.detect($0, beside: language) }
        if citation != .init() { citations.append(citation) }
        // More addresses under one cite are sources of their own.
        for url in entry.urls.dropFirst() { citations.append(.init(url: url)) }
    }

    private static func dateAtEnd(of text: String) -> (date: String?, rest: String) {
        guard let (date, before) = WrittenDate.atEnd(of: text) else { return (nil, text) }
        return (date.rfc3339, Separators.trimmed(before))
    }

    private static func surroundings(of linked: String, in words: String) -> (before: String, after: String)? {
        let all = Array(words.utf8)
        let run = Array(linked.utf8)
        guard !run.isEmpty, run.count <= all.count else { return nil }
        for start in 0...(all.count - run.count)
        where all[start] == run[0] && all[start..<start + run.count].elementsEqual(run) {
            return (
                String(decoding: all[..<start], as: UTF8.self),
                String(decoding: all[(start + run.count)...], as: UTF8.self)
            )
        }
        return nil
    }
}

/// What stands between the parts of a cite.
enum Separators {
    private static let scalars: Set<Unicode.Scalar> = [
        ",", "，", "、", "|", "｜", "-", "–", "—", "―", "·", ":", "：", "/", "／", "(", "（", ")", "）", ";", "<", ">", "＜",
        "＞",
    ]

    /// Without separators and blanks at both ends, as many as may stand there; parentheses that match inside stay.
    static func trimmed(_ text: String) -> String {
        var slice = text.unicodeScalars[...]
        var room = 32
        while room > 0, let first = slice.first, first.isBlank || (scalars.contains(first) && !opens(slice, first)) {
            slice = slice.dropFirst()
            room -= 1
        }
        room = 32
        while room > 0, let last = slice.last, last.isBlank || (scalars.contains(last) && !closes(slice, last)) {
            slice = slice.dropLast()
            room -= 1
        }
        return String(slice)
    }

    private static func opens(_ slice: Substring.UnicodeScalarView, _ first: Unicode.Scalar) -> Bool {
        guard let close = ["(": ")", "（": "）"][String(Character(first))] else { return false }
        return slice.dropFirst().prefix(256).contains { String(Character($0)) == close }
    }

    private static func closes(_ slice: Substring.UnicodeScalarView, _ last: Unicode.Scalar) -> Bool {
        guard let open = [")": "(", "）": "（"][String(Character(last))] else { return false }
        return slice.dropLast().suffix(256).contains { String(Character($0)) == open }
    }
}
