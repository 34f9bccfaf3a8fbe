public import FeedmillModel
import FeedmillSyntax

/// OPML 2.0 out (opml.org/spec2.opml): subscription lists, attributes as they were.
public struct OPMLWriter: Sendable {
    /// Each element on a line of its own.
    public var indent: Bool

    public init(indent: Bool = true) {
        self.indent = indent
    }

    /// A whole document in UTF-8, its dates as RFC 822 in UTC. Every `outline` has a `text`, as it must; what is nested deeper than
    /// 256 levels is left out, and so is an attribute whose prefix is bound to no namespace.
    public func write(_ list: OPML) -> [UInt8] {
        var output = MarkupOutput(indent: indent, defaultNamespace: "")
        output.declaration()
        var root = [("version", "2.0")]
        for declaration in list.namespaces
        where XMLName.isNCName(declaration.prefix) && !MarkupOutput.isReserved(declaration.prefix)
            && !declaration.uri.isEmpty && output.namespace(of: declaration.prefix) == nil
        {
            root.append(("xmlns:" + declaration.prefix, declaration.uri))
            output.bind(declaration.prefix, to: declaration.uri)
        }
        output.start("opml", root)
        output.start("head")
        output.element("title", list.title)
        output.element("dateCreated", list.created.map { $0.instant?.rfc822 ?? $0.raw })
        output.element("dateModified", list.modified.map { $0.instant?.rfc822 ?? $0.raw })
        output.element("ownerName", list.owner?.name)
        output.element("ownerEmail", list.owner?.email)
        output.element("ownerId", list.owner?.url)
        output.element("docs", list.docs)
        for (name, value) in output.plainAttributes(list.head) { output.element(named: name, value) }
        output.end()
        output.start("body")
        for outline in list.outlines { output.write(outline, depth: 0) }
        output.end()
        output.end()
        return output.take()
    }
}

extension MarkupOutput {
    fileprivate mutating func write(_ outline: OPML.Outline, depth: Int) {
        guard depth < 256 else { return }
        var attributes = plainAttributes(outline.attributes) { [self] in namespace(of: $0) != nil }
        if outline.attributes["text"] == nil {
            attributes.insert(("text", outline.text ?? outline.feedURL ?? ""), at: 0)
        }
        start("outline", attributes)
        for child in outline.children { write(child, depth: depth + 1) }
        end()
    }
}
