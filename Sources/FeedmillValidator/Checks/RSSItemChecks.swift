internal import FeedmillSyntax

/// Rules of RSS 2.0 that look at several parts of an item, a guid, an image or a list.
extension DocumentValidator {
    mutating func checkRSSItem(_ frame: Frame) {
        facts.entryCount += 1
        if frame.first("title") == nil, frame.first("description") == nil {
            report(.itemWithoutTitleOrDescription, frame.startTag)
        }
        if kind == .rss20, frame.first("guid") == nil, frame.first("atom:id") == nil {
            reportMissing(.missingGuid, "guid")
        }
        let enclosures = frame.all("enclosure")
        if enclosures.count > 1 { report(.multipleEnclosures, enclosures[1]) }
        if frame.first("slash:comments") != nil { facts.usesSlashComments = true }
        checkEnclosureFormat(frame, enclosures)
        checkSemantics(frame, Self.itemSemantics, .duplicateItemSemantics)
        checkDescriptions(frame)
    }

    /// Pairs of a core element and an extension element that say the same thing about an item.
    private static let itemSemantics: [(core: String, ext: [String])] = [
        ("author", ["dc:creator", "atom:author"]), ("category", ["dc:subject", "atom:category"]),
        ("guid", ["dc:identifier", "atom:id"]),
        ("pubDate", ["dc:date", "dcterms:created", "dcterms:issued", "atom:published"]),
        ("source", ["dc:source", "atom:source"]), ("title", ["dc:title", "atom:title"]),
        ("creativeCommons:license", ["cc:license"]),
        ("comments", ["annotate:reference"]),
    ]

    /// The same for a channel.
    private static let channelSemantics: [(core: String, ext: [String])] = [
        ("language", ["dc:language"]), ("copyright", ["dc:rights", "atom:rights"]),
        ("managingEditor", ["dc:creator", "atom:author"]), ("webMaster", ["dc:publisher", "atom:contributor"]),
        ("pubDate", ["dc:date", "dcterms:created", "dcterms:issued", "atom:published"]),
        ("lastBuildDate", ["dcterms:modified", "atom:updated"]), ("category", ["dc:subject", "atom:category"]),
        ("generator", ["admin:generatorAgent", "atom:generator"]), ("title", ["dc:title", "atom:title"]),
        ("creativeCommons:license", ["cc:license"]), ("description", ["atom:subtitle"]), ("image", ["atom:logo"]),
    ]

    private mutating func checkSemantics(
        _ frame: Frame, _ pairs: [(core: String, ext: [String])], _ code: RuleCode
    ) {
        for (core, extensions) in pairs where frame.first(core) != nil {
            for key in extensions {
                guard let record = frame.first(key) else { continue }
                report(code, record, params: ["core": core, "ext": key], detail: "\(core) and \(key)")
            }
        }
    }

    mutating func checkChannelSemantics(_ frame: Frame) {
        checkSemantics(frame, Self.channelSemantics, .duplicateSemantics)
    }

    /// RSS profile, namespace-elements-content.
    private mutating func checkDescriptions(_ frame: Frame) {
        let description = frame.first("description")
        for key in ["xhtml:body", "atom:content"] {
            if description != nil, let record = frame.first(key) { report(.duplicateDescription, record) }
        }
        if let description, let encoded = frame.first("content:encoded"),
            encoded.startTag.lowerBound < description.startTag.lowerBound
        {
            report(.descriptionAfterContent, description)
        }
    }

    /// What Apple plays, by the name of the file; one that tells nothing is judged by its media type.
    private mutating func checkEnclosureFormat(_ frame: Frame, _ enclosures: [Frame]) {
        guard facts.usesITunes else { return }
        for enclosure in enclosures {
            let url = enclosure.attribute("url")?.value ?? ""
            let path = url.split(whereSeparator: { $0 == "?" || $0 == "#" }).first ?? ""
            let suffix = path.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
            if ["mp3", "m4a", "mp4", "m4v", "mov", "pdf", "epub", "aac"].contains(suffix.trimmingSpace) { continue }
            let type = MediaType.essence(of: enclosure.attribute("type")?.value ?? "")
            if profile != .w3c, Self.directoryTypes.contains(type) { continue }
            report(.unsupportedItunesFormat, enclosure, value: suffix, params: ["extension": suffix])
        }
    }

    private static let directoryTypes: Set<String> = [
        "audio/mpeg", "audio/mp3", "audio/mp4", "audio/x-m4a", "audio/m4a", "audio/aac", "audio/x-mp3", "video/mp4",
        "video/x-m4v", "video/quicktime", "application/pdf", "application/epub+zip",
    ]

    mutating func checkRSSGuid(_ frame: Frame) {
        let subject = subjectOfText()
        let raw = decoded(subject)
        let value = Value(raw)
        let isPermalink = frame.attribute("isPermaLink")?.value != "false"
        let syntax = URISyntax(value.bytes)
        if isPermalink {
            if syntax.scheme == "tag" || value.text.lowercased().hasPrefix("urn:uuid:") {
                fail(.invalidPermalink, subject, value, fix: permalinkFix(frame))
            } else if !syntax.isAbsolute || syntax.fault != nil {
                fail(.invalidPermalinkGuid, subject, value, fix: value.isBlank ? nil : permalinkFix(frame))
            }
        } else if value.isBlank {
            fail(.blankElement, subject, value)
        } else if value.bytes.count < 9, value.bytes.allSatisfy(\.isDigit) {
            fail(.guidNotUniqueEnough, subject, value)
        }
        guard !value.isBlank else { return }
        if !facts.ids.insert(value.text), facts.repeatedIDs.insert(value.text) {
            fail(.duplicateValue, subject, value, params: ["value": value.text])
        }
    }

    mutating func checkRSSImage(_ frame: Frame) {
        guard frames.count > 1 else { return }
        if let record = frame.first("url") {
            let url = text(of: record)
            let name = url.split(whereSeparator: { $0 == "?" || $0 == "#" }).first ?? ""
            let suffix = name.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
            let isOther = ["bmp", "ico", "svg", "tif", "tiff", "webp", "avif", "heic", "pdf"].contains(suffix)
            // An address without a name of a type may well be a picture of the right one.
            if !url.isEmpty, profile == .w3c ? !["gif", "jpg", "jpeg", "png"].contains(suffix) : isOther {
                report(.imageUrlFormat, record, value: url)
            }
        }
        func part(_ key: String) -> CompleteImage.Part? {
            frame.first(key).map { CompleteImage.Part(startTag: $0.startTag, text: text(of: $0)) }
        }
        frames[frames.count - 2].image = CompleteImage(
            display: frame.display, title: part("title"), link: part("link"))
    }

    mutating func checkSkip(_ frame: Frame, limit: Int, _ code: RuleCode) {
        if frame.records.count > limit { report(code, frame.startTag) }
        var seen: Set<String> = []
        for record in frame.records {
            let text = text(of: record)
            // 0 and 24 are the same hour.
            let value =
                record.key == "hour" ? NumberSyntax.integer(Array(text.utf8)).map { String($0 % 24) } : text
            if let value, !seen.insert(value).inserted {
                report(.duplicateValue, record, value: text, params: ["value": text])
            }
        }
    }
}

extension StringProtocol {
    /// Without the blanks that stray into addresses.
    fileprivate var trimmingSpace: String { String(self.filter { $0 != " " }) }
}
