internal import Feedmill
internal import GRDB

/// Rows of the table `hub`.
enum HubRow {
    /// Beside what is agreed, a source remembers which hub its feed names.
    static let table = """
        ALTER TABLE source ADD COLUMN hub TEXT;
        ALTER TABLE source ADD COLUMN topic TEXT;
        CREATE TABLE hub (
            source INTEGER PRIMARY KEY REFERENCES source ON DELETE CASCADE,
            url TEXT NOT NULL,
            topic TEXT NOT NULL,
            token TEXT NOT NULL UNIQUE,
            secret TEXT NOT NULL,
            state TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            failures INTEGER NOT NULL,
            verified_at TEXT,
            lease_end TEXT,
            delivered_at TEXT,
            misses INTEGER NOT NULL,
            message TEXT
        );
        """

    static func store(_ subscription: HubSubscription, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO hub (source, url, topic, token, secret, state, asked_at, failures, verified_at,
                    lease_end, delivered_at, misses, message)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            subscription.source, subscription.hub, subscription.topic, subscription.token, subscription.secret,
            subscription.state.rawValue, subscription.askedAt.rfc3339, subscription.failures,
            subscription.verifiedAt?.rfc3339, subscription.leaseEnd?.rfc3339, subscription.deliveredAt?.rfc3339,
            subscription.misses, subscription.message,
        ])
    }
}

extension HubSubscription {
    init(_ row: Row) throws {
        guard let state = State(rawValue: row["state"]) else { throw RecordDamage() }
        self.init(
            source: row["source"], hub: row["url"], topic: row["topic"], token: row["token"], secret: row["secret"],
            askedAt: try row.requiredMoment("asked_at"))
        self.state = state
        failures = row["failures"]
        verifiedAt = try row.moment("verified_at")
        leaseEnd = try row.moment("lease_end")
        deliveredAt = try row.moment("delivered_at")
        misses = row["misses"]
        message = row["message"]
    }
}

extension SQLiteStore {
    public func hubSubscriptions() async throws -> [HubSubscription] {
        try await read { db in try Row.fetchAll(db, sql: "SELECT * FROM hub ORDER BY source").map(HubSubscription.init)
        }
    }

    public func hubSubscription(token: String) async throws -> (HubSubscription, StoredSource)? {
        try await read { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT * FROM hub WHERE token = ?", arguments: [token]) else {
                return nil
            }
            let subscription = try HubSubscription(row)
            let source = try Row.fetchOne(
                db, sql: "SELECT * FROM source WHERE id = ?", arguments: [subscription.source])
            return try source.map { (subscription, try StoredSource($0)) }
        }
    }

    public func keep(_ subscription: HubSubscription) async throws {
        try await write { db in try HubRow.store(subscription, in: db) }
    }

    public func changeHubSubscription(
        of source: Int64, _ change: @escaping @Sendable (inout HubSubscription) -> Void
    ) async throws {
        try await write { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT * FROM hub WHERE source = ?", arguments: [source]) else {
                return
            }
            var subscription = try HubSubscription(row)
            change(&subscription)
            try HubRow.store(subscription, in: db)
        }
    }
}
