import FeedmillModel
import FeedmillSyntax

extension MarkupOutput {
    /// What the modules hold for a feed or an item, in any XML format.
    mutating func writeModules(of rare: RareMetadata) {
        if let validity = rare.validity { write(validity) }
        if let comments = rare.comments {
            element("slash:comments", comments.count)
            writeAddress("wfw:comment", comments.postURL, loss: "comments.post_url")
            writeAddress("wfw:commentRss", comments.feedURL, loss: "comments.feed_url")
        }
        for reply in rare.inReplyTo { write(reply) }
        if let itunes = rare.itunes { write(itunes) }
        writeAddress("itunes:new-feed-url", rare.movedTo, loss: "moved_to")
        if let address = rare.errorReportsTo {
            if let resource = IRI.absolute(address) {
                empty("admin:errorReportsTo", [("xmlns:rdf", Self.rdf), ("rdf:resource", IRI.uri(resource))])
            } else {
                losses.add("error_reports_to")
            }
        }
        if let media = rare.media { write(media) }
        if let geo = rare.geo { write(geo) }
        if let chapters = rare.chapters { write(chapters) }
    }

    private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    /// An element whose text is an absolute URI; anything else is lost.
    private mutating func writeAddress(_ name: StaticString, _ address: String?, loss: String) {
        guard let address else { return }
        guard let address = IRI.absolute(address) else { return losses.add(loss) }
        element(name, IRI.uri(address))
    }

    /// `dcterms:valid`, a DCMI Period.
    private mutating func write(_ validity: Validity) {
        var parts: [String] = []
        if let start = validity.start { parts.append("start=" + (start.writable?.rfc3339 ?? start.raw)) }
        if let end = validity.end { parts.append("end=" + (end.writable?.rfc3339 ?? end.raw)) }
        guard !parts.isEmpty else { return }
        element("dcterms:valid", parts.joined(separator: ";") + ";scheme=W3C-DTF")
    }

    /// `thr:in-reply-to` (RFC 4685 §3), which must have a `ref`.
    private mutating func write(_ reply: ReplyReference) {
        guard let ref = IRI.absolute(reply.ref) ?? IRI.absolute(reply.href) else { return losses.add("in_reply_to") }
        empty(
            "thr:in-reply-to",
            attributes(
                ("ref", ref), ("href", reply.href.map(IRI.reference)), ("type", Self.mediaType(reply.type)),
                ("source", IRI.absolute(reply.source))))
    }

    private mutating func write(_ itunes: ITunesPodcast) {
        element("itunes:title", itunes.title)
        element("itunes:author", itunes.author)
        element("itunes:subtitle", itunes.subtitle)
        element("itunes:summary", itunes.summary)
        if let episode = itunes.episode, episode > 0 { element("itunes:episode", episode) }
        if let season = itunes.season, season > 0 { element("itunes:season", season) }
        write("itunes:episodeType", itunes.episodeType, of: ["full", "trailer", "bonus"], loss: "itunes.episode_type")
        if let duration = itunes.duration {
            let text = Self.duration(duration)
            element("itunes:duration", text)
            losses.add("itunes.duration", when: text == nil)
        }
        write("itunes:type", itunes.type, of: ["episodic", "serial"], loss: "itunes.type")
        element("itunes:explicit", itunes.explicit.map { $0 ? "true" : "false" })
        element("itunes:block", itunes.block.map { $0 ? "Yes" : "No" })
        element("itunes:complete", itunes.complete.map { $0 ? "Yes" : "No" })
        if let image = itunes.image {
            if let href = IRI.absolute(image) {
                empty("itunes:image", [("href", IRI.uri(href))])
            } else {
                losses.add("itunes.image")
            }
        }
        if !itunes.keywords.isEmpty { element("itunes:keywords", itunes.keywords.joined(separator: ",")) }
        if let owner = itunes.owner {
            start("itunes:owner")
            element("itunes:name", owner.name)
            element("itunes:email", owner.email)
            end()
        }
    }

    /// One of a few words, in either case.
    private mutating func write(_ name: StaticString, _ word: String?, of words: Set<String>, loss: String) {
        guard let word else { return }
        guard words.contains(word.lowercased()) else { return losses.add(loss) }
        element(name, word)
    }

    /// As sent where podcast directories take it, else seconds; `nil` for what is no length.
    private static func duration(_ sent: String) -> String? {
        if DurationSyntax.isITunesDuration(sent) { return sent }
        return DurationSyntax.seconds(sent).flatMap { Int(exactly: $0.rounded()) }?.description
    }

    private mutating func write(_ chapters: Chapters) {
        start("psc:chapters", attributes(("version", chapters.version)))
        for chapter in chapters.chapters {
            empty(
                "psc:chapter",
                attributes(
                    ("start", chapter.start), ("title", chapter.title), ("href", chapter.url), ("image", chapter.image)
                ))
        }
        end()
    }

    /// A media type that is one (RFC 6838 §4.2), else `nil`.
    static func mediaType(_ type: String?) -> String? {
        guard let type, type == "text/html" || MediaType.isWellFormed(type) else { return nil }
        return type
    }
}
