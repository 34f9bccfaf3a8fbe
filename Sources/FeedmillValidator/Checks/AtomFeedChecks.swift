internal import FeedmillSyntax

/// Rules that look at a whole Atom feed.
extension DocumentValidator {
    mutating func checkAtomFeed(_ frame: Frame) {
        checkAlternates(frame)
        if frame.first("atom:author") == nil {
            for startTag in frame.entriesWithoutAuthor {
                sink.add(.missingElement, startTag, element: "author", parent: "entry", clause: "RFC 4287 §4.1.1")
            }
        }
        if facts.entryCount >= 10, facts.ids.count == 1 { report(.allIdsIdentical, frame.startTag) }
        checkSelf(frame, frame.all("atom:link").filter { relation($0) == "self" })
        checkHistory(frame)
    }

    /// RFC 4287 §4.1.1: feeds SHOULD have a self link.
    mutating func checkSelf(_ frame: Frame, _ links: [Frame]) {
        guard let link = links.first else {
            let code: RuleCode = kind.isAtom ? .missingSelfLink : .missingAtomSelfLink
            return sink.add(
                code, frame.startTag, element: frame.display, parent: parentName(frames.count - 1), fix: selfLink(frame)
            )
        }
        for link in links {
            guard let type = link.attribute("type")?.value else { continue }
            let essence = MediaType.essence(of: type)
            if kind.isAtom ? essence != "application/atom+xml" : !Self.feedTypes.contains(essence) {
                report(.selfLinkType, link, value: type)
            }
        }
        let href = link.attribute("href")?.value ?? ""
        let base = frame.base
        if !URLReference.isAbsolute(href), base == nil { report(.relativeSelfLink, link, value: href) }
        guard let baseURL else { return }
        let resolved = URLReference.resolve(href, against: base ?? baseURL)
        if Self.comparable(resolved) != Self.comparable(baseURL) {
            report(.selfLinkMismatch, link, value: href, params: ["location": baseURL])
        }
    }

    /// A self link that says where the document comes from, where that is known.
    private func selfLink(_ frame: Frame) -> TextEdit? {
        guard let baseURL, baseURL.hasPrefix("http"), source[frame.startTag].dropLast().last != UInt8(ascii: "/"),
            !baseURL.utf8.contains(where: { $0 <= 0x20 || $0 == 0x22 || $0 == 0x26 || $0 == 0x3C })
        else { return nil }
        let prefix = prefix(frame.rawName)
        let link =
            kind.isAtom
            ? "<\(prefix.isEmpty ? "" : prefix + ":")link rel=\"self\" href=\"\(baseURL)\"/>"
            : "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"self\" type=\"application/rss+xml\" "
                + "href=\"\(baseURL)\"/>"
        return TextEdit(offset: frame.startTag.upperBound, length: 0, replacement: link)
    }

    private static let feedTypes: Set<String> = [
        "application/atom+xml", "application/rss+xml", "application/rdf+xml", "application/xml", "text/xml",
    ]

    /// An address without what differs by habit alone: the scheme's "s", a last slash, the fragment.
    private static func comparable(_ url: String) -> String {
        var text = url.lowercased().split(separator: "#", maxSplits: 1).first.map(String.init) ?? ""
        if text.hasPrefix("https:") { text = "http:" + text.dropFirst(6) }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// RFC 5005: complete feeds have no pages, archives say where the current feed is.
    private mutating func checkHistory(_ frame: Frame) {
        var links: [String: Frame] = [:]
        for link in frame.all("atom:link") where links[relation(link)] == nil { links[relation(link)] = link }
        let isComplete = frame.first("fh:complete") != nil
        let isArchive = frame.first("fh:archive") != nil
        let selfHref = links["self"]?.attribute("href")?.value
        if isComplete {
            for (relation, link) in links.sorted(by: { $0.key < $1.key }) where PagingRelations.contains(relation) {
                if relation == "current" {
                    if link.attribute("href")?.value != selfHref { report(.currentNotSelf, link) }
                } else {
                    report(.pagingLinkInCompleteFeed, link, value: relation, params: ["rel": relation])
                }
            }
        }
        checkEnds(links, selfHref)
        let current = links["current"]?.attribute("href")?.value
        if isArchive, current == nil { report(.missingCurrentLink, frame.startTag) }
        if links["prev-archive"] != nil, !isArchive, let current, current != selfHref {
            report(.archiveIncomplete, frame.startTag)
        } else if isArchive, links["prev-archive"] == nil {
            report(.archiveIncomplete, frame.startTag)
        } else if links["next-archive"] != nil, !isArchive {
            report(.archiveIncomplete, frame.startTag)
        }
    }

    /// RFC 5005 §3: nothing lies before the first page or behind the last.
    private mutating func checkEnds(_ links: [String: Frame], _ selfHref: String?) {
        guard let selfHref else { return }
        for (end, beyond) in [("first", "previous"), ("last", "next")] {
            if links[end]?.attribute("href")?.value == selfHref, let link = links[beyond] {
                report(.linkPastEnd, link, params: ["self": end, "rel": beyond])
            }
        }
    }
}
