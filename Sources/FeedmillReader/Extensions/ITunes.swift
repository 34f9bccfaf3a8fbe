internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// Apple's podcast module (itunes-podcast RSS tags).
    static let itunes: ElementRows<FeedElement> = [
        .itunes("author") { record, element, context in
            guard let author = AtomPerson.read(element, as: .author, isFallback: true, &context) else { return }
            record.people.append(author)
            let name = element.textTrimmed.nilIfEmpty
            record.editITunes { $0.author = name }
        },
        .itunes("block") { record, element, _ in
            // Only "Yes" hides; anything else does nothing, says Apple.
            let isBlocked = element.text.lowercased() == "yes"
            record.editITunes { $0.block = isBlocked }
        },
        .itunes("category") { record, element, _ in record.addITunesCategories(element, depth: 0) },
        .itunes("complete") { record, element, _ in
            let isComplete = element.textTrimmed.lowercased() == "yes"
            record.editITunes { $0.complete = isComplete }
        },
        .itunes("duration") { record, element, _ in
            let duration = element.textTrimmed.nilIfEmpty
            record.editITunes { $0.duration = duration }
        },
        .itunes("episode") { record, element, context in
            let episode = context.number(element.text, of: "itunes:episode", at: element)
            record.editITunes { $0.episode = episode }
        },
        .itunes("season") { record, element, context in
            let season = context.number(element.text, of: "itunes:season", at: element)
            record.editITunes { $0.season = season }
        },
        .itunes("episodeType") { record, element, _ in
            let type = element.textTrimmed.nilIfEmpty
            record.editITunes { $0.episodeType = type }
        },
        .itunes("explicit") { record, element, _ in
            let explicit = explicitness[element.textTrimmed]
            record.editITunes { $0.explicit = explicit }
        },
        .itunes("image") { record, element, context in
            guard let url = AtomLink.reference(of: element, &context) ?? context.url(in: element) else { return }
            record.editITunes { $0.image = url }
        },
        .itunes("keywords") { record, element, _ in
            let tags = AtomCategory.list(element, scheme: itunesScheme)
            record.tags += tags
            record.editITunes { $0.keywords += tags.compactMap(\.term) }
        },
        .itunes("new-feed-url") { record, element, context in
            if record.kind == .feed, let url = context.url(in: element) { record.rare.movedTo = url }
        },
        .itunes("owner") { record, element, context in
            guard let owner = AtomPerson.read(element, as: .owner, &context) else { return }
            record.people.append(owner)
        },
        .itunes("subtitle") { record, element, context in
            let subtitle = AtomText.read(element, default: .plain, &context)
            record.addBody(.itunesSubtitle, subtitle)
            record.editITunes { $0.subtitle = subtitle.text.value.nilIfEmpty }
        },
        .itunes("summary") { record, element, context in
            let summary = AtomText.read(element, default: .plain, &context)
            record.addBody(.fallback, summary)
            record.editITunes { $0.summary = summary.text.value.nilIfEmpty }
        },
        .itunes("title") { record, element, _ in
            let title = element.textTrimmed.nilIfEmpty
            record.editITunes { $0.title = title }
        },
        .itunes("type") { record, element, _ in
            let type = element.textTrimmed.nilIfEmpty
            record.editITunes { $0.type = type }
        },
    ]

    /// The scheme that tells Apple's categories and keywords from a publisher's own.
    private static let itunesScheme = "http://www.itunes.com/"

    static let explicitness = [
        "yes": true, "true": true, "explicit": true, "clean": false, "no": false, "false": false,
    ]

    /// A category and those inside it.
    private mutating func addITunesCategories(_ element: XMLElement, depth: Int) {
        let term = element.value(of: .text) ?? element.textTrimmed.nilIfEmpty
        addTag(term.map { Tag(term: $0, scheme: Self.itunesScheme) })
        if depth > 8 { return }
        for child in element.children where child.id == element.id { addITunesCategories(child, depth: depth + 1) }
    }
}
