/// The elements of a page, nested as their tags are: for those who look for marked-up data, not for those who render.
///
/// Void elements and the end tags that people leave out (`li`, `p`, `dt`, table parts …) are known; an end tag without an
/// element is passed over. Elements deeper than ``maximumDepth`` count as siblings of their parent, those beyond
/// ``maximumElements`` are left out.
package struct HTMLTree: Sendable {
    package struct Element: Sendable {
        /// Lower case.
        package var name: String
        /// In order, the first of a name only.
        package var attributes: [HTMLLink.Attribute]
        /// The index of the element around it, -1 for none.
        package var parent: Int
        /// Past the last element inside it: its own are from its index + 1 to here.
        package var end: Int
        /// Where its start tag begins, in bytes of the page.
        package var start: Int
        /// What is between its tags, in bytes of the page.
        package var content: Range<Int>

        package subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
        /// Its classes as written.
        package var classes: [Substring] { (self["class"] ?? "").split(whereSeparator: \.isWhitespace) }
        /// The link types of a `rel`, lower case.
        package var rel: [Substring] { (self["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace) }
    }

    package static let maximumDepth = 256
    package static let maximumElements = 200_000

    /// In document order.
    package private(set) var elements: [Element] = []
    private let page: String

    package init(_ page: String) {
        var page = page
        page.makeContiguousUTF8()
        self.page = page
        read(page.utf8Span.span)
    }

    /// The elements directly inside one, -1 for the page.
    package func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var next = index + 1
        let end = index < 0 ? elements.count : elements[index].end
        while next < end {
            children.append(next)
            next = elements[next].end
        }
        return children
    }

    /// What is between an element's tags, as written.
    package func markup(of index: Int) -> String {
        let range = elements[index].content
        let bytes = page.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return String(page[start..<bytes.index(start, offsetBy: range.count)])
    }

    /// What an element says, white space as on a page.
    package func text(of index: Int) -> String { HTMLText.plainText(of: markup(of: index)) }

    // MARK: Reading

    private mutating func read(_ input: Span<UInt8>) {
        let traits = ElementTraits.table
        var walker = HTMLWalker()
        var open: [Int] = []
        while true {
            let token = walker.next(in: input)
            switch token.kind {
            case .endOfFile:
                close(&open, downTo: 0, at: input.count)
                return
            case .startTag:
                let name = token.nameText(in: input)
                if let index = ended(by: name, open) { close(&open, downTo: index, at: token.start) }
                guard elements.count < Self.maximumElements else { continue }
                let isLeaf =
                    token.isSelfClosing && walker.isForeign || traits[Int(walker.name.rawValue)].contains(.void)
                elements.append(
                    Element(
                        name: name, attributes: Self.attributes(walker.attributes, in: input), parent: open.last ?? -1,
                        end: elements.count + 1, start: token.start, content: token.end..<token.end))
                if !isLeaf, open.count < Self.maximumDepth { open.append(elements.count - 1) }
            case .endTag:
                let name = token.nameText(in: input)
                if let index = open.lastIndex(where: { elements[$0].name == name }) {
                    close(&open, downTo: index, at: token.start)
                }
            case .text, .comment, .doctype: continue
            }
        }
    }

    private mutating func close(_ open: inout [Int], downTo count: Int, at offset: Int) {
        while open.count > count {
            let index = open.removeLast()
            elements[index].end = elements.count
            elements[index].content =
                elements[index].content.lowerBound..<max(offset, elements[index].content.lowerBound)
        }
    }

    /// The place among the open elements of the one that a start tag ends (HTML §13.1.2.4), `nil` for none.
    private func ended(by name: String, _ open: [Int]) -> Int? {
        guard let rule = Self.implied[name] else { return nil }
        for index in open.indices.reversed() {
            let outer = elements[open[index]].name
            if rule.ends.contains(outer) { return index }
            if rule.within.contains(outer) { return nil }
        }
        return nil
    }

    private static func attributes(_ sent: [HTMLAttribute], in input: Span<UInt8>) -> [HTMLLink.Attribute] {
        var attributes: [HTMLLink.Attribute] = []
        for attribute in sent.prefix(64) {
            let name = attribute.nameText(in: input)
            if attributes.contains(where: { $0.name == name }) { continue }
            attributes.append(HTMLLink.Attribute(name: name, value: attribute.text(in: input)))
        }
        return attributes
    }

    private typealias ImpliedEnd = (ends: Set<String>, within: Set<String>)

    /// What each start tag ends, and what that is looked for within.
    private static let implied: [String: ImpliedEnd] = {
        var table: [String: ImpliedEnd] = [
            "li": (["li"], ["ul", "ol", "menu"]), "dt": (["dt", "dd"], ["dl"]), "dd": (["dt", "dd"], ["dl"]),
            "tr": (["tr"], ["table"]), "td": (["td", "th"], ["tr", "table"]), "th": (["td", "th"], ["tr", "table"]),
            "tbody": (["thead", "tbody"], ["table"]), "tfoot": (["thead", "tbody"], ["table"]),
            "option": (["option"], ["select"]), "body": (["head"], []),
        ]
        let blocks = """
            address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 \
            header hr main menu nav ol p pre section table ul
            """
        let around: Set<String> = ["td", "th", "div", "section", "article", "blockquote", "li", "button", "object"]
        for name in blocks.split(separator: " ") { table[String(name)] = (["p"], around) }
        return table
    }()
}
