internal import Feedmill
internal import Foundation
internal import GRDB

extension ArticleRow {
    /// An expired article keeps its row without the text. The index is for finding those whose time has come.
    static let expiry = """
        ALTER TABLE article ADD COLUMN expired_at TEXT;
        CREATE INDEX article_age ON article (source, version_seen) WHERE expired_at IS NULL;
        """

    /// Lets go of what is too old or too much.
    ///
    /// - Returns: How many articles that were.
    static func expire(_ retention: Retention, at now: Instant, in db: Database) throws -> Int {
        var count = 0
        if let days = retention.days {
            let limit = Instant(seconds: now.seconds - Int64(days) * 86_400).rfc3339
            try db.execute(
                sql: "UPDATE article SET body = x'', expired_at = ? WHERE expired_at IS NULL AND version_seen < ?",
                arguments: [now.rfc3339, limit])
            count += db.changesCount
        }
        if let articles = retention.articles {
            let crowded = try Int64.fetchAll(
                db,
                sql: "SELECT source FROM article WHERE expired_at IS NULL GROUP BY source HAVING count(*) > ?",
                arguments: [articles])
            for source in crowded {
                try db.execute(
                    sql: """
                        UPDATE article SET body = x'', expired_at = ? WHERE source = ? AND number IN (
                            SELECT number FROM article WHERE source = ? AND expired_at IS NULL
                            ORDER BY min(coalesce(date, first_seen), version_seen) DESC, number LIMIT -1 OFFSET ?)
                        """, arguments: [now.rfc3339, source, source, articles])
                count += db.changesCount
            }
        }
        return count
    }

    static func fetchExpired(_ db: Database, _ source: Int64) throws -> [ExpiredArticle] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT number, published_id, link, first_seen, left_at, deleted_at FROM article
                    WHERE source = ? AND expired_at IS NOT NULL ORDER BY number
                    """),
            arguments: [source]
        ).map { row in
            ExpiredArticle(
                number: row["number"], publishedID: row["published_id"], link: row["link"],
                firstSeen: try row.requiredMoment("first_seen"), leftAt: try row.moment("left_at"),
                deletedAt: try row.moment("deleted_at"))
        }
    }

    /// The numbers of articles that cannot be read.
    static func unreadable(_ db: Database, _ source: Int64) throws -> [Int] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(known), body, expired_at FROM article WHERE source = ? ORDER BY number",
            arguments: [source])
        var numbers: [Int] = []
        while let row = try rows.next() {
            do {
                _ = try KnownArticle(row)
                let body: Data = row["body"]
                let expiry = try row.moment("expired_at")
                if expiry == nil { _ = try Article(recordBytes: [UInt8](body)) }
            } catch {
                numbers.append(row["number"])
            }
        }
        return numbers
    }
}

extension PollLogEntry {
    /// The log of polls is kept for a quarter of a year; a part at a time, as a run goes by every few minutes.
    static func forget(before now: Instant, in db: Database) throws {
        let limit = Instant(seconds: now.seconds - 92 * 86_400).rfc3339
        try db.execute(
            sql: "DELETE FROM poll WHERE id IN (SELECT id FROM poll ORDER BY id LIMIT 20000) AND at < ?",
            arguments: [limit])
    }
}
