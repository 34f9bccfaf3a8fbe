public import Feedmill
internal import Foundation
internal import GRDB

/// The store in one SQLite file, in write-ahead mode: readers never wait, and what was acknowledged is on the disk.
public struct SQLiteStore: ArticleStore {
    let pool: DatabasePool

    /// Opens a store, makes it if there is none, and brings its tables up to date.
    ///
    /// - Parameter path: The file. Files beside it whose names begin with its name belong to it.
    /// - Throws: What SQLite says is wrong; ``StoreTooNew`` when a later version of Feedmill wrote it.
    public init(path: String) throws {
        var configuration = GRDB.Configuration()
        configuration.label = "feedmill"
        configuration.busyMode = .timeout(30)
        pool = try DatabasePool(path: path, configuration: configuration)
        // Opening in write-ahead mode sets NORMAL, which may lose the last transactions with the power.
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        let migrator = StoreSchema.migrator
        if try pool.read(migrator.hasBeenSuperseded) { throw StoreTooNew(path: path) }
        if try !pool.read(migrator.hasCompletedMigrations) { try migrator.migrate(pool) }
    }

    /// What a pragma says on the connection that writes.
    func pragma(_ name: String) throws -> String? {
        try pool.write { db in try String.fetchOne(db, sql: "PRAGMA \(name)") }
    }

    public func sources() async throws -> [StoredSource] {
        try await pool.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM source ORDER BY origin = 'command', position, id")
                .map(StoredSource.init)
        }
    }

    public func configure(_ urls: [String]) async throws {
        try await pool.write { db in
            let known = try String.fetchSet(db, sql: "SELECT url FROM source WHERE origin = 'configuration'")
            for url in known.subtracting(urls) {
                try db.execute(sql: "DELETE FROM source WHERE url = ?", arguments: [url])
            }
            for (position, url) in urls.enumerated() {
                try db.execute(
                    sql: """
                        INSERT INTO source (url, origin, position) VALUES (?, 'configuration', ?)
                        ON CONFLICT (url) DO UPDATE SET origin = 'configuration', position = excluded.position
                        """, arguments: [url, position])
            }
        }
    }

    public func subscribe(_ urls: [String]) async throws {
        try await pool.write { db in
            for url in urls {
                try db.execute(
                    sql:
                        "INSERT INTO source (url, origin, position) VALUES (?, 'command', 0) ON CONFLICT (url) DO NOTHING",
                    arguments: [url])
            }
        }
    }

    public func unsubscribe(_ urls: [String]) async throws {
        try await pool.write { db in
            for url in urls { try db.execute(sql: "DELETE FROM source WHERE url = ?", arguments: [url]) }
        }
    }

    public func known(of source: StoredSource) async throws -> KnownFeed {
        try await pool.read { db in
            var known = KnownFeed(url: source.url)
            known.metadata = try FeedHead.fetch(db, source.id)?.metadata
            known.articles = try ArticleRow.fetchKnown(db, source.id)
            known.tombstones = try ArticleRow.fetchTombstones(db, source.id)
            return known
        }
    }

    public func record(_ poll: PollRecord, of source: StoredSource) async throws {
        try await pool.write { db in
            try source.replace(by: poll, in: db)
            for change in poll.changes?.articles ?? [] {
                switch change {
                case .store(let article): try ArticleRow.store(article, of: source.id, in: db)
                case .note(let known): try ArticleRow.note(known, of: source.id, in: db)
                }
            }
            for (ref, moment) in poll.changes?.tombstones ?? [:] {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO tombstone (source, ref, deleted_at) VALUES (?, ?, ?)",
                    arguments: [source.id, ref, moment.rfc3339])
            }
            try PollLogEntry(poll).insert(db, source.id)
        }
    }

    public func archive(of source: StoredSource) async throws -> FeedArchive {
        try await pool.read { db in
            var archive = FeedArchive(url: source.url)
            let head = try FeedHead.fetch(db, source.id)
            archive.metadata = head?.metadata
            archive.namespaces = head?.namespaces ?? []
            archive.articles = try ArticleRow.fetchArchived(db, source.id)
            archive.tombstones = try ArticleRow.fetchTombstones(db, source.id)
            return archive
        }
    }

    public func polls(of source: StoredSource, limit: Int) async throws -> [PollLogEntry] {
        try await pool.read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM poll WHERE source = ? ORDER BY id DESC LIMIT ?", arguments: [source.id, limit]
            ).map(PollLogEntry.init)
        }
    }
}

/// A store that a later version of Feedmill has written.
public struct StoreTooNew: Error, Hashable, CustomStringConvertible {
    public var path: String
    public var reason: String { "this store was written by a later version of feedmill" }
    public var description: String { "\(path): \(reason)" }
}
