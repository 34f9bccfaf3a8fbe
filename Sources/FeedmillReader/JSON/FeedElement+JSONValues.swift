internal import FeedmillModel
internal import FeedmillSyntax

/// How the tables of JSON members add to a record: what is not there adds nothing.
extension FeedElement {
    mutating func addLink(
        _ relation: Link.Relation, _ node: JSONNode, of key: String, _ context: inout JSONReadContext
    ) {
        if let url = context.url(node, of: key) { links.append(Link(rel: relation, href: url)) }
    }

    mutating func add(_ role: FeedBody.Role, _ text: FeedText?) {
        if let text { bodies.append(FeedBody(role: role, text: text)) }
    }

    mutating func add(_ role: FeedDate.Role, _ timestamp: Timestamp?) {
        if let timestamp { dates.append(FeedDate(role: role, timestamp: timestamp)) }
    }
}

extension FeedText {
    /// Words that are declared to be plain.
    static func plain(_ words: String?) -> FeedText? {
        words.map { FeedText(Text($0), isDeclared: true) }
    }

    /// Words that are declared to be HTML.
    static func html(_ words: String?, base: String?) -> FeedText? {
        words.map { FeedText(Text($0, type: .html, base: base), isDeclared: true) }
    }
}
