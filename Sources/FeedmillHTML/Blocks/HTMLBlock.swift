/// A block of a page: what stands on lines of its own.
package struct HTMLBlock: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case paragraph
        case heading(Int)
        /// An item of a list; the outermost list has depth 1. No ordinal: not a numbered list.
        case listItem(depth: Int, ordinal: Int?)
        case preformatted
        /// A row of a table, its cells apart by tabs.
        case tableRow
        case quote
    }

    package struct Link: Sendable, Equatable {
        package var text: String
        package var href: String

        package init(text: String, href: String) {
            self.text = text
            self.href = href
        }
    }

    package var kind: Kind
    /// White space collapsed; a `br` is a line end.
    package var text: String
    /// All of it is bold.
    package var isBold: Bool
    package var links: [Link]

    package init(kind: Kind, text: String, isBold: Bool = false, links: [Link] = []) {
        self.kind = kind
        self.text = text
        self.isBold = isBold
        self.links = links
    }
}

package enum HTMLBlocks {
    /// The blocks of a fragment or document that have any text, in order.
    package static func blocks(of html: String) -> [HTMLBlock] {
        var html = html
        html.makeContiguousUTF8()
        var collector = BlockCollector()
        return collector.collect(html.utf8Span.span)
    }
}
