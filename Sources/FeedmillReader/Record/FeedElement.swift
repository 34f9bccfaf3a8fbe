package import FeedmillModel

/// What one feed, entry, item or source element says, in the order it says it.
///
/// Real feeds mix vocabularies: Atom links in RSS, Dublin Core dates in Atom, RSS items in an Atom feed. So one record
/// holds what any of them can carry, filled by one table of elements for each vocabulary. Its values are as sent, with
/// the language and base that were in force; which of several counts is the normaliser's decision.
package struct FeedElement: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// `atom:feed`, `rss`, `rdf:RDF`, `channel`.
        case feed
        /// `atom:entry`, `item`.
        case item
        /// `atom:source`, RSS `source`.
        case source
    }

    package var kind: Kind
    /// Where the element begins.
    package var position: SourcePosition?
    /// `xml:lang` in force at the element, as sent; "" undoes an outer one.
    package var markupLanguage: String?
    /// RSS `language`, `dc:language`.
    package var language: String?

    // Identity
    /// `atom:id`; absolute where a base is known.
    package var id: String?
    package var guid: RSSGUID?
    /// RSS `source` has its feed's URL as an attribute.
    package var feedURL: String?
    /// Whether an id or guid is there and says nothing.
    package var hasEmptyID = false
    /// `rdf:about`.
    package var about: String?

    // Words
    package var title: FeedText?
    /// `media:title`, used when there is no other.
    package var mediaTitle: FeedText?
    /// Description-like and content-like elements in document order.
    package var bodies: [FeedBody] = []
    package var info: FeedText?
    package var rights: FeedText?

    // Relations
    /// Every link in document order, enclosures and licences too.
    package var links: [Link] = []
    package var people: [FeedPerson] = []
    package var tags: [Tag] = []
    /// None or one: an element cannot hold its own kind in line.
    package var source: [FeedElement] = []

    // Time
    package var dates: [FeedDate] = []
    /// `dcterms:valid`, as sent (DCMI Period).
    package var valid: String?

    /// `geo:lat` and `geo:long`, which come as two elements.
    package var latitude: Double?
    package var longitude: Double?

    /// What few elements have; values as in the model. Kept out of line.
    package var rare: RareMetadata {
        // No `_read`: optimised, Swift 6.3.1 reads what it yields after the accessor has ended.
        get { storedRare.first ?? RareMetadata() }
        _modify {
            if storedRare.isEmpty { storedRare.append(RareMetadata()) }
            yield &storedRare[0]
        }
    }
    package var hasRare: Bool { !storedRare.isEmpty }
    /// ``rare``, which is empty then: what it holds has one owner, and is changed in place.
    package mutating func takeRare() -> RareMetadata { storedRare.popLast() ?? RareMetadata() }
    private var storedRare: [RareMetadata] = []

    package init(_ kind: Kind) { self.kind = kind }

    /// As new, but for the room that its lists have.
    mutating func clear() {
        var bodies = exchange(&bodies, with: [])
        var people = exchange(&people, with: [])
        var dates = exchange(&dates, with: [])
        bodies.removeAll(keepingCapacity: true)
        people.removeAll(keepingCapacity: true)
        dates.removeAll(keepingCapacity: true)
        self = FeedElement(kind)
        self.bodies = bodies
        self.people = people
        self.dates = dates
    }
}
