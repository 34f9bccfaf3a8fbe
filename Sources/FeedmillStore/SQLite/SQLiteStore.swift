public import Feedmill
internal import Foundation
internal import GRDB

/// The store in one SQLite file, in write-ahead mode: readers never wait, and what was acknowledged is on the disk.
public struct SQLiteStore: ArticleStore {
    let pool: DatabasePool

    /// Opens a store, makes it if there is none, and brings its tables up to date.
    ///
    /// - Parameter path: The file. Files beside it whose names begin with its name belong to it.
    /// - Throws: ``StoreFault``; ``StoreTooNew`` when a later version of Feedmill wrote it.
    public init(path: String) throws {
        pool = try StoreFault.translating { try Self.open(path) }
    }

    private static func open(_ path: String) throws -> DatabasePool {
        var configuration = GRDB.Configuration()
        configuration.label = "feedmill"
        configuration.busyMode = .timeout(30)
        let pool = try DatabasePool(path: path, configuration: configuration)
        // Opening in write-ahead mode sets NORMAL, which may lose the last transactions with the power.
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        let migrator = StoreSchema.migrator
        if try pool.read(migrator.hasBeenSuperseded) { throw StoreTooNew(path: path) }
        if try !pool.read(migrator.hasCompletedMigrations) { try migrator.migrate(pool) }
        return pool
    }

    /// What a pragma says on the connection that writes.
    func pragma(_ name: String) throws -> String? {
        try pool.write { db in try String.fetchOne(db, sql: "PRAGMA \(name)") }
    }

    public func sources() async throws -> [StoredSource] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM source ORDER BY origin <> 'configuration', position, id")
                .map(StoredSource.init)
        }
    }

    public func configure(_ urls: [String]) async throws {
        try await write { db in
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
        try await write { db in try SourceRow.add(urls, in: db) }
    }

    public func subscriptionList() async throws -> OPML? {
        try await read(SubscriptionListRow.fetch)
    }

    public func subscribe(_ urls: [String], keeping list: OPML) async throws {
        try await write { db in
            try SourceRow.add(urls, in: db)
            try SubscriptionListRow.store(list, in: db)
        }
    }

    public func place(of url: String) async throws -> StoredSource {
        try await write { db in
            try SourceRow.add([url], .input, in: db)
            let row = try Row.fetchOne(db, sql: "SELECT * FROM source WHERE url = ?", arguments: [url])
            guard let row else { throw RecordDamage() }
            return try StoredSource(row)
        }
    }

    public func unsubscribe(_ urls: [String]) async throws {
        try await write { db in
            for url in urls { try db.execute(sql: "DELETE FROM source WHERE url = ?", arguments: [url]) }
        }
    }

    public func metadata(of source: StoredSource) async throws -> Metadata? {
        try await read { db in try FeedHead.fetch(db, source.id)?.metadata }
    }

    public func known(of source: StoredSource) async throws -> KnownFeed {
        try await read { db in
            var known = KnownFeed(url: source.url)
            known.metadata = try FeedHead.fetch(db, source.id)?.metadata
            known.articles = try ArticleRow.fetchKnown(db, source.id)
            known.tombstones = try ArticleRow.fetchTombstones(db, source.id)
            return known
        }
    }

    public func record(_ poll: PollRecord, of source: StoredSource) async throws {
        try await write { db in
            try source.replace(by: poll, in: db)
            let changes = poll.changes?.articles ?? []
            let tombstones = poll.changes?.tombstones ?? [:]
            let touch = changes.isEmpty && tombstones.isEmpty ? 0 : try Touch.next(in: db)
            for change in changes {
                switch change {
                case .store(let article): try ArticleRow.store(article, of: source.id, touch, in: db)
                case .note(let known): try ArticleRow.note(known, of: source.id, touch, in: db)
                }
            }
            for (ref, moment) in tombstones {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO tombstone (source, ref, deleted_at) VALUES (?, ?, ?)",
                    arguments: [source.id, ref, moment.rfc3339])
                try db.execute(
                    sql: "UPDATE telling SET touched = ? WHERE feed = ? AND article = ?",
                    arguments: [touch, source.url, ref])
            }
            try PollLogEntry(poll).insert(db, source.id)
            // At the end: FTS5 writes what it has gathered whenever another table's turn comes.
            if try SearchIndex.exists(in: db) { try SearchIndex.store(changes, of: source.id, in: db) }
        }
    }

    public func archive(of source: StoredSource) async throws -> FeedArchive {
        try await read { db in
            var archive = FeedArchive(url: source.url)
            let head = try FeedHead.fetch(db, source.id)
            archive.metadata = head?.metadata
            archive.namespaces = head?.namespaces ?? []
            archive.articles = try ArticleRow.fetchArchived(db, source.id)
            archive.expired = try ArticleRow.fetchExpired(db, source.id)
            archive.tombstones = try ArticleRow.fetchTombstones(db, source.id)
            return archive
        }
    }

    public func search(_ query: SearchQuery, limit: Int, source: String?) async throws -> [SearchHit] {
        // A transaction for each piece: polls get their turn meanwhile.
        while try await !write({ db in try SearchIndex.fill(1000, in: db) }) {}
        return try await read { db in try SearchIndex.search(query, limit: limit, source: source, in: db) }
    }

    public func polls(of source: StoredSource, limit: Int) async throws -> [PollLogEntry] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM poll WHERE source = ? ORDER BY id DESC LIMIT ?", arguments: [source.id, limit]
            ).map(PollLogEntry.init)
        }
    }

    @discardableResult public func expire(_ retention: Retention, at now: Instant) async throws -> Int {
        try await write { db in
            try PollLogEntry.forget(before: now, in: db)
            return try ArticleRow.expire(retention, at: now, in: db)
        }
    }

    public func statistics() async throws -> StoreStatistics {
        try await read(StoreStatistics.init)
    }

    public func check() async throws -> [StoreFinding] {
        do {
            let findings = try await read { db in
                let damage = try StoreCheck.file(db)
                // Rows of a damaged file say nothing more.
                return damage.isEmpty ? try StoreCheck.rows(db) : damage
            }
            return findings.isEmpty ? try await write(StoreCheck.index) : findings
        } catch let fault as StoreFault where fault.isDamage {
            return [StoreFinding(kind: .file, message: fault.reason)]
        }
    }

    public func backUp(to path: String) async throws {
        try await StoreFault.translating {
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy)
            let damage = try await copy.read(StoreCheck.file)
            try copy.close()
            if let first = damage.first { throw StoreFault(reason: first.message, isDamage: true) }
        }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await StoreFault.translating { try await pool.read(body) }
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await StoreFault.translating { try await pool.write(body) }
    }
}

/// A store that a later version of Feedmill has written.
public struct StoreTooNew: Error, Hashable, CustomStringConvertible {
    public var path: String
    public var reason: String { "this store was written by a later version of feedmill" }
    public var description: String { "\(path): \(reason)" }
}
