package import FeedmillModel

/// Somebody a feed or an item names, before the name is parsed.
package struct FeedPerson: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        /// `atom:author`, RSS `author` and `managingEditor`, `dc:creator`, `itunes:author`.
        case author
        /// `atom:contributor`, `dc:contributor`.
        case contributor
        /// RSS `webMaster`, `dc:publisher`.
        case publisher
        /// `itunes:owner`.
        case owner
    }

    package enum Form: Hashable, Sendable {
        /// Parts of their own, as in Atom.
        case parts(Person)
        /// One string: `me@example.org (My Name)` and the like.
        case text(String)
    }

    package var role: Role
    package var form: Form
    /// From `itunes:author`, which repeats what another element says.
    package var isFallback: Bool

    package init(role: Role, form: Form, isFallback: Bool = false) {
        self.role = role
        self.form = form
        self.isFallback = isFallback
    }
}
