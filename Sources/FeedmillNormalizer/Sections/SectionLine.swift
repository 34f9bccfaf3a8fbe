internal import FeedmillHTML
internal import FeedmillSyntax

/// One line of a post with something on it, blanks trimmed.
struct SectionLine {
    enum Kind: Hashable {
        case plain
        /// `h1`–`h6`.
        case heading(Int)
        /// A line of HTML that is bold from end to end.
        case bold
        /// `li`; the ordinal is that of an ordered list.
        case item(depth: Int, ordinal: Int?)
    }

    var text: String
    /// Blanks trimmed from the start.
    var indent: Int
    var kind: Kind
    /// Whether an empty line or the edge of an HTML block stands before this line.
    var followsBlank: Bool
    /// Absolute web addresses that the line's words link to, without tracking parameters.
    var links: [(text: String, url: String)] = []

    var isItem: Bool { if case .item = kind { true } else { false } }
}

/// The lines of a post.
enum SectionLines {
    /// More lines than any post that a person wrote.
    static let maximumCount = 20_000
    /// More bytes than any post that a person wrote.
    static let maximumBytes = 4 << 20

    /// The lines of a plain text; `nil` when it is far too long for a post.
    static func lines(ofPlainText text: String) -> [SectionLine]? {
        guard text.utf8.count <= maximumBytes else { return nil }
        var cutter = LineCutter()
        guard cutter.cut(text, kind: .plain, opensBlock: true) else { return nil }
        return cutter.lines
    }

    /// The lines of HTML blocks; links are made absolute against `base` and cleaned; those that do not lead to the web
    /// are left out. `nil` when there is far too much for a post.
    static func lines(ofBlocks blocks: [HTMLBlock], base: String?) -> [SectionLine]? {
        var cutter = LineCutter()
        var bytes = 0
        for block in blocks {
            bytes += block.text.utf8.count
            guard bytes <= maximumBytes else { return nil }
            let first = cutter.lines.count
            guard cutter.cut(block.text, kind: kind(of: block), opensBlock: true) else { return nil }
            if !block.links.isEmpty { place(block.links, in: &cutter.lines, from: first, base: base) }
        }
        return cutter.lines
    }

    private static func kind(of block: HTMLBlock) -> SectionLine.Kind {
        switch block.kind {
        case .heading(let level): .heading(level)
        case .listItem(let depth, let ordinal): .item(depth: depth, ordinal: ordinal)
        case .paragraph, .preformatted, .tableRow, .quote: block.isBold ? .bold : .plain
        }
    }

    /// Gives each link to the line that holds its words, in order; looks ahead over a few links that no line holds.
    private static func place(
        _ links: [HTMLBlock.Link], in lines: inout [SectionLine], from first: Int, base: String?
    ) {
        var next = 0
        for index in first..<max(first, lines.count) {
            var bytes = Array(lines[index].text.utf8)[...]
            var candidate = next
            while candidate < min(next + 4, links.count) {
                let words = Array(links[candidate].text.trimmedOfBlanks.utf8.prefix(48))
                guard let place = bytes.firstIndex(of: words) else {
                    candidate += 1
                    continue
                }
                if let url = webAddress(links[candidate].href, base: base) {
                    lines[index].links.append((links[candidate].text.trimmedOfBlanks, url))
                }
                bytes = bytes[(place + words.count)...]
                candidate += 1
                next = candidate
            }
        }
    }

    /// An absolute `http` or `https` address without tracking parameters.
    static func webAddress(_ reference: String, base: String?) -> String? {
        let url = URLReference.resolve(reference.trimmedOfBlanks, against: base)
        guard url.hasWebScheme else { return nil }
        return URLReference.cleaned(url)
    }
}

extension String {
    /// Whether this starts with `http://` or `https://`.
    var hasWebScheme: Bool {
        let start = utf8.prefix(8).map { $0 | 0x20 }
        return start.starts(with: Array("http://".utf8)) || start.starts(with: Array("https://".utf8))
    }
}

extension ArraySlice<UInt8> {
    /// Where a run of bytes first occurs; `nil` for none and for an empty run.
    fileprivate func firstIndex(of run: [UInt8]) -> Int? {
        guard let head = run.first, run.count <= count else { return nil }
        var index = startIndex
        while index <= endIndex - run.count {
            if self[index] == head, self[index..<index + run.count].elementsEqual(run) { return index }
            index += 1
        }
        return nil
    }
}
