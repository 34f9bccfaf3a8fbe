internal import Feedmill
internal import Foundation
internal import GRDB

/// The full-text index: a table of FTS5 over three characters in a row, which finds words of languages that put no spaces between
/// them, and parts of words. It is made when something is first looked for, and kept up to date from then on: who never searches
/// pays nothing for it.
///
/// The number of a row is the source's in the upper half, the article's in the lower: it stays whatever becomes of the table.
enum SearchIndex {
    /// Whether there is one. Asked of the file: another program may have made it.
    static func exists(in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'search_index')")) ?? false
    }

    static func store(_ changes: [FeedChanges.Change], of source: Int64, in db: Database) throws {
        for case .store(let article) in changes {
            try store(article.article, number: article.number, of: source, in: db)
        }
    }

    private static func store(_ article: Article, number: Int, of source: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO article_text (rowid, title, body, about) VALUES (?, ?, ?, ?)"
        )
        .execute(arguments: [source << 32 | Int64(number), article.plainTitle, article.wholeText, about(article)])
    }

    /// Names and categories, a line each.
    private static func about(_ article: Article) -> String {
        let names = (article.metadata.authors + article.metadata.contributors).compactMap(\.name)
        return (names + article.metadata.tags.compactMap { $0.label ?? $0.term }).joined(separator: "\n")
    }

    /// Makes the index where there is none, and takes up to `count` articles into it that are not in it yet.
    ///
    /// - Returns: Whether it holds every article now.
    static func fill(_ count: Int, in db: Database) throws -> Bool {
        if try !exists(in: db) { try db.execute(sql: tables) }
        guard let state = try Row.fetchOne(db, sql: "SELECT source, number FROM search_index WHERE NOT is_complete")
        else { return true }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT source, number, body FROM article WHERE (source, number) > (?, ?) AND expired_at IS NULL
                ORDER BY source, number LIMIT ?
                """, arguments: [state["source"], state["number"], count])
        for row in rows {
            let body: Data = row["body"]
            try store(try Article(recordBytes: [UInt8](body)), number: row["number"], of: row["source"], in: db)
        }
        let last = rows.last ?? state
        try db.execute(
            sql: "UPDATE search_index SET source = ?, number = ?, is_complete = ?",
            arguments: [last["source"], last["number"], rows.count < count])
        return rows.count < count
    }

    /// What is deleted or expires, in whichever way, leaves the index too. The pieces that polls write are merged by sixteen: often
    /// enough for searching, and seldom enough for writing.
    private static let tables = """
        CREATE VIRTUAL TABLE article_text USING fts5(title, body, about, tokenize = 'trigram');
        INSERT INTO article_text (article_text, rank) VALUES ('automerge', 16);
        CREATE TRIGGER article_text_deletion AFTER DELETE ON article BEGIN
            DELETE FROM article_text WHERE rowid = old.source << 32 | old.number;
        END;
        CREATE TRIGGER article_text_expiry AFTER UPDATE OF expired_at ON article WHEN new.expired_at IS NOT NULL BEGIN
            DELETE FROM article_text WHERE rowid = new.source << 32 | new.number;
        END;
        CREATE TABLE search_index (source INTEGER NOT NULL, number INTEGER NOT NULL, is_complete INTEGER NOT NULL);
        INSERT INTO search_index VALUES (-1, -1, 0);
        """

    static func search(_ query: SearchQuery, limit: Int, source: String?, in db: Database) throws -> [SearchHit] {
        var conditions = ["article.deleted_at IS NULL"]
        var arguments: [any DatabaseValueConvertible] = []
        if let match = query.match {
            conditions.append("article_text MATCH ?")
            arguments.append(match)
        }
        for pattern in query.patterns {
            conditions.append(
                #"article_text.title || char(10) || article_text.body || char(10) || about LIKE ? ESCAPE '\'"#)
            arguments.append(pattern)
        }
        if let source {
            conditions.append("source.url = ?")
            arguments.append(source)
        }
        arguments.append(limit)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT published_id, article.body AS record, article_text.body AS words, article_text.title AS title,
                    source.url AS url, source.title AS source_title, \(moment) AS moment
                FROM article_text
                JOIN article ON article.source = article_text.rowid >> 32
                    AND article.number = article_text.rowid & 4294967295
                JOIN source ON source.id = article.source
                WHERE \(conditions.joined(separator: " AND "))
                ORDER BY moment DESC, article.source, article.number LIMIT ?
                """, arguments: StatementArguments(arguments))
        var hits: [SearchHit] = []
        while let row = try rows.next() {
            let record: Data = row["record"]
            let article = try Article(recordBytes: [UInt8](record))
            hits.append(
                SearchHit(
                    source: row["url"], sourceTitle: row["source_title"], id: row["published_id"],
                    url: article.metadata.url, title: row["title"], date: try row.requiredMoment("moment"),
                    snippet: SearchSnippet(of: row["words"], around: query.terms)))
        }
        return hits
    }

    /// The article's date, else when it was first seen; a date that lay ahead when it was seen does not put it on top.
    private static let moment = "min(coalesce(article.date, article.first_seen), article.version_seen)"
}
