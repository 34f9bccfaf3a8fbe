internal import Feedmill
internal import Foundation
internal import GRDB

/// Rows of the tables `summary` and `telling`: an entry of a feed of summaries, and what it is known by.
enum SummaryRow {
    /// What finds the entries that a publication needs without reading all of them. `standing`, `gone` and `past` are ``Instant/order``:
    /// the date of an entry that could be published, when one was taken out, and since when nobody needs what is kept of it.
    static let lookup = """
        ALTER TABLE publication ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE publication ADD COLUMN settings TEXT;
        ALTER TABLE summary ADD COLUMN standing INTEGER;
        ALTER TABLE summary ADD COLUMN gone INTEGER;
        ALTER TABLE summary ADD COLUMN past INTEGER;
        CREATE INDEX summary_id ON summary (publication, id);
        CREATE INDEX summary_standing ON summary (publication, standing, number) WHERE standing IS NOT NULL;
        CREATE INDEX summary_gone ON summary (publication, gone, number) WHERE gone IS NOT NULL;
        CREATE INDEX summary_past ON summary (publication, past) WHERE past IS NOT NULL;
        CREATE TABLE telling (
            publication INTEGER NOT NULL REFERENCES publication ON DELETE CASCADE,
            number INTEGER NOT NULL,
            feed TEXT NOT NULL,
            article TEXT NOT NULL,
            link TEXT,
            sketch INTEGER,
            band0 INTEGER,
            band1 INTEGER,
            band2 INTEGER,
            band3 INTEGER,
            touched INTEGER
        );
        CREATE INDEX telling_number ON telling (publication, number);
        CREATE INDEX telling_article ON telling (article);
        CREATE INDEX telling_link ON telling (link) WHERE link IS NOT NULL;
        CREATE INDEX telling_feed ON telling (feed);
        CREATE INDEX telling_band0 ON telling (publication, band0) WHERE band0 IS NOT NULL;
        CREATE INDEX telling_band1 ON telling (publication, band1) WHERE band1 IS NOT NULL;
        CREATE INDEX telling_band2 ON telling (publication, band2) WHERE band2 IS NOT NULL;
        CREATE INDEX telling_band3 ON telling (publication, band3) WHERE band3 IS NOT NULL;
        CREATE INDEX telling_touched ON telling (touched) WHERE touched IS NOT NULL;
        CREATE TRIGGER telling_unsubscribed AFTER DELETE ON source BEGIN
            UPDATE telling SET touched = (\(Touch.expression)) WHERE feed = old.url;
        END;
        """

    /// Makes the entries findable that were there before ``lookup``.
    static func complete(in db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT publication, number FROM summary")
        while let row = try rows.next() {
            let (publication, number): (Int64, Int) = (row[0], row[1])
            guard let entry = try fetch(number, of: publication, in: db) else { continue }
            try db.cachedStatement(
                sql: "UPDATE summary SET standing = ?, gone = ?, past = ? WHERE publication = ? AND number = ?"
            ).execute(arguments: entry.places + [publication, number])
            try store(tellingsOf: entry, of: publication, in: db)
        }
    }

    static func fetch(_ number: Int, of publication: Int64, in db: Database) throws -> PublishedSummary? {
        let body = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT body FROM summary WHERE publication = ? AND number = ?"),
            arguments: [publication, number])
        return try body.map { try PublishedSummary(recordBytes: [UInt8]($0)) }
    }

    static func store(_ entry: PublishedSummary, of publication: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO summary (publication, number, id, updated, body, standing, gone, past)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                publication, entry.number, entry.summary.id, entry.summary.updated.rfc3339, Data(entry.recordBytes),
            ] + entry.places)
        try removeTellings(of: entry.number, publication, in: db)
        try store(tellingsOf: entry, of: publication, in: db)
    }

    static func remove(_ number: Int, of publication: Int64, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM summary WHERE publication = ? AND number = ?")
            .execute(arguments: [publication, number])
        try removeTellings(of: number, publication, in: db)
    }

    private static func removeTellings(of number: Int, _ publication: Int64, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM telling WHERE publication = ? AND number = ?")
            .execute(arguments: [publication, number])
    }

    private static func store(tellingsOf entry: PublishedSummary, of publication: Int64, in db: Database) throws {
        for telling in entry.tellings {
            let sketch =
                telling.fingerprint.words >= ContentFingerprint.fewestWords ? telling.fingerprint.sketch : nil
            let bands = (0..<SketchBands.count).map { number in
                sketch.map { Int64(SketchBands.band(number, of: $0)) }
            }
            try db.cachedStatement(
                sql: """
                    INSERT INTO telling (publication, number, feed, article, link, sketch, band0, band1, band2, band3)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """
            ).execute(
                arguments: [
                    publication, entry.number, telling.feed, telling.article, telling.link,
                    sketch.map { Int64(bitPattern: $0) }, bands[0], bands[1], bands[2], bands[3],
                ])
        }
    }
}

extension PublishedSummary {
    /// The columns `standing`, `gone` and `past`.
    fileprivate var places: StatementArguments {
        [
            withdrawnAt == nil && hasText ? summary.updated.order : nil, withdrawnAt?.order,
            (withdrawnAt ?? (hasText ? leftAt : nil))?.order,
        ]
    }
}
