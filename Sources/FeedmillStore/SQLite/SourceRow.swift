internal import Feedmill
internal import Foundation
internal import GRDB

/// A feed's own properties, as they are kept.
struct FeedHead: Record {
    var metadata = Metadata()
    var namespaces: [NamespaceDeclaration] = []

    static var blank: FeedHead { FeedHead() }
    static let parts: RecordParts<FeedHead> = [.record(1, \.metadata), .records(2, \.namespaces)]

    static func fetch(_ db: Database, _ source: Int64) throws -> FeedHead? {
        let data = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT head FROM source WHERE id = ? AND head IS NOT NULL"), arguments: [source])
        return try data.map { try FeedHead(recordBytes: [UInt8]($0)) }
    }
}

/// Rows of the table `source`.
enum SourceRow {
    /// Adds sources; those that are there stay as they are, but for those that were not subscribed to.
    static func add(_ urls: [String], _ origin: StoredSource.Origin = .command, in db: Database) throws {
        for url in urls {
            try db.cachedStatement(
                sql: """
                    INSERT INTO source (url, origin, position) VALUES (?, ?, 0)
                    ON CONFLICT (url) DO UPDATE SET origin = excluded.origin WHERE origin = 'input'
                    """
            ).execute(arguments: [url, origin.rawValue])
        }
    }
}

extension StoredSource {
    init(_ row: Row) throws {
        guard let origin = Origin(rawValue: row["origin"]),
            let condition = FetchState.Condition(rawValue: row["condition"])
        else { throw RecordDamage() }
        var fetch = FetchState()
        fetch.movedTo = row["moved_to"]
        fetch.condition = condition
        fetch.message = row["message"]
        fetch.etag = row["etag"]
        fetch.lastModified = row["last_modified"]
        fetch.validatorsURL = row["validators_url"]
        fetch.bodyDigest = row["body_digest"]
        fetch.redirectTarget = row["redirect_target"]
        fetch.redirectSightings = row["redirect_sightings"]
        fetch.redirectSince = try row.moment("redirect_since")
        fetch.quietPolls = row["quiet_polls"]
        fetch.rhythm = row["rhythm"]
        fetch.heldHost = row["held_host"]
        fetch.heldUntil = try row.moment("held_until")
        fetch.failures = row["failures"]
        fetch.polledAt = try row.moment("polled_at")
        fetch.changedAt = try row.moment("changed_at")
        fetch.hub = row["hub"]
        fetch.topic = row["topic"]
        fetch.nextDue = (row["next_due"] as Int64?).map { Instant(seconds: $0) }
        self.init(
            id: row["id"], url: row["url"], origin: origin, title: row["title"], fetch: fetch, revision: row["revision"]
        )
    }

    /// Takes over what a poll left, unless another one came between.
    func replace(by poll: PollRecord, in db: Database) throws {
        let fetch = poll.fetch
        try db.cachedStatement(
            sql: """
                UPDATE source SET (revision, moved_to, condition, message, etag, last_modified, validators_url, body_digest,
                    redirect_target, redirect_sightings, redirect_since, failures, quiet_polls, rhythm, held_host,
                    held_until, polled_at, changed_at, hub, topic, next_due)
                    = (revision + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                WHERE id = ? AND revision = ?
                """
        ).execute(arguments: [
            fetch.movedTo, fetch.condition.rawValue, fetch.message, fetch.etag, fetch.lastModified, fetch.validatorsURL,
            fetch.bodyDigest, fetch.redirectTarget, fetch.redirectSightings, fetch.redirectSince?.rfc3339,
            fetch.failures,
            fetch.quietPolls, fetch.rhythm, fetch.heldHost, fetch.heldUntil?.rfc3339, fetch.polledAt?.rfc3339,
            fetch.changedAt?.rfc3339, fetch.hub, fetch.topic, fetch.nextDue?.seconds, id, revision,
        ])
        guard db.changesCount == 1 else { throw StoreConflict(url: url) }
        guard let changes = poll.changes else { return }
        let head = FeedHead(metadata: changes.metadata, namespaces: changes.namespaces)
        try db.cachedStatement(sql: "UPDATE source SET title = ?, head = ? WHERE id = ?").execute(arguments: [
            changes.metadata.title?.plainValue, Data(head.recordBytes), id,
        ])
    }
}

extension PollLogEntry {
    init(_ poll: PollRecord) {
        self.init(
            at: poll.at, status: poll.status, condition: poll.fetch.condition, added: poll.changes?.added ?? 0,
            changed: poll.changes?.changed ?? 0, bytes: poll.bytes, message: poll.fetch.message)
    }

    init(_ row: Row) throws {
        guard let condition = FetchState.Condition(rawValue: row["condition"]) else { throw RecordDamage() }
        self.init(
            at: try row.requiredMoment("at"), status: row["status"], condition: condition, added: row["added"],
            changed: row["changed"], bytes: row["bytes"], message: row["message"])
    }

    func insert(_ db: Database, _ source: Int64) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO poll (source, at, status, condition, added, changed, bytes, message)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [source, at.rfc3339, status, condition.rawValue, added, changed, bytes, message])
    }
}
