internal import FeedmillModel

/// An attachment of a JSON Feed's item: a related resource, as a podcast's recording.
enum JSONFeedAttachment {
    /// Adds an enclosure; one that leads nowhere is left out, with a finding.
    static func read(
        _ node: JSONNode, of key: String, into record: inout FeedElement, _ context: inout JSONReadContext
    ) {
        guard context.isObject(node, of: key) else { return }
        var link = Link(rel: .enclosure, href: nil)
        var rest: [Extension] = []
        for member in node.members {
            let place = "\(key).\(member.key)"
            switch member.key {
            case "url": link.href = context.url(member.node, of: place)
            case "mime_type": link.type = context.string(member.node, of: place)
            case "title": link.title = context.string(member.node, of: place)
            case "size_in_bytes": link.length = context.length(member.node, of: place)
            default: rest += JSONExtension.extensions(member)
            }
        }
        guard let href = link.href else {
            context.report("feed/missing", "an attachment without a url", at: node, key)
            return
        }
        record.links.append(link)
        guard !rest.isEmpty else { return }
        // A link has no place for a duration.
        record.rare.extensions.append(
            Extension(
                name: "attachment", namespace: "", attributes: Attributes([.init("url", href)]), children: rest))
    }
}
