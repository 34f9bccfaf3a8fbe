internal import Feedmill

/// What elements may hold, as `feedmill rules --elements` prints it.
struct VocabularyListing {
    private let elements: [VocabularyElement]

    init(_ elements: [VocabularyElement]) {
        self.elements = elements
    }

    /// An element with its clause and content, then a line an attribute and a child.
    var table: String {
        var lines = ""
        for element in elements {
            lines += "\(element.name)  \(element.content) (\(element.clause))\n"
            for attribute in element.attributes {
                lines += "    @\(attribute.name)  \(attribute.presence.rawValue), \(attribute.value)\n"
            }
            for child in element.children { lines += "    <\(child.name)>  \(child.occurrence.rawValue)\n" }
            if !element.places.isEmpty { lines += "    in \(element.places.joined(separator: ", "))\n" }
        }
        return lines
    }

    /// An array of objects; what an element has nothing of is left out.
    var json: [UInt8] {
        var json = JSONWriter()
        json.beginArray()
        for element in elements {
            json.beginObject()
            json.member("name", element.name)
            json.member("clause", element.clause)
            json.member("content", element.content)
            json.members("attributes", element.attributes) { json, attribute in
                json.beginObject()
                json.member("name", attribute.name)
                json.member("presence", attribute.presence.rawValue)
                json.member("value", attribute.value)
                json.endObject()
            }
            json.members("children", element.children) { json, child in
                json.beginObject()
                json.member("name", child.name)
                json.member("occurrence", child.occurrence.rawValue)
                json.endObject()
            }
            json.member("places", element.places)
            json.endObject()
        }
        json.endArray()
        return json.bytes + [0x0A]
    }

    /// A whole page, as the documentation has it.
    var markdown: String {
        var page = """
            # Vocabularies

            What every element that the validator knows may hold, and where elements of modules may stand.

            ## Overview

            Names have the usual prefixes; core elements of RSS and OPML have none. What follows a slash tells meanings of one name
            apart. A child without a mark may occur any number of times; `1` is exactly once, `?` at most once, `+` at least once.
            An attribute with `!` is required, one with `(!)` recommended.

            `feedmill rules --elements --format markdown` prints this page, `--format json` the same for programs.

            ## The elements

            | Element | Holds | Attributes | Children | Stands in | Clause |
            |---|---|---|---|---|---|

            """
        for element in elements {
            let attributes = element.attributes.map { "\($0.name)\(mark(of: $0.presence)): \($0.value)" }
            let children = element.children.map { $0.name + mark(of: $0.occurrence) }
            let cells = [
                element.name, element.content, attributes.joined(separator: "; "), children.joined(separator: ", "),
                element.places.joined(separator: ", "), element.clause,
            ]
            page += "| " + cells.map(\.inMarkdown).joined(separator: " | ") + " |\n"
        }
        return page
    }

    private func mark(of presence: VocabularyElement.Presence) -> String {
        switch presence {
        case .required: "!"
        case .recommended: "(!)"
        case .optional: ""
        }
    }

    private func mark(of occurrence: VocabularyElement.Occurrence) -> String {
        switch occurrence {
        case .one: " 1"
        case .optional: "?"
        case .many: ""
        case .atLeastOne: "+"
        }
    }
}
