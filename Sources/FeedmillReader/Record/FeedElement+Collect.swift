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

    // Each takes its value out, so that what it holds has one owner and is changed in place, and gives it back without a copy.

    mutating func editComments(_ edit: (inout Comments) -> Void) {
        var comments = (hasRare ? rare.comments.take() : nil) ?? Comments()
        edit(&comments)
        if comments != Comments() { rare.comments = consume comments }
    }

    mutating func editITunes(_ edit: (inout ITunesPodcast) -> Void) {
        var itunes = (hasRare ? rare.itunes.take() : nil) ?? ITunesPodcast()
        edit(&itunes)
        if itunes != ITunesPodcast() { rare.itunes = consume itunes }
    }

    mutating func editMedia(_ edit: (inout MediaRSS) -> Void) {
        var media = (hasRare ? rare.media.take() : nil) ?? MediaRSS()
        edit(&media)
        if media != MediaRSS() { rare.media = consume media }
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

extension Array {
    /// Makes room, once, for as many elements as there are of them in most feeds: growing one by one, they would be moved each
    /// time.
    @inline(__always) fileprivate mutating func makeRoom(for usual: Int) {
        if isEmpty { reserveCapacity(usual) }
    }
}
