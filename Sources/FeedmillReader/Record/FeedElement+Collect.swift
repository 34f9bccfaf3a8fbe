internal import FeedmillModel
internal import FeedmillXML

/// How the tables add to a record: what is empty is left out.
extension FeedElement {
    /// The first title that says something counts.
    mutating func setTitle(_ title: consuming FeedText) {
        if self.title == nil, !title.text.value.isEmpty { self.title = title }
    }

    mutating func addBody(_ role: FeedBody.Role, _ text: consuming FeedText) {
        if text.text.value.isEmpty, text.text.src == nil { return }
        bodies.makeRoom(for: 2)
        bodies.append(FeedBody(role: role, text: text))
    }

    mutating func addLink(_ link: consuming Link?) {
        guard let link = consume link else { return }
        links.makeRoom(for: 2)
        links.append(link)
    }

    mutating func addTag(_ tag: consuming Tag?) {
        guard let tag = consume tag else { return }
        tags.makeRoom(for: 4)
        tags.append(tag)
    }

    mutating func addPerson(_ role: FeedPerson.Role, _ element: XMLElement, _ context: inout ReadContext) {
        if let person = AtomPerson.read(element, as: role, &context) { people.append(person) }
    }

    mutating func addDate(_ role: FeedDate.Role, _ element: XMLElement, _ context: inout ReadContext) {
        if let timestamp = context.date(element.textTrimmed, of: element.localName, at: element) {
            dates.makeRoom(for: 2)
            dates.append(FeedDate(role: role, timestamp: timestamp))
        }
    }

    // What is there is edited where it lies, so that what it holds has one owner.

    mutating func editComments(_ edit: (inout Comments) -> Void) {
        if hasRare { return rare.comments.edit(edit) }
        if let comments = Comments(editedBy: edit) { rare.comments = comments }
    }

    mutating func editITunes(_ edit: (inout ITunesPodcast) -> Void) {
        if hasRare { return rare.itunes.edit(edit) }
        if let itunes = ITunesPodcast(editedBy: edit) { rare.itunes = itunes }
    }

    mutating func editMedia(_ edit: (inout MediaRSS) -> Void) {
        if hasRare { return rare.media.edit(edit) }
        if let media = MediaRSS(editedBy: edit) { rare.media = media }
    }

    /// Where the first body of a role stands in ``bodies``.
    package func firstBody(_ role: FeedBody.Role) -> Int? {
        for index in bodies.indices where bodies[index].role == role { return index }
        return nil
    }

    /// Where the last person of a role stands in ``people``.
    package func lastPerson(_ role: FeedPerson.Role) -> Int? {
        for index in people.indices.reversed() where people[index].role == role { return index }
        return nil
    }

    /// Whether nothing was said.
    var isEmpty: Bool { self == FeedElement(kind) }
}

/// What several elements of an item fill together.
private protocol GatheredPart: Equatable {
    /// Nothing yet.
    init()
}

extension Comments: GatheredPart {}
extension ITunesPodcast: GatheredPart {}
extension MediaRSS: GatheredPart {}

extension GatheredPart {
    /// `nil` where nothing comes of it.
    @inline(__always)
    fileprivate init?(editedBy edit: (inout Self) -> Void) {
        self.init()
        if isEmpty(after: edit) { return nil }
    }

    @inline(__always)
    fileprivate mutating func isEmpty(after edit: (inout Self) -> Void) -> Bool {
        edit(&self)
        return self == Self()
    }
}

extension Optional where Wrapped: GatheredPart {
    @inline(__always)
    fileprivate mutating func edit(_ edit: (inout Wrapped) -> Void) {
        if self == nil { self = Wrapped() }
        if self?.isEmpty(after: edit) == true { self = nil }
    }
}

extension Array {
    /// Makes room, once, for as many elements as there are of them in most feeds: growing one by one, they would be moved each
    /// time.
    @inline(__always) fileprivate mutating func makeRoom(for usual: Int) {
        if isEmpty { reserveCapacity(usual) }
    }
}
