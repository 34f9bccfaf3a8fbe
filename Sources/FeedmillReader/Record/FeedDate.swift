package import FeedmillSyntax

/// A date as sent, and what it is the date of.
package struct FeedDate: Hashable, Sendable {
    package enum Role: Hashable, Sendable, CaseIterable {
        case published, updated, created, expired
    }

    package var role: Role
    package var timestamp: Timestamp

    package init(role: Role, timestamp: Timestamp) {
        self.role = role
        self.timestamp = timestamp
    }
}
