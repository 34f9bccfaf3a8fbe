import FeedmillModel
import FeedmillSyntax

/// What the typed views of the extensions say; the extensions themselves follow, as they were sent.
extension JSONWriter {
    mutating func writeViews(of metadata: borrowing Metadata) {
        // Most articles with extensions have none that a view is made of.
        let hasViews = metadata.withRare { $0.extensions.contains(where: \.isOfKnownVocabulary) }
        guard hasViews ?? false else { return }
        member("podcast", metadata.podcast) { $0.write($1) }
        member("history", metadata.history) { json, history in
            json.beginObject()
            json.member("complete", history.isComplete)
            json.member("archive", history.isArchive)
            json.endObject()
        }
        members("tombstones", metadata.tombstones) { $0.write($1) }
        member("update_schedule", metadata.updateSchedule) { json, schedule in
            json.beginObject()
            json.member("period", schedule.period.rawValue)
            json.member("frequency", schedule.frequency)
            json.member("base", schedule.base) { $0.write($1) }
            json.endObject()
        }
        member("publishing", metadata.publishing) { json, state in
            json.beginObject()
            json.member("edited", state.edited) { $0.write($1) }
            json.member("draft", state.isDraft)
            json.endObject()
        }
        member("original_link", metadata.originalLink)
        member("source_module", metadata.sourceModule) { $0.write($1) }
    }

    private mutating func write(_ tombstone: Tombstone) {
        beginObject()
        member("ref", tombstone.ref)
        member("when", tombstone.when) { $0.write($1) }
        member("by", tombstone.by) { $0.write($1) }
        member("comment", tombstone.comment)
        members("links", tombstone.links) { $0.write($1) }
        endObject()
    }

    private mutating func write(_ module: SourceModule) {
        beginObject()
        member("markdown", module.markdown)
        members("accounts", module.accounts) { json, account in
            json.beginObject()
            json.member("service", account.service)
            json.member("name", account.name)
            json.endObject()
        }
        member("self", module.selfURL)
        member("blogroll", module.blogroll)
        member("likes", module.likes)
        member("archive", module.archive)
        member("link_full", module.fullLink)
        member("local_time", module.localTime)
        endObject()
    }
}
