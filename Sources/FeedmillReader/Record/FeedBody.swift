package import FeedmillModel

/// Words as they were sent: the value, and the kind that was declared for it.
package struct FeedText: Hashable, Sendable {
    /// `value` is markup, or plain characters, as `type` says; language and base are those in force, as sent.
    package var text: Text
    /// Whether the document says what kind it is; if not, `type` is what the element's specification makes the default.
    package var isDeclared: Bool

    package init(_ text: Text, isDeclared: Bool) {
        self.text = text
        self.isDeclared = isDeclared
    }
}

/// An element that carries words of a feed or an item.
package struct FeedBody: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        /// `atom:summary`, RSS `description`, CDF `abstract`, `dc:description`; in a feed `subtitle`, `tagline`.
        case summary
        /// `atom:content`, `content:encoded`, `xhtml:body`, `fullitem`.
        case content
        /// `itunes:subtitle`.
        case itunesSubtitle
        /// `itunes:summary`, `media:description`: only when nothing better is there.
        case fallback
    }

    package var role: Role
    package var text: FeedText

    package init(role: Role, text: FeedText) {
        self.role = role
        self.text = text
    }
}
