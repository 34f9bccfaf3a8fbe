package import FeedmillModel
internal import FeedmillSyntax
package import FeedmillXML

extension OPML {
    /// An `opml` element (OPML 2.0). What is wrong in it is left out: a list is worth reading for the feeds it names.
    package init(_ root: XMLElement) {
        self.init()
        for part in root.children {
            switch part.localName.lowercased() {
            case "head": readHead(part)
            case "body": outlines += part.children.compactMap(Outline.init)
            case "outline": outlines += [Outline(part)].compactMap(\.self)
            default: break
            }
        }
    }

    private mutating func readHead(_ element: XMLElement) {
        var owner = Person()
        for child in element.children {
            guard let value = child.textTrimmed.nilIfEmpty else { continue }
            switch child.localName.lowercased() {
            case "title": title = title ?? value
            case "datecreated": created = Timestamp(value)
            case "datemodified": modified = Timestamp(value)
            case "ownername": owner.name = value
            case "owneremail": owner.email = value
            case "ownerid": owner.url = value
            case "docs": docs = value
            default: head.pairs.append(Attributes.Pair(child.localName, value))
            }
        }
        if owner != Person() { self.owner = owner }
    }
}

extension OPML.Outline {
    /// An `outline`, and those inside it; `nil` for any other element.
    fileprivate init?(_ element: XMLElement) {
        guard element.localName.lowercased() == "outline" else { return nil }
        var attributes = ForeignElement.attributes(of: element)
        for index in attributes.pairs.indices {
            let name = attributes.pairs[index].name
            attributes.pairs[index].name = Self.spellings[name.lowercased()] ?? name
        }
        self.init(attributes: attributes, children: element.children.compactMap(OPML.Outline.init))
    }

    /// Programs write these in every case.
    private static let spellings = Dictionary(
        [
            "text", "title", "type", "xmlUrl", "htmlUrl", "url", "description", "language", "category", "version",
            "created",
        ].map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
}
