import FeedmillModel

extension JSONWriter {
    /// The members of `Common` that few feeds have, into an object that is open.
    mutating func writeMembers(of rare: borrowing RareMetadata) {
        member("validity", rare.validity) { $0.write($1) }
        member("generator", rare.generator) { $0.write($1) }
        member("image", rare.image) { $0.write($1) }
        member("icon", rare.icon)
        member("logo", rare.logo)
        member("docs", rare.docs)
        member("ttl", rare.ttl)
        members("skip_hours", rare.skipHours) { $0.integer($1) }
        member("skip_days", rare.skipDays)
        member("cloud", rare.cloud) { $0.write($1) }
        member("text_input", rare.textInput) { $0.write($1) }
        member("moved_to", rare.movedTo)
        member("error_reports_to", rare.errorReportsTo)
        member("comments", rare.comments) { $0.write($1) }
        members("in_reply_to", rare.inReplyTo) { $0.write($1) }
        member("itunes", rare.itunes) { $0.write($1) }
        member("media", rare.media) { $0.write($1) }
        member("geo", rare.geo) { $0.write($1) }
        member("chapters", rare.chapters) { $0.write($1) }
        members("extensions", rare.extensions) { $0.write($1, depth: 0) }
    }

    private mutating func write(_ validity: Validity) {
        beginObject()
        member("start", validity.start) { $0.write($1) }
        member("end", validity.end) { $0.write($1) }
        endObject()
    }

    private mutating func write(_ generator: Generator) {
        beginObject()
        member("name", generator.name)
        member("url", generator.url)
        member("version", generator.version)
        endObject()
    }

    private mutating func write(_ image: FeedImage) {
        beginObject()
        member("url", image.url)
        member("title", image.title)
        member("link", image.link)
        member("description", image.description)
        member("width", image.width)
        member("height", image.height)
        endObject()
    }

    private mutating func write(_ cloud: Cloud) {
        beginObject()
        member("domain", cloud.domain)
        member("port", cloud.port)
        member("path", cloud.path)
        member("register_procedure", cloud.registerProcedure)
        member("protocol", cloud.protocol)
        endObject()
    }

    private mutating func write(_ input: TextInput) {
        beginObject()
        member("title", input.title)
        member("description", input.description)
        member("name", input.name)
        member("url", input.url)
        endObject()
    }

    private mutating func write(_ comments: Comments) {
        beginObject()
        member("url", comments.url)
        member("count", comments.count)
        member("post_url", comments.postURL)
        member("feed_url", comments.feedURL)
        endObject()
    }

    private mutating func write(_ reply: ReplyReference) {
        beginObject()
        member("ref", reply.ref)
        member("href", reply.href)
        member("type", reply.type)
        member("source", reply.source)
        endObject()
    }
}
