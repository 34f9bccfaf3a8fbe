@testable import FeedmillXML

/// The names the tests' documents use.
enum Names {
    static let item: UInt16 = 1
    static let title: UInt16 = 2
    static let entry: UInt16 = 3
    static let href: UInt16 = 4
    static let thumbnail: UInt16 = 5
    static let rss: UInt16 = 6

    static let vocabulary = XMLVocabulary(
        namespaces: [
            .init(uri: "http://www.w3.org/2005/Atom", prefixes: ["atom"]),
            .init(
                uri: "http://search.yahoo.com/mrss/", aliases: ["http://tools.search.yahoo.com/mrss"],
                prefixes: ["media"]),
        ],
        names: [(0, "item"), (0, "title"), (1, "entry"), (0, "href"), (2, "thumbnail"), (0, "rss")])
}

/// What came of a document: everything a reader gives, as values.
struct Reading: Equatable, CustomStringConvertible {
    var items: [String] = []
    var head = ""
    var namespaces: [String] = []
    var problems: [XMLProblem] = []
    var failure: XMLFailure?

    var codes: [String] { problems.map(\.code) }
    var description: String {
        let problems = problems.map { "\($0.line):\($0.column) \($0.code): \($0.message)" }
        return (items + [head] + namespaces + problems + [failure.map(\.description) ?? "-"]).joined(separator: "\n")
    }
}

/// Reads UTF-8 in pieces of a size, and shows what came out.
func read(_ bytes: [UInt8], chunk: Int = .max, limits: XMLLimits = .default, places: Bool = false) -> Reading {
    var reading = Reading()
    with(bytes, chunk: chunk, limits: limits) { element, isItem in
        if isItem { reading.items.append(show(element, places)) } else { reading.head = show(element, places) }
    } end: { reader in
        reading.namespaces = reader.namespaces.map { "\($0.prefix)=\($0.uri)" }
        reading.problems = reader.takeProblems()
        reading.failure = reader.failure
    }
    return reading
}

func read(_ text: String, chunk: Int = .max, places: Bool = false) -> Reading {
    read(Array(text.utf8), chunk: chunk, places: places)
}

/// Reads a document and gives its elements to `visit`: each item, then the head.
func with(
    _ bytes: [UInt8], chunk: Int = .max, limits: XMLLimits = .default, visit: (XMLElement, Bool) -> Void,
    end: (inout XMLReader) -> Void = { _ in }
) {
    var reader = XMLReader(vocabulary: Names.vocabulary, items: [Names.item, Names.entry], limits: limits)
    var done = 0
    while done < bytes.count {
        let next = min(chunk, bytes.count - done) + done
        reader.push(bytes[done..<next].span)
        while let item = reader.nextItem() { visit(item, true) }
        done = next
    }
    reader.finish()
    while let item = reader.nextItem() { visit(item, true) }
    if let head = reader.head { visit(head, false) }
    end(&reader)
}

/// The first element a document's reading gives: its first item, else its root.
func first<Value>(_ text: String, _ value: (XMLElement) -> Value) -> Value? {
    var found: Value?
    with(Array(text.utf8)) { element, _ in if found == nil { found = value(element) } }
    return found
}

/// An element as markup of the test's own: names with their ids, text of each element in one piece.
func show(_ element: XMLElement, _ places: Bool = false) -> String {
    var text = "<" + (element.prefix.map { $0 + ":" } ?? "") + element.localName
    if element.id != 0 { text += "#\(element.id)" }
    for attribute in element.attributes {
        text += " " + (attribute.prefix.map { $0 + ":" } ?? "") + attribute.localName + "=\"\(attribute.value)\""
    }
    if places { text += " @\(element.line):\(element.column) \(element.offset)-\(element.endOffset)" }
    if element.isTruncated { text += " …" }
    text += ">" + element.text
    for child in element.children { text += show(child, places) }
    return text + "</>"
}
