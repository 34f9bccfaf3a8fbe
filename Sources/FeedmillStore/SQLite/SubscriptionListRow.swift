internal import Feedmill
internal import Foundation
internal import GRDB

/// The one row of the table `subscription_list`: an OPML document, which holds all that was in the lists that were imported.
enum SubscriptionListRow {
    static let table = "CREATE TABLE subscription_list (id INTEGER PRIMARY KEY CHECK (id = 1), document BLOB NOT NULL)"

    @Sendable static func fetch(_ db: Database) throws -> OPML? {
        guard let document = try Data.fetchOne(db, sql: "SELECT document FROM subscription_list") else { return nil }
        return try OPMLReader().read([UInt8](document))
    }

    static func store(_ list: OPML, in db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO subscription_list (id, document) VALUES (1, ?)",
            arguments: [Data(OPMLWriter(indent: false).write(list))])
    }
}
