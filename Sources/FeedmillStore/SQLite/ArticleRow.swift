internal import Feedmill
internal import Foundation
internal import GRDB

/// Rows of the tables `article` and `tombstone`.
enum ArticleRow {
    /// In the order in which ``KnownArticle/init(_:)`` reads them.
    static let known = """
        number, key, published_id, link, first_seen, version_seen, date, updated, published, stated_date, assigned_date, words, surroundings,
        position, left_at, deleted_at, sent
        """

    /// What finds the articles that a publication needs without reading all of them: by ``Instant/order`` of the moment they are sorted by,
    /// by what happened last to them – to all that is known, `touched`, or to their text, `stored` –, by what copies have in common.
    static let lookup = """
        ALTER TABLE article ADD COLUMN moment INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE article ADD COLUMN touched INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE article ADD COLUMN stored INTEGER NOT NULL DEFAULT 0;
        UPDATE article SET moment = 1000000000 * ifnull(CAST(
            strftime('%s', min(coalesce(date, assigned_date, first_seen), version_seen)) AS INTEGER), 0);
        DROP INDEX article_date;
        CREATE INDEX article_moment ON article (moment) WHERE expired_at IS NULL AND deleted_at IS NULL;
        CREATE INDEX article_touched ON article (touched);
        CREATE INDEX article_published_id ON article (published_id);
        CREATE INDEX article_link ON article (link) WHERE link IS NOT NULL;
        """

    static let sent = "ALTER TABLE article ADD COLUMN sent BLOB"

    static func fetchKnown(_ db: Database, _ source: Int64) throws -> [KnownArticle] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT \(known) FROM article WHERE source = ? ORDER BY number"),
            arguments: [source])
        var articles: [KnownArticle] = []
        while let row = try rows.next() { articles.append(try KnownArticle(row)) }
        return articles
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

    /// - Parameter touch: The number of the change, see ``Touch``.
    static func store(_ article: ArchivedArticle, of source: Int64, _ touch: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO article (\(known), moment, touched, stored, source, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: article.known.columns + [touch, touch, source, Data(article.article.recordBytes)])
    }

    static func note(_ known: KnownArticle, of source: Int64, _ touch: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE article SET (\(Self.known), moment, touched)
                    = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                WHERE source = ? AND number = ?
                """
        ).execute(arguments: known.columns + [touch, source, known.number])
    }
}

extension KnownArticle {
    /// - Parameter row: Begins with the columns of an article without its text.
    init(_ row: Row) throws {
        guard let key = ArticleKey(text: row[1]) else { throw RecordDamage() }
        self.init(
            number: row[0], key: key, publishedID: row[2], firstSeen: try row.requiredMoment(at: 4), position: row[13])
        link = row[3]
        versionSeen = try row.requiredMoment(at: 5)
        // The seventh column is there for searching: it follows from the two after it.
        updated = try row.record(at: 7)
        published = try row.record(at: 8)
        statedDate = try row.moment(at: 9)
        assignedDate = try row.moment(at: 10)
        words = try row.digest(at: 11)
        surroundings = try row.digest(at: 12)
        leftAt = try row.moment(at: 14)
        deletedAt = try row.moment(at: 15)
        sent = try row.digest(at: 16)
    }

    /// Those of ``ArticleRow/known``, and `moment`.
    fileprivate var columns: StatementArguments {
        [
            number, key.text, publishedID, link, firstSeen.rfc3339, versionSeen.rfc3339, date?.rfc3339,
            updated.map { Data($0.recordBytes) }, published.map { Data($0.recordBytes) }, statedDate?.rfc3339,
            assignedDate?.rfc3339,
            words?.column, surroundings?.column, position, leftAt?.rfc3339,
            deletedAt?.rfc3339, sent?.column, moment.order,
        ]
    }
}
