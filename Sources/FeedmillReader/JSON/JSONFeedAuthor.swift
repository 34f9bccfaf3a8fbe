internal import FeedmillModel

/// An author in a JSON Feed: `name`, `url`, `avatar`, at least one of them.
enum JSONFeedAuthor {
    /// Adds an author, also one that is only a name; what has no part of a person is kept as an extension.
    static func read(
        _ node: JSONNode, of key: String, into record: inout FeedElement, _ context: inout JSONReadContext
    ) {
        if case .string(let name) = node.value {
            context.report("feed/bad-type", "\(key) is a string where an object is due", at: node, key)
            if let name = name.trimmed.nilIfEmpty { add(Person(name: name), to: &record) }
            return
        }
        guard context.isObject(node, of: key) else { return }
        var person = Person()
        for member in node.members {
            let place = "\(key).\(member.key)"
            switch member.key {
            case "name": person.name = context.string(member.node, of: place)
            case "url": person.url = context.url(member.node, of: place)
            case "email": person.email = context.string(member.node, of: place)
            default: record.rare.extensions += JSONExtension.extensions(member)
            }
        }
        // A mail address is often the only way an author has.
        if let url = person.url, url.lowercased().hasPrefix("mailto:"), person.email == nil {
            person.email = String(url.dropFirst(7).prefix { $0 != "?" })
            person.url = nil
        }
        if person != Person() { add(person, to: &record) }
    }

    private static func add(_ person: Person, to record: inout FeedElement) {
        record.people.append(FeedPerson(role: .author, form: .parts(person)))
    }
}
