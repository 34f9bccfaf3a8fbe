public import Feedmill
internal import Foundation
internal import GRDB

extension SQLiteStore {
    public func memory(of publication: String) async throws -> SummaryMemory {
        try await pool.read { db in
            var memory = SummaryMemory()
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT id, revision, feed_id FROM publication WHERE name = ?", arguments: [publication])
            else { return memory }
            memory.revision = row["revision"]
            memory.feedID = row["feed_id"]
            let id: Int64 = row["id"]
            let rows = try Data.fetchCursor(
                db, sql: "SELECT body FROM summary WHERE publication = ? ORDER BY number", arguments: [id])
            while let body = try rows.next() {
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
        guard !changed.isEmpty || memory.feedID != old.feedID || old.revision == 0 else { return old }
        return try await pool.write { db in
            var written = memory
            written.revision = old.revision + 1
            if old.revision == 0 {
                try db.execute(
                    sql: "INSERT INTO publication (name) VALUES (?) ON CONFLICT (name) DO NOTHING",
                    arguments: [publication])
            }
            try db.execute(
                sql: "UPDATE publication SET revision = ?, feed_id = ? WHERE name = ? AND revision = ?",
                arguments: [written.revision, memory.feedID, publication, old.revision])
            guard db.changesCount == 1,
                let id = try Int64.fetchOne(
                    db, sql: "SELECT id FROM publication WHERE name = ?", arguments: [publication])
            else { throw StoreConflict(url: publication) }
            for entry in changed {
                try db.cachedStatement(
                    sql:
                        "INSERT OR REPLACE INTO summary (publication, number, id, updated, body) VALUES (?, ?, ?, ?, ?)"
                ).execute(arguments: [
                    id, entry.number, entry.summary.id, entry.summary.updated.rfc3339, Data(entry.recordBytes),
                ])
            }
            return written
        }
    }
}
