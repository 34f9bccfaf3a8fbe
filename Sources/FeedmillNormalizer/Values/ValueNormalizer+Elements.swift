internal import FeedmillBytes
package import FeedmillModel
package import FeedmillReader
internal import FeedmillSyntax

extension ValueNormalizer {
    /// Somebody as a name, a mail address and a URL; `nil` when nothing is left.
    package mutating func person(_ sent: FeedPerson) -> Person? {
        switch sent.form {
        case .text(let text):
            let (name, email) = PersonSyntax.parse(text)
            return person(Person(name: name, email: email))
        case .parts(let parts): return person(parts)
        }
    }

    /// The same where one string may name several.
    mutating func forEach(in sent: FeedPerson, _ body: (Person) -> Void) {
        guard case .text(let text) = sent.form else {
            if let person = person(sent) { body(person) }
            return
        }
        if PersonSyntax.isBareName(text) {
            if let name = words(text) { body(Person(name: name)) }
            return
        }
        for (name, email) in PersonSyntax.list(text) {
            if let person = person(Person(name: name, email: email)) { body(person) }
        }
    }

    private mutating func person(_ sent: consuming Person) -> Person? {
        var person = consume sent
        person.name = words(person.name)
        if let email = person.email, email.contains(byte: UInt8(ascii: ":")), email.lowercased().hasPrefix("mailto:") {
            person.email = String(email.dropFirst(7))
        }
        person.url = url(person.url, in: "the page of a person")
        return person == Person() ? nil : person
    }

    /// An unknown element without tracking parameters in what it says.
    func foreign(_ sent: Extension) -> Extension {
        if !cleansTracking { return sent }
        var foreign = sent
        foreign.value = sent.value.map { TrackedText.cleaned($0, isMarkup: false) }
        for index in foreign.attributes.pairs.indices {
            foreign.attributes.pairs[index].value = TrackedText.cleaned(
                sent.attributes.pairs[index].value, isMarkup: false)
        }
        foreign.children = sent.children.map { self.foreign($0) }
        return foreign
    }
}

extension Attributes {
    /// Makes the references among them fit; one that leads nowhere is left out.
    mutating func tidy(_ values: inout ValueNormalizer) {
        var kept = 0
        for index in pairs.indices {
            let name = pairs[index].name
            if name == "url" || name == "href" {
                guard let url = values.url(pairs[index].value, in: name) else { continue }
                pairs[index].value = url
            }
            if kept < index { pairs.swapAt(kept, index) }
            kept += 1
        }
        if kept < pairs.count { pairs.removeLast(pairs.count - kept) }
    }
}
