internal import Feedmill
internal import Foundation
internal import GRDB

/// Rows of the tables `article` and `tombstone`.
enum ArticleRow {
    private static let known = """
        number, key, published_id, link, first_seen, version_seen, date, updated, published, stated_date, assigned_date, words, surroundings,
        position, left_at, deleted_at
        """

    static func fetchKnown(_ db: Database, _ source: Int64) throws -> [KnownArticle] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT \(known) FROM article WHERE source = ? ORDER BY number"),
            arguments: [source]
        ).map(KnownArticle.init)
    }

    static func fetchArchived(_ db: Database, _ source: Int64) throws -> [ArchivedArticle] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT \(known), body FROM article WHERE source = ? AND expired_at IS NULL ORDER BY number"),
            arguments: [source])
        var articles: [ArchivedArticle] = []
        while let row = try rows.next() {
            let body: Data = row["body"]
            articles.append(
                ArchivedArticle(known: try KnownArticle(row), article: try Article(recordBytes: [UInt8](body))))
        }
        return articles
    }

    static func fetchTombstones(_ db: Database, _ source: Int64) throws -> [String: Instant] {
        var tombstones: [String: Instant] = [:]
        for row in try Row.fetchAll(
            db.cachedStatement(sql: "SELECT ref, deleted_at FROM tombstone WHERE source = ?"), arguments: [source])
        {
            tombstones[row["ref"]] = try row.requiredMoment("deleted_at")
        }
        return tombstones
    }

    static func store(_ article: ArchivedArticle, of source: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO article (source, \(known), body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [source] + article.known.columns + [Data(article.article.recordBytes)])
    }

    static func note(_ known: KnownArticle, of source: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE article SET (\(Self.known)) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                WHERE source = ? AND number = ?
                """
        ).execute(arguments: known.columns + [source, known.number])
    }
}

extension KnownArticle {
    init(_ row: Row) throws {
        guard let key = ArticleKey(text: row["key"]) else { throw RecordDamage() }
        self.init(
            number: row["number"], key: key, publishedID: row["published_id"],
            firstSeen: try row.requiredMoment("first_seen"), position: row["position"])
        link = row["link"]
        versionSeen = try row.requiredMoment("version_seen")
        updated = try row.record("updated")
        published = try row.record("published")
        statedDate = try row.moment("stated_date")
        assignedDate = try row.moment("assigned_date")
        words = try row.digest("words")
        surroundings = try row.digest("surroundings")
        leftAt = try row.moment("left_at")
        deletedAt = try row.moment("deleted_at")
    }

    fileprivate var columns: StatementArguments {
        [
            number, key.text, publishedID, link, firstSeen.rfc3339, versionSeen.rfc3339, date?.rfc3339,
            updated.map { Data($0.recordBytes) }, published.map { Data($0.recordBytes) }, statedDate?.rfc3339,
            assignedDate?.rfc3339,
            words?.column, surroundings?.column, position, leftAt?.rfc3339,
            deletedAt?.rfc3339,
        ]
    }
}
