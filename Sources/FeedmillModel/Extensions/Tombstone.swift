public import FeedmillSyntax

/// An entry that was deleted (RFC 6721 §3).
public struct Tombstone: Hashable, Sendable {
    /// The id of the entry.
    public var ref: String
    /// When it was deleted.
    public var when: Timestamp?
    /// Who did it.
    public var by: Person?
    /// Why.
    public var comment: String?
    /// What leads to more about it.
    public var links: [Link]

    public init(ref: String, when: Timestamp? = nil, by: Person? = nil, comment: String? = nil, links: [Link] = []) {
        self.ref = ref
        self.when = when
        self.by = by
        self.comment = comment
        self.links = links
    }

    /// `nil` when it says of no entry that it is gone.
    init?(_ element: Extension) {
        guard let ref = element.attribute("ref") else { return nil }
        self.init(ref: ref, when: element.attribute("when").map { Timestamp($0) })
        if let person = element.children.first(named: "by") {
            let parts = person.children
            by = Person(
                name: parts.value(of: "name") ?? person.value, email: parts.value(of: "email"),
                url: parts.value(of: "uri"))
            if by == Person() { by = nil }
        }
        comment = element.children.value(of: "comment")
        links = element.children.all(named: "link") { link in
            link.attribute("href").map {
                Link(
                    rel: link.attribute("rel").map(Link.Relation.init(rawValue:)) ?? .alternate, href: $0,
                    type: link.attribute("type"), hreflang: link.attribute("hreflang"), title: link.attribute("title"))
            }
        }
    }
}

extension Tombstone {
    /// The `at:deleted-entry` that says so; one without a date is none (RFC 6721 §3).
    var element: Extension? {
        guard let when = when?.instant else { return nil }
        let uri = ExtensionVocabulary.tombstones.uri
        func child(_ name: String, _ value: String?, in namespace: String, _ children: [Extension] = []) -> Extension? {
            guard value != nil || !children.isEmpty else { return nil }
            return Extension(
                name: name, namespace: namespace, prefix: namespace == uri ? "at" : "atom", value: value,
                children: children)
        }
        var element = Extension(name: Self.name, namespace: uri, prefix: "at")
        element.attributes = Attributes([.init("ref", ref), .init("when", when.rfc3339)])
        let parts = [("name", by?.name), ("email", by?.email), ("uri", by?.url)].compactMap {
            child($0.0, $0.1, in: "http://www.w3.org/2005/Atom")
        }
        element.children = [child("by", nil, in: uri, parts), child("comment", comment, in: uri)].compactMap { $0 }
        return element
    }

    fileprivate static let name = "deleted-entry"
}

extension Metadata {
    /// The entries that the feed says are deleted, made of ``RareMetadata/extensions``.
    public var tombstones: [Tombstone] {
        guard hasRare else { return [] }
        return rare.extensions.elements(of: .tombstones).all(named: Tombstone.name, Tombstone.init)
    }

    /// Says of entries that they were deleted, in place of what was said of deletions before. One without a date says nothing.
    public mutating func setTombstones(_ tombstones: [Tombstone]) {
        guard hasRare || !tombstones.isEmpty else { return }
        rare.extensions.removeAll { $0.name == Tombstone.name && ExtensionVocabulary.tombstones.isNamed($0.namespace) }
        rare.extensions += tombstones.compactMap(\.element)
    }
}
