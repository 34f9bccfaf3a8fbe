internal import FeedmillModel

extension [Person] {
    /// Adds somebody who is not there yet; of somebody who is, what was not known.
    mutating func add(_ person: Person) {
        guard let place = firstIndex(where: { $0.isSame(as: person) }) else { return append(person) }
        self[place].name = self[place].name ?? person.name
        self[place].email = self[place].email ?? person.email
        self[place].url = self[place].url ?? person.url
    }
}

extension Person {
    /// Whether both have a name or an address in common, and nothing speaks against it.
    fileprivate func isSame(as other: Person) -> Bool {
        let parts = [(name, other.name), (email, other.email), (url, other.url)].map { one, other in
            one.flatMap { one in other.map { one == $0 || one.lowercased() == $0.lowercased() } }
        }
        return !parts.contains(false) && parts.prefix(2).contains(true)
    }
}
