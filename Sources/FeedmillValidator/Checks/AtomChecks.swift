internal import FeedmillSyntax

/// Rules of Atom that look at several parts of an entry, a source or a link.
extension DocumentValidator {
    mutating func checkAtomEntry(_ frame: Frame) {
        facts.entryCount += 1
        let content = frame.first("atom:content")
        let hasSummary = frame.first("atom:summary") != nil
        let hasAlternate = frame.records.contains { $0.key == "atom:link" && relation($0) == "alternate" }
        if content == nil, !hasAlternate { report(.entryWithoutContentOrAlternate, frame.startTag) }
        if content == nil, !hasSummary { report(.missingTextualContent, frame.startTag) }
        if !hasSummary, let content, needsSummary(content) { reportMissing(.missingSummary, "atom:summary") }
        checkEntryAuthor(frame)
        checkEntryID(frame)
        if let updated = frame.first("atom:updated") {
            let text = text(of: updated)
            if !text.isEmpty, !facts.updated.insert(text) { report(.duplicateUpdated, updated, value: text) }
        }
        checkAlternates(frame)
    }

    private func needsSummary(_ content: Frame) -> Bool {
        switch content.construct {
        case .remote, .base64: true
        default: false
        }
    }

    /// RFC 4287 §4.1.2: an author in the entry, in its source or in the feed.
    private mutating func checkEntryAuthor(_ frame: Frame) {
        if frame.first("atom:author") != nil || frame.sourceHasAuthor { return }
        if frames.count == 1 {
            reportMissing(.missingElement, "atom:author")
        } else if !frames[frames.count - 2].counts.contains(where: { $0.number == Self.authorNumber }) {
            frames[frames.count - 2].entriesWithoutAuthor.append(frame.startTag)
        }
    }

    private static let authorNumber = Schema.shared.number(.atom, "author")

    private mutating func checkEntryID(_ frame: Frame) {
        guard let record = frame.first("atom:id") else { return }
        let id = text(of: record)
        guard !id.isEmpty else { return }
        let isNew = facts.ids.insert(id)
        var updated = ""
        if let record = frame.first("atom:updated") { updated = text(of: record) }
        let isNewVersion = facts.idsWithUpdated.insert(id, updated)
        if !isNew, facts.repeatedIDs.insert(id) || profile != .w3c {
            let detail = isNewVersion ? "\"\(id)\"" : "\"\(id)\", and the same updated"
            report(.duplicateEntryId, record, value: id, detail: detail)
        }
    }

    mutating func checkAtomSource(_ frame: Frame) {
        for key in ["atom:id", "atom:title", "atom:updated"] where frame.first(key) == nil {
            reportMissing(.sourceMissingMetadata, key)
        }
        if frame.first("atom:author") != nil, frames.count > 1 { frames[frames.count - 2].sourceHasAuthor = true }
        checkAlternates(frame)
    }

    /// RFC 4287 §4.1.1, §4.1.2: no two alternates with the same type and language.
    func relation(_ link: Frame) -> String {
        guard let relation = link.attribute("rel")?.value else { return "alternate" }
        let prefix = "http://www.iana.org/assignments/relation/"
        return relation.hasPrefix(prefix) ? String(relation.dropFirst(prefix.count)) : relation
    }

    mutating func checkAlternates(_ frame: Frame) {
        guard frame.records.count(where: { $0.key == "atom:link" }) > 1 else { return }
        let alternates = frame.all("atom:link").filter { relation($0) == "alternate" }
        var seen: Set<String> = []
        for link in alternates {
            let key =
                "\((link.attribute("type")?.value ?? "").lowercased()) \((link.attribute("hreflang")?.value ?? "").lowercased())"
            if !seen.insert(key).inserted { report(.duplicateAlternateLink, link) }
        }
    }

    mutating func checkAtomLink(_ frame: Frame) {
        let relation = frame.attribute("rel")?.value ?? "alternate"
        guard frames.count > 1 else { return }
        if frames[frames.count - 2].local == "entry", frames[frames.count - 2].namespace == .atom,
            PagingRelations.contains(relation)
        {
            report(.pagingLinkInEntry, frame.startTag, value: relation, params: ["rel": relation])
        }
        checkSameDocument(frame)
    }

    /// A reference that means the document it stands in, by a base that is not the document's address.
    private mutating func checkSameDocument(_ frame: Frame) {
        guard let href = frame.attribute("href"), let base = frame.base, !URLReference.isAbsolute(href.value) else {
            return
        }
        let resolved = URLReference.resolve(href.value, against: base)
        if resolved == base, resolved != baseURL, frame.attribute("rel")?.value != "self" {
            report(.sameDocumentReference, subject(of: href), value: href.value)
        }
    }

    /// RFC 4685 §3: about entries; where `ref` cannot be fetched, `href` says where to look.
    mutating func checkInReplyTo(_ frame: Frame) {
        if frames.count > 1, !["entry", "item"].contains(frames[frames.count - 2].local) {
            report(.undocumentedUsage, frame.startTag)
        }
        guard let ref = frame.attribute("ref"), frame.attribute("href") == nil else { return }
        let scheme = URISyntax(Array(ref.value.utf8)).scheme
        if scheme != "http", scheme != "https" { recommend("href", frame) }
    }

    mutating func checkPersonName(_ frame: Frame) {
        let bytes = decoder.decode(frame.runs, in: source)
        if let index = EmailSyntax.occurs(in: bytes) { report(.containsEmail, subjectOfText(), at: index..<index + 1) }
    }
}

/// Link relations of RFC 5005 that say something about a feed document.
enum PagingRelations {
    static func contains(_ relation: String) -> Bool {
        switch relation {
        case "first", "last", "previous", "next", "prev-archive", "next-archive", "current": true
        default: false
        }
    }
}
