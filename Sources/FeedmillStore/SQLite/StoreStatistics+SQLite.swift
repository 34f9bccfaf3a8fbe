internal import Feedmill
internal import GRDB

extension StoreStatistics {
    init(_ db: Database) throws {
        self.init()
        for row in try Row.fetchAll(
            db,
            sql:
                "SELECT iif(polled_at IS NULL AND revision = 0, 'new', condition) AS state, count(*) AS n FROM source GROUP BY 1"
        ) {
            sources[row["state"]] = row["n"]
        }
        if let row = try Row.fetchOne(
            db,
            sql: """
                SELECT sum(expired_at IS NULL) AS kept, sum(expired_at IS NOT NULL) AS expired,
                    sum(deleted_at IS NOT NULL) AS deleted, min(first_seen) AS oldest, max(first_seen) AS newest
                FROM article
                """)
        {
            articles = row["kept"] ?? 0
            expired = row["expired"] ?? 0
            deleted = row["deleted"] ?? 0
            oldest = try row.moment("oldest")
            newest = try row.moment("newest")
        }
        if let row = try Row.fetchOne(
            db, sql: "SELECT count(*) AS n, sum(condition <> 'ok') AS failed, sum(bytes) AS bytes FROM poll")
        {
            polls = row["n"]
            failedPolls = row["failed"] ?? 0
            received = row["bytes"] ?? 0
        }
        let page = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        bytes = page * (try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0)
        freeBytes = page * (try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0)
        isIndexed = try SearchIndex.exists(in: db)
    }
}
