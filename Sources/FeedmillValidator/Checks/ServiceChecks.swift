/// Rules of FeedSync, OpenSearch, OPML and AtomPub.
extension DocumentValidator {
    mutating func checkFeedSync(_ check: ElementCheck, _ frame: Frame) {
        switch check {
        case .feedSync:
            guard let id = frame.attribute("id"), !id.value.isEmpty else { return }
            if !facts.syncIDs.insert(id.value) { report(.duplicateValue, subject(of: id), value: id.value) }
        case .feedSyncSharing: checkSharing(frame)
        case .feedSyncHistory:
            if frame.attribute("by") == nil, frame.attribute("when") == nil {
                report(.missingByAndWhen, frame.startTag)
            }
        default: break
        }
    }

    private mutating func checkSharing(_ frame: Frame) {
        let since = frame.attribute("since")
        let until = frame.attribute("until")
        for (one, other) in [("since", "until"), ("until", "since")]
        where frame.attribute(one) != nil && frame.attribute(other) == nil {
            sink.add(
                .missingAttribute, frame.startTag, element: frame.display, parent: parentName(frames.count - 1),
                attribute: other)
        }
        if let since, let until, let start = seconds(since.value), let end = seconds(until.value), start > end {
            report(.sinceAfterUntil, subject(of: since), value: since.value)
        }
    }

    mutating func checkOpenSearch(_ frame: Frame) {
        let hasExample = frame.all("opensearch:Query").contains { $0.attribute("role")?.value == "example" }
        if !hasExample { report(.missingExampleQuery, frame.startTag) }
    }

    mutating func checkOutline(_ frame: Frame) {
        let isSubscription = frame.attribute("type")?.value.lowercased() == "rss" || frame.attribute("xmlUrl") != nil
        let type = frame.attribute("type")
        let isOpen = frames[0].attribute("version")?.value == "2.0"
        if let type, !isOpen, !["rss", "atom", "link", "include"].contains(type.value.lowercased()),
            !type.value.contains(":")
        {
            report(.unknownOutlineType, subject(of: type), value: type.value)
        }
        if isSubscription {
            checkSubscription(frame)
        } else if let type, ["link", "include"].contains(type.value), frame.attribute("url") == nil {
            sink.add(
                .outlineWithoutUrl, frame.startTag, element: frame.display, parent: parentName(frames.count - 1),
                attribute: "url")
        }
    }

    /// OPML 2.0, subscription lists.
    private mutating func checkSubscription(_ frame: Frame) {
        let parent = parentName(frames.count - 1)
        for (name, code) in [("xmlUrl", RuleCode.outlineWithoutXmlurl), ("title", .outlineWithoutTitle)]
        where frame.attribute(name) == nil {
            sink.add(code, frame.startTag, element: frame.display, parent: parent, attribute: name)
        }
        if frame.attribute("type") == nil {
            sink.add(.outlineWithoutType, frame.startTag, element: frame.display, parent: parent, attribute: "type")
        }
        if let version = frame.attribute("version"),
            !["RSS", "RSS1", "RSS2", "scriptingNews"].contains(version.value)
        {
            report(.invalidOutlineVersion, subject(of: version), value: version.value)
        }
        let known = [
            "text", "type", "isComment", "isBreakpoint", "created", "category", "xmlUrl", "htmlUrl", "url", "language",
            "title", "description", "version",
        ]
        for attribute in frame.attributes where attribute.namespace == .none && !known.contains(attribute.local) {
            sink.add(
                .unknownAttribute, attribute.name.lowerBound..<attribute.source.upperBound, element: frame.display,
                parent: parent, attribute: attribute.local, value: attribute.value,
                params: ["attr": attribute.local, "attribute": attribute.local])
        }
    }

    /// RFC 5023 §7.2.1: an address excludes everything else.
    mutating func checkAppCategories(_ frame: Frame) {
        guard frame.attribute("href") != nil else { return }
        for name in ["fixed", "scheme"] {
            if let attribute = frame.attribute(name) {
                report(.conflictingCategoryAttribute, subject(of: attribute), value: attribute.value)
            }
        }
        if frame.hasElements { report(.conflictingCategoryChildren, frame.startTag) }
    }
}
