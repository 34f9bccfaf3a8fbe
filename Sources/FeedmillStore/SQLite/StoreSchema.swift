internal import GRDB

/// The tables, as migrations: one is never changed after it was released.
///
/// Moments are RFC 3339 in UTC, which keeps every fraction, or Unix seconds where they are searched by. Articles and heads are
/// records (``Record``); what a decision needs of an article stands in columns of its own, so that its text need not be read.
enum StoreSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("sources, articles, polls") { db in
            try db.execute(
                sql: """
                    CREATE TABLE source (
                        id INTEGER PRIMARY KEY,
                        url TEXT NOT NULL UNIQUE,
                        origin TEXT NOT NULL,
                        position INTEGER NOT NULL,
                        title TEXT,
                        revision INTEGER NOT NULL DEFAULT 0,
                        moved_to TEXT,
                        condition TEXT NOT NULL DEFAULT 'ok',
                        message TEXT,
                        etag TEXT,
                        last_modified TEXT,
                        validators_url TEXT,
                        body_digest TEXT,
                        redirect_target TEXT,
                        redirect_sightings INTEGER NOT NULL DEFAULT 0,
                        redirect_since TEXT,
                        quiet_polls INTEGER NOT NULL DEFAULT 0,
                        rhythm TEXT,
                        held_host TEXT,
                        held_until TEXT,
                        failures INTEGER NOT NULL DEFAULT 0,
                        polled_at TEXT,
                        changed_at TEXT,
                        next_due INTEGER,
                        head BLOB
                    );
                    CREATE INDEX source_due ON source (next_due);
                    CREATE TABLE article (
                        source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
                        number INTEGER NOT NULL,
                        key TEXT NOT NULL,
                        published_id TEXT NOT NULL,
                        link TEXT,
                        first_seen TEXT NOT NULL,
                        version_seen TEXT NOT NULL,
                        date TEXT,
                        updated BLOB,
                        published BLOB,
                        stated_date TEXT,
                        assigned_date TEXT,
                        words BLOB,
                        surroundings BLOB,
                        position INTEGER NOT NULL,
                        left_at TEXT,
                        deleted_at TEXT,
                        body BLOB NOT NULL,
                        PRIMARY KEY (source, number)
                    );
                    CREATE INDEX article_date ON article (date);
                    CREATE TABLE tombstone (
                        source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
                        ref TEXT NOT NULL,
                        deleted_at TEXT NOT NULL,
                        PRIMARY KEY (source, ref)
                    ) WITHOUT ROWID;
                    CREATE TABLE poll (
                        id INTEGER PRIMARY KEY,
                        source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
                        at TEXT NOT NULL,
                        status INTEGER,
                        condition TEXT NOT NULL,
                        added INTEGER NOT NULL,
                        changed INTEGER NOT NULL,
                        bytes INTEGER NOT NULL,
                        message TEXT
                    );
                    CREATE INDEX poll_source ON poll (source, id);
                    """)
        }
        migrator.registerMigration("what was published") { db in
            try db.execute(
                sql: """
                    CREATE TABLE publication (
                        id INTEGER PRIMARY KEY,
                        kind TEXT NOT NULL,
                        name TEXT NOT NULL,
                        revision INTEGER NOT NULL DEFAULT 0,
                        feed_id TEXT,
                        UNIQUE (kind, name)
                    );
                    CREATE TABLE entry (
                        publication INTEGER NOT NULL REFERENCES publication ON DELETE CASCADE,
                        id TEXT NOT NULL,
                        updated TEXT NOT NULL,
                        withdrawn_at TEXT,
                        PRIMARY KEY (publication, id)
                    ) WITHOUT ROWID;
                    CREATE TABLE summary (
                        publication INTEGER NOT NULL REFERENCES publication ON DELETE CASCADE,
                        number INTEGER NOT NULL,
                        id TEXT NOT NULL,
                        updated TEXT NOT NULL,
                        body BLOB NOT NULL,
                        PRIMARY KEY (publication, number)
                    );
                    """)
        }
        migrator.registerMigration("subscription list") { db in try db.execute(sql: SubscriptionListRow.table) }
        migrator.registerMigration("expiry") { db in try db.execute(sql: ArticleRow.expiry) }
        migrator.registerMigration("hubs") { db in try db.execute(sql: HubRow.table) }
        migrator.registerMigration("publishing by parts") { db in
            try db.execute(sql: ArticleRow.lookup)
            try db.execute(sql: SummaryRow.lookup)
            try SummaryRow.complete(in: db)
        }
        migrator.registerMigration("what was sent") { db in try db.execute(sql: ArticleRow.sent) }
        return migrator
    }
}
