internal import Feedmill
internal import Foundation
internal import GRDB

/// Looks for what must not be in a store.
enum StoreCheck {
    /// The file, as SQLite sees it, and what refers to nothing.
    static func file(_ db: Database) throws -> [StoreFinding] {
        var findings = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            .map { StoreFinding(kind: .file, message: $0) }
        findings += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
            let (table, parent): (String, String) = (row["table"], row["parent"])
            return StoreFinding(kind: .orphan, message: "a row of \(table) belongs to no \(parent)")
        }
        return findings
    }

    /// Every row can be read, and what has to be one article's alone is.
    static func rows(_ db: Database) throws -> [StoreFinding] {
        var findings: [StoreFinding] = []
        for row in try Row.fetchAll(db, sql: "SELECT * FROM source ORDER BY id") {
            let (id, url): (Int64, String) = (row["id"], row["url"])
            func note(_ message: String, _ read: () throws -> Void) {
                do { try read() } catch {
                    findings.append(StoreFinding(kind: .record, source: url, message: message))
                }
            }
            note("the state of fetching cannot be read") { _ = try StoredSource(row) }
            note("the feed's own properties cannot be read") { _ = try FeedHead.fetch(db, id) }
            note("the deletions cannot be read") { _ = try ArticleRow.fetchTombstones(db, id) }
            note("the log of polls cannot be read") {
                let polls = try Row.fetchCursor(db, sql: "SELECT * FROM poll WHERE source = ?", arguments: [id])
                while let poll = try polls.next() { _ = try PollLogEntry(poll) }
            }
            for number in try ArticleRow.unreadable(db, id) {
                findings.append(
                    StoreFinding(kind: .record, source: url, message: "article \(number) cannot be read"))
            }
            findings += try duplicates(db, id, url)
        }
        for (message, read) in others {
            do { try read(db) } catch { findings.append(StoreFinding(kind: .record, message: message)) }
        }
        return findings
    }

    /// What belongs to no source alone.
    private static let others: [(String, @Sendable (Database) throws -> Void)] = [
        ("the list of subscriptions cannot be read", { _ = try SubscriptionListRow.fetch($0) }),
        (
            "what is agreed with hubs cannot be read",
            { _ = try Row.fetchAll($0, sql: "SELECT * FROM hub").map(HubSubscription.init) }
        ),
    ]

    private static func duplicates(_ db: Database, _ source: Int64, _ url: String) throws -> [StoreFinding] {
        try [("key", "key"), ("published_id", "published id")].flatMap { column, words in
            try Row.fetchAll(
                db,
                sql: "SELECT \(column) AS value, count(*) AS n FROM article WHERE source = ? GROUP BY 1 HAVING n > 1",
                arguments: [source]
            ).map { row in
                let (value, count): (String, Int) = (row["value"], row["n"])
                return StoreFinding(
                    kind: .duplicate, source: url, message: "\(count) articles have the \(words) \(value)")
            }
        }
    }

    /// The index for searching, where there is one. FTS5 looks after itself only in a transaction that may write.
    static func index(_ db: Database) throws -> [StoreFinding] {
        guard try SearchIndex.exists(in: db) else { return [] }
        do {
            try db.execute(sql: "INSERT INTO article_text (article_text) VALUES ('integrity-check')")
        } catch let error as DatabaseError {
            return [StoreFinding(kind: .index, message: "the index for searching is damaged: \(error.message ?? "")")]
        }
        let missing = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM article WHERE expired_at IS NULL
                    AND (SELECT is_complete FROM search_index)
                    AND NOT EXISTS (SELECT 1 FROM article_text WHERE rowid = article.source << 32 | article.number)
                """)
        let surplus = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM article_text WHERE NOT EXISTS (SELECT 1 FROM article
                    WHERE source = article_text.rowid >> 32 AND number = article_text.rowid & 4294967295
                        AND expired_at IS NULL)
                """)
        return [(missing, "articles are missing in"), (surplus, "articles that are not kept are in")].compactMap {
            count, words in
            guard let count, count > 0 else { return nil }
            return StoreFinding(kind: .index, message: "\(count) \(words) the index for searching")
        }
    }
}
