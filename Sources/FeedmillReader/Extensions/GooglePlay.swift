internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// Google Play's podcast module: Apple's words under another name, which count where Apple's are not there. Its elements stay
    /// extensions as well, so that nothing is lost where both differ.
    static let googlePlay: ElementRows<FeedElement> = [
        .module(.googlePlay, "author") { record, element, context in
            record.keep(element, &context)
            guard let author = AtomPerson.read(element, as: .author, isFallback: true, &context) else { return }
            record.people.append(author)
            record.editITunes { $0.author = $0.author ?? element.textTrimmed.nilIfEmpty }
        },
        .module(.googlePlay, "owner") { record, element, context in
            record.keep(element, &context)
            guard !record.people.contains(where: { $0.role == .owner }), let email = element.textTrimmed.nilIfEmpty
            else { return }
            record.people.append(FeedPerson(role: .owner, form: .parts(Person(email: email))))
        },
        .module(.googlePlay, "description") { record, element, context in
            record.keep(element, &context)
            record.addBody(.fallback, AtomText.read(element, default: .plain, &context))
        },
        .module(.googlePlay, "explicit") { record, element, context in
            record.keep(element, &context)
            record.editITunes { $0.explicit = $0.explicit ?? explicitness[element.textTrimmed.lowercased()] }
        },
        .module(.googlePlay, "block") { record, element, context in
            record.keep(element, &context)
            record.editITunes { $0.block = $0.block ?? (element.textTrimmed.lowercased() == "yes") }
        },
        .module(.googlePlay, "image") { record, element, context in
            record.keep(element, &context)
            guard let url = AtomLink.reference(of: element, &context) ?? context.url(in: element) else { return }
            record.editITunes { $0.image = $0.image ?? url }
        },
        .module(.googlePlay, "category") { record, element, context in
            record.keep(element, &context)
            let term = element.value(of: .text) ?? element.textTrimmed.nilIfEmpty
            record.addTag(term.map { Tag(term: $0, scheme: ExtensionVocabulary.googlePlay.uri) })
        },
    ]

    private mutating func keep(_ element: XMLElement, _ context: inout ReadContext) {
        rare.extensions.append(ForeignElement.read(element, &context))
    }
}
