internal import FeedmillModel
package import FeedmillXML

/// A person construct (RFC 4287 §3.2), with the older names of its parts.
package enum AtomPerson {
    /// Somebody in the role: the parts when there are any, else the text.
    package static func read(
        _ element: XMLElement, as role: FeedPerson.Role, isFallback: Bool = false, _ context: inout ReadContext
    ) -> FeedPerson? {
        if element.hasElements {
            var person = Person()
            table.read(element, into: &person, &context)
            if person != Person() { return FeedPerson(role: role, form: .parts(person), isFallback: isFallback) }
        }
        return element.textTrimmed.nilIfEmpty.map { FeedPerson(role: role, form: .text($0), isFallback: isFallback) }
    }

    static let rows: ElementRows<Person> = [
        .core("name") { person, element, _ in person.name = element.textTrimmed.nilIfEmpty },
        .core("email") { person, element, _ in person.email = element.textTrimmed.nilIfEmpty },
        .core("uri") { person, element, context in person.url = context.url(in: element) },
        .core("url") { person, element, context in person.url = context.url(in: element) },
        .core("homepage") { person, element, context in person.url = context.url(in: element) },
        .itunes("name") { person, element, _ in person.name = element.textTrimmed.nilIfEmpty },
        .itunes("email") { person, element, _ in person.email = element.textTrimmed.nilIfEmpty },
    ]

    private static let table = ElementTable(rows)
}
