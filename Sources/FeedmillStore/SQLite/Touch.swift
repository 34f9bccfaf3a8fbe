internal import Feedmill
internal import GRDB

/// The count of changes: every one has a number of its own, greater than those before, so that a publication finds what it has not seen.
enum Touch {
    /// An expression for the next one. What was deleted may have had a greater number than anything that is left; what a publication has
    /// seen, it has not.
    static let expression = """
        SELECT 1 + max(ifnull((SELECT max(touched) FROM article), 0), ifnull((SELECT max(seen) FROM publication), 0),
            ifnull((SELECT max(touched) FROM telling WHERE touched IS NOT NULL), 0))
        """

    static func next(in db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: expression)) ?? 1
    }

    /// Up to which change there is any.
    static func last(in db: Database) throws -> Int64 { try next(in: db) - 1 }
}

extension Instant {
    /// For sorting by in a column: nanoseconds since 1970. What lies before 1678 or after 2261 counts as their ends.
    var order: Int64 {
        let (product, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, isTooMuch) = product.addingReportingOverflow(Int64(nanoseconds))
        return overflows || isTooMuch ? (seconds < 0 ? .min : .max) : sum
    }
}

extension KnownArticle {
    /// The moment that merging sorts it by.
    var moment: Instant { min(date ?? assignedDate ?? firstSeen, versionSeen) }
}
