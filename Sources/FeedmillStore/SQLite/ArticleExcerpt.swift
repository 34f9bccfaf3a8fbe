internal import Feedmill
internal import Foundation
internal import GRDB

/// Some articles of a store, with every copy of them: whatever has the same id, or the same link, in any of the sources.
struct ArticleExcerpt {
    private let db: Database
    private let sources: [StoredSource]
    private let wanted: Set<Int64>
    private var articles: [Int64: [ArchivedArticle]] = [:]
    private var expired: [Int64: [ExpiredArticle]] = [:]
    private var tombstones: [Int64: [String: Instant]] = [:]
    private var taken: Set<ArticlePlace> = []
    private var ids: Set<String> = []
    private var links: Set<String> = []

    /// - Parameter sources: Those whose articles count, in order of preference.
    init(of sources: [StoredSource], in db: Database) {
        self.db = db
        self.sources = sources
        wanted = Set(sources.map(\.id))
    }

    mutating func take(_ places: [ArticlePlace]) throws {
        var waiting = places
        while let place = waiting.popLast() {
            guard wanted.contains(place.source), taken.insert(place).inserted,
                let row = try Row.fetchOne(
                    db.cachedStatement(
                        sql: "SELECT \(ArticleRow.known), body, expired_at FROM article WHERE source = ? AND number = ?"
                    ), arguments: [place.source, place.number])
            else { continue }
            let known = try KnownArticle(row)
            if try row.moment("expired_at") == nil {
                let body: Data = row["body"]
                articles[place.source, default: []].append(
                    ArchivedArticle(known: known, article: try Article(recordBytes: [UInt8](body))))
                if let link = known.link, links.insert(link).inserted { waiting += try find("link", link) }
            } else {
                expired[place.source, default: []].append(
                    ExpiredArticle(
                        number: known.number, publishedID: known.publishedID, link: known.link,
                        firstSeen: known.firstSeen, leftAt: known.leftAt, deletedAt: known.deletedAt))
            }
            if ids.insert(known.publishedID).inserted { waiting += try find("published_id", known.publishedID) }
        }
    }

    /// Takes what is known of the articles that tell an entry, be it only that they were deleted.
    mutating func take(_ telling: Telling) throws {
        if ids.insert(telling.article).inserted { try take(find("published_id", telling.article)) }
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT source, deleted_at FROM source JOIN tombstone ON source = source.id WHERE url = ? AND ref = ?
                    """), arguments: [telling.feed, telling.article])
        if let row { tombstones[row["source"], default: [:]][telling.article] = try row.requiredMoment("deleted_at") }
    }

    /// The sources with what was taken of them.
    var archives: [FeedArchive] {
        get throws {
            try sources.map { source in
                var archive = FeedArchive(url: source.url)
                archive.tombstones = tombstones[source.id] ?? [:]
                archive.expired = (expired[source.id] ?? []).sorted { $0.number < $1.number }
                guard let articles = articles[source.id] else { return archive }
                archive.articles = articles.sorted { $0.number < $1.number }
                let head = try FeedHead.fetch(db, source.id)
                archive.metadata = head?.metadata
                archive.namespaces = head?.namespaces ?? []
                return archive
            }
        }
    }

    private func find(_ column: String, _ value: String) throws -> [ArticlePlace] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT source, number FROM article WHERE \(column) = ?"), arguments: [value]
        ).map(ArticlePlace.init)
    }
}

extension ArticlePlace {
    /// - Parameter row: Begins with source and number.
    init(_ row: Row) { self.init(source: row[0], number: row[1]) }
}
