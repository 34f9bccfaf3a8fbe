public import Feedmill
internal import Foundation
internal import GRDB

/// A row of the table `publication`.
struct PublicationRow {
    /// What is published.
    enum Kind: String {
        case merged, summaries
    }

    var id: Int64
    var revision: Int64
    var feedID: String?
    /// Up to which change it was looked at what happened, and by which settings.
    var seen: Int64
    var settings: String?

    static func fetch(_ db: Database, _ kind: Kind, _ name: String) throws -> PublicationRow? {
        try Row.fetchOne(
            db, sql: "SELECT id, revision, feed_id, seen, settings FROM publication WHERE kind = ? AND name = ?",
            arguments: [kind.rawValue, name]
        ).map { row in
            PublicationRow(
                id: row["id"], revision: row["revision"], feedID: row["feed_id"], seen: row["seen"],
                settings: row["settings"])
        }
    }

    /// Goes on from a revision; the first makes the row.
    ///
    /// - Returns: The number of the row.
    /// - Throws: ``StoreConflict`` when the revision is another.
    static func advance(
        _ db: Database, _ kind: Kind, _ name: String, from revision: Int64, feedID: String? = nil
    ) throws -> Int64 {
        if revision == 0 {
            try db.execute(
                sql: "INSERT INTO publication (kind, name) VALUES (?, ?) ON CONFLICT (kind, name) DO NOTHING",
                arguments: [kind.rawValue, name])
        }
        guard let row = try fetch(db, kind, name), row.revision == revision else { throw StoreConflict(url: name) }
        try db.execute(
            sql: "UPDATE publication SET revision = ?, feed_id = ? WHERE id = ?",
            arguments: [revision + 1, feedID, row.id])
        return row.id
    }
}

extension SQLiteStore {
    public func memory(of publication: String) async throws -> SummaryMemory {
        try await pool.read { db in
            var memory = SummaryMemory()
            guard let row = try PublicationRow.fetch(db, .summaries, publication) else { return memory }
            memory.revision = row.revision
            memory.feedID = row.feedID
            let bodies = try Data.fetchCursor(
                db, sql: "SELECT body FROM summary WHERE publication = ? ORDER BY number", arguments: [row.id])
            while let body = try bodies.next() {
                memory.entries.append(try PublishedSummary(recordBytes: [UInt8](body)))
            }
            return memory
        }
    }

    public func remember(
        _ memory: SummaryMemory, after old: SummaryMemory, of publication: String
    ) async throws -> SummaryMemory {
        let known = Dictionary(old.entries.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let changed = memory.entries.filter { known[$0.number] != $0 }
        let gone = Set(known.keys).subtracting(memory.entries.map(\.number))
        guard !changed.isEmpty || !gone.isEmpty || memory.feedID != old.feedID || old.revision == 0 else { return old }
        return try await pool.write { db in
            let row = try PublicationRow.advance(
                db, .summaries, publication, from: old.revision, feedID: memory.feedID)
            for number in gone { try SummaryRow.remove(number, of: row, in: db) }
            for entry in changed { try SummaryRow.store(entry, of: row, in: db) }
            var written = memory
            written.revision = old.revision + 1
            return written
        }
    }

    public func entries(of publication: String) async throws -> PublishedEntries {
        try await pool.read { db in
            var published = PublishedEntries()
            guard let row = try PublicationRow.fetch(db, .merged, publication) else { return published }
            published.revision = row.revision
            let rows = try Row.fetchCursor(
                db, sql: "SELECT id, updated, withdrawn_at FROM entry WHERE publication = ?", arguments: [row.id])
            while let row = try rows.next() {
                published.entries[row["id"]] = PublishedEntries.Entry(
                    updated: try row.requiredMoment("updated"), withdrawnAt: try row.moment("withdrawn_at"))
            }
            return published
        }
    }

    public func remember(
        _ entries: PublishedEntries, after old: PublishedEntries, of publication: String
    ) async throws {
        let changed = entries.entries.filter { old.entries[$0.key] != $0.value }
        guard !changed.isEmpty else { return }
        try await pool.write { db in
            let row = try PublicationRow.advance(db, .merged, publication, from: old.revision)
            for (id, entry) in changed {
                try db.cachedStatement(
                    sql: "INSERT OR REPLACE INTO entry (publication, id, updated, withdrawn_at) VALUES (?, ?, ?, ?)"
                ).execute(arguments: [row, id, entry.updated.rfc3339, entry.withdrawnAt?.rfc3339])
            }
        }
    }
}
