public import Feedmill
internal import Foundation
internal import GRDB

extension SQLiteStore {
    public func arrears(of publication: String, settings: String) async throws -> PublicationArrears {
        try await read { db in
            var arrears = PublicationArrears(mark: try Touch.last(in: db), settings: settings)
            guard let row = try PublicationRow.fetch(db, .summaries, publication) else { return arrears }
            arrears.articles = try Row.fetchAll(
                db, sql: "SELECT source, number FROM article WHERE touched > ?1 AND stored > ?1 AND expired_at IS NULL",
                arguments: [row.seen]
            ).map(ArticlePlace.init)
            if row.settings == settings {
                arrears.entries = try Int.fetchAll(
                    db,
                    sql: """
                        SELECT telling.number FROM article JOIN telling ON telling.article = article.published_id
                            WHERE article.touched > ?1 AND telling.publication = ?2
                        UNION SELECT telling.number FROM article JOIN telling ON telling.link = article.link
                            WHERE article.touched > ?1 AND telling.publication = ?2
                        UNION SELECT number FROM telling WHERE touched > ?1 AND publication = ?2
                        ORDER BY 1
                        """, arguments: [row.seen, row.id])
            } else {
                arrears.entries = try Int.fetchAll(
                    db, sql: "SELECT number FROM summary WHERE publication = ? ORDER BY number", arguments: [row.id])
            }
            return arrears
        }
    }

    public func settle(_ arrears: PublicationArrears, of publication: String) async throws {
        try await write { db in
            guard let row = try PublicationRow.fetch(db, .summaries, publication) else { return }
            guard row.seen != arrears.mark || row.settings != arrears.settings else { return }
            try db.execute(
                sql: "UPDATE publication SET seen = ?, settings = ? WHERE id = ?",
                arguments: [arrears.mark, arrears.settings, row.id])
        }
    }

    public func front(
        of publication: String, limit: Int, width: Int, sources: [StoredSource], past: Instant
    ) async throws -> PublicationFront {
        try await read { db in
            var front = PublicationFront()
            var floor = Int64.min
            if let row = try PublicationRow.fetch(db, .summaries, publication) {
                let standing = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT number, standing FROM summary WHERE publication = ? AND standing IS NOT NULL
                        ORDER BY standing DESC, number DESC LIMIT ?
                        """, arguments: [row.id, limit])
                front.entries = standing.map { $0[0] }
                if standing.count == limit, let last = standing.last { floor = last[1] }
                front.entries += try Int.fetchAll(
                    db,
                    sql: """
                        SELECT number FROM summary WHERE publication = ? AND gone IS NOT NULL
                        ORDER BY gone DESC, number DESC LIMIT ?
                        """, arguments: [row.id, max(limit, SummaryFeed.mostTombstones)])
                front.entries += try Int.fetchAll(
                    db,
                    sql: "SELECT number FROM summary WHERE publication = ? AND past <= ? ORDER BY past LIMIT ?",
                    arguments: [row.id, past.order, width + limit])
            }
            let ids = "[" + sources.map { String($0.id) }.joined(separator: ",") + "]"
            front.articles = try Row.fetchAll(
                db,
                sql: """
                    SELECT article.source, article.number FROM article CROSS JOIN source ON source.id = article.source
                    WHERE article.expired_at IS NULL AND article.deleted_at IS NULL AND article.moment > ?
                        AND article.source IN (SELECT value FROM json_each(?))
                    ORDER BY article.moment DESC, source.origin <> 'configuration', source.position, source.id,
                        article.left_at IS NOT NULL, article.left_at DESC, article.position, article.published_id
                    LIMIT ?
                    """, arguments: [floor, ids, width]
            ).map(ArticlePlace.init)
            front.isWhole = front.articles.count < width && floor == .min
            return front
        }
    }

    public func entries(of publication: String, knownBy trace: StoryTrace) async throws -> Set<Int> {
        try await read { db in
            guard let row = try PublicationRow.fetch(db, .summaries, publication) else { return [] }
            func find(_ names: Set<String>, _ sql: String) throws -> [Int] {
                try names.flatMap { try Int.fetchAll(db.cachedStatement(sql: sql), arguments: [row.id, $0]) }
            }
            return try Set(
                find(trace.articles, "SELECT number FROM telling WHERE publication = ? AND article = ?")
                    + find(trace.links, "SELECT number FROM telling WHERE publication = ? AND link = ?")
                    + find(trace.summaries, "SELECT number FROM summary WHERE publication = ? AND id = ?")
                    + trace.fingerprints.flatMap { try Self.entries(of: row.id, near: $0.sketch, in: db) })
        }
    }

    /// The entries whose words are nearly those of a sketch.
    private static func entries(of publication: Int64, near sketch: UInt64, in db: Database) throws -> [Int] {
        var numbers: [Int] = []
        for band in 0..<SketchBands.count {
            let values = "[" + SketchBands.near(band, of: sketch).map { String($0) }.joined(separator: ",") + "]"
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT number, sketch FROM telling
                        WHERE publication = ? AND band\(band) IN (SELECT value FROM json_each(?))
                        """), arguments: [publication, values])
            while let row = try rows.next() {
                let found = UInt64(bitPattern: row[1] as Int64)
                if (found ^ sketch).nonzeroBitCount <= ContentFingerprint.nearBits { numbers.append(row[0]) }
            }
        }
        return numbers
    }

    public func excerpt(
        of publication: String, entries: Set<Int>, articles: [ArticlePlace], sources: [StoredSource]
    ) async throws -> PublicationExcerpt {
        try await read { db in
            var excerpt = PublicationExcerpt()
            if let row = try PublicationRow.fetch(db, .summaries, publication) {
                excerpt.memory.revision = row.revision
                excerpt.memory.feedID = row.feedID
                let last = try Int.fetchOne(
                    db, sql: "SELECT max(number) FROM summary WHERE publication = ?", arguments: [row.id])
                for number in entries.union(last.map { [$0] } ?? []).sorted() {
                    if let entry = try SummaryRow.fetch(number, of: row.id, in: db) {
                        excerpt.memory.entries.append(entry)
                    }
                }
            }
            var shelf = ArticleExcerpt(of: sources, in: db)
            try shelf.take(articles)
            for telling in excerpt.memory.entries.lazy.flatMap(\.tellings) { try shelf.take(telling) }
            excerpt.archives = try shelf.archives
            return excerpt
        }
    }
}
