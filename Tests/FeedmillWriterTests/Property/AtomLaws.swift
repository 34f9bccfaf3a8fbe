import FeedmillSyntax
import FeedmillXML

/// RFC 4287's musts, looked for in a document that was read back.
struct AtomLaws {
    private static let atom = "http://www.w3.org/2005/Atom"
    private(set) var broken: [String] = []

    /// Reads a document strictly; whatever the reader had to forgive is broken.
    init(_ bytes: [UInt8]) {
        let vocabulary = XMLVocabulary(namespaces: [.init(uri: Self.atom)], names: [(namespace: 1, local: "entry")])
        var reader = XMLReader(vocabulary: vocabulary, items: [vocabulary.id(1, "entry")])
        reader.push(bytes.span)
        reader.finish()
        for problem in reader.takeProblems() { broken.append("\(problem.code): \(problem.message)") }
        if let failure = reader.failure { broken.append("\(failure)") }
        var allSigned = true
        while let entry = reader.nextItem() {
            check(entry: entry)
            let source = Self.children(entry, "source").first
            let signed =
                !Self.children(entry, "author").isEmpty || source.map { !Self.children($0, "author").isEmpty } ?? false
            allSigned = allSigned && signed
        }
        guard let feed = reader.head, feed.localName == "feed", feed.namespaceURI == Self.atom else {
            broken.append("no feed")
            return
        }
        check(feed: feed)
        if !allSigned, Self.children(feed, "author").isEmpty { broken.append("nobody signs") }
    }

    private mutating func check(feed: XMLElement) {
        checkCommon(feed)
        require(
            feed, exactly: ["id", "title", "updated"], atMost: ["generator", "icon", "logo", "rights", "subtitle"])
    }

    private mutating func check(entry: XMLElement) {
        checkCommon(entry)
        require(
            entry, exactly: ["id", "title", "updated"],
            atMost: ["content", "published", "rights", "source", "summary"])
        let content = Self.children(entry, "content").first
        let alternates = Self.children(entry, "link").filter { ($0.attribute("rel") ?? "alternate") == "alternate" }
        if content == nil, alternates.isEmpty { broken.append("neither content nor alternate") }
        if let content {
            let type = content.attribute("type") ?? "text"
            let isConstruct = ["text", "html", "xhtml"].contains(type)
            let isText = type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("/xml")
            let hasSource = content.attribute("src") != nil
            if hasSource, content.hasElements || !content.text.isEmpty {
                broken.append("content with src is not empty")
            }
            if hasSource || !(isConstruct || isText), Self.children(entry, "summary").isEmpty {
                broken.append("content needs a summary")
            }
            if !isConstruct, MediaType(type) == nil { broken.append("content type \(type)") }
            if type.hasPrefix("multipart/") || type.hasPrefix("message/") { broken.append("composite content") }
        }
        for source in Self.children(entry, "source") {
            checkCommon(source)
            require(source, exactly: [], atMost: ["id", "title", "updated", "rights", "logo", "icon", "subtitle"])
        }
    }

    private mutating func require(_ element: XMLElement, exactly once: [String], atMost optional: [String]) {
        for name in once where Self.children(element, name).count != 1 { broken.append("not one \(name)") }
        for name in optional where Self.children(element, name).count > 1 { broken.append("several \(name)") }
    }

    private mutating func checkCommon(_ element: XMLElement) {
        for id in Self.children(element, "id") {
            if !URLReference.isAbsolute(id.text) || URLReference.fault(in: id.text) != nil {
                broken.append("id \(id.text)")
            }
        }
        for name in ["updated", "published"] {
            for date in Self.children(element, name) where Instant(rfc3339: date.text) == nil {
                broken.append("\(name) \(date.text)")
            }
        }
        for name in ["title", "subtitle", "summary", "rights", "content"] {
            for text in Self.children(element, name) { check(text: text) }
        }
        for name in ["author", "contributor"] {
            for person in Self.children(element, name) { check(person: person) }
        }
        for category in Self.children(element, "category") where category.attribute("term") == nil {
            broken.append("category without term")
        }
        checkLinks(Self.children(element, "link"))
    }

    private mutating func check(text: XMLElement) {
        let type = text.attribute("type") ?? "text"
        if text.localName != "content", !["text", "html", "xhtml"].contains(type) {
            broken.append("text type \(type)")
        }
        if type == "xhtml" {
            let children = Array(text.children)
            let isDiv = children.first.map {
                $0.localName == "div" && $0.namespaceURI == "http://www.w3.org/1999/xhtml"
            }
            if children.count != 1 || isDiv != true { broken.append("xhtml without div") }
        } else if text.hasElements {
            broken.append("\(type) with elements")
        }
        if let language = text.language, !LanguageTag.isWellFormed(language) { broken.append("language \(language)") }
    }

    private mutating func check(person: XMLElement) {
        let names = Self.children(person, "name")
        if names.count != 1 || names[0].textTrimmed.isEmpty { broken.append("person without name") }
        require(person, exactly: [], atMost: ["uri", "email"])
        for email in Self.children(person, "email") where !email.text.dropFirst().dropLast().contains("@") {
            broken.append("email \(email.text)")
        }
    }

    private mutating func checkLinks(_ links: [XMLElement]) {
        var kinds: Set<[String]> = []
        for link in links {
            guard let href = link.attribute("href") else {
                broken.append("link without href")
                continue
            }
            switch URLReference.fault(in: href) {
            case .character, .escape, .placement, .scheme: broken.append("href \(href)")
            default: break
            }
            let relation = link.attribute("rel") ?? "alternate"
            if relation.isEmpty || relation.contains(" ") { broken.append("rel \(relation)") }
            if let type = link.attribute("type"), !type.contains("/") { broken.append("link type \(type)") }
            let kind = [link.attribute("type")?.lowercased() ?? "", link.attribute("hreflang")?.lowercased() ?? ""]
            if relation == "alternate", !kinds.insert(kind).inserted { broken.append("two alternates \(kind)") }
        }
    }

    static func children(_ element: XMLElement, _ name: String) -> [XMLElement] {
        element.children.filter { $0.localName == name && $0.namespaceURI == atom }
    }
}
