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
        let names = Self.areSame(name, other.name)
        let emails = Self.areSame(email, other.email)
        if names == false || emails == false || Self.areSame(url, other.url) == false { return false }
        return names == true || emails == true
    }

    /// `nil` where one of them is not known.
    private static func areSame(_ one: String?, _ other: String?) -> Bool? {
        guard let one, let other else { return nil }
        return one == other || one.lowercased() == other.lowercased()
    }
}
