internal import FeedmillBytes

/// How `XMLElement.innerMarkup` writes.
package enum XMLMarkupStyle: Sendable {
    /// XML with every namespace declaration the fragment needs.
    case xml
    /// HTML syntax: no namespace declarations, XHTML, SVG and MathML prefixes dropped, void elements without an end tag.
    case html
}

extension XMLElement {
    /// The content of the element, serialised again: text escaped, elements with their attributes.
    package func innerMarkup(_ style: XMLMarkupStyle) -> String {
        var serializer = FragmentSerializer(tape: tape, style: style)
        serializer.write(contentOf: self)
        return unsafe serializer.bytes.withUnsafeBufferPointer { unsafe String(validUTF8: $0) }
    }
}

/// Walks a tape's events once; how deep elements stand costs no stack.
private struct FragmentSerializer {
    let tape: XMLTape
    let style: XMLMarkupStyle
    private let table: NameTable
    private let names: [XMLName]
    var bytes: [UInt8] = []
    /// Declarations in force inside the fragment, innermost last.
    private var declared: [(prefix: String, uri: String, depth: Int)] = []

    init(tape: XMLTape, style: XMLMarkupStyle) {
        self.tape = tape
        self.style = style
        table = tape.names.table
        names = table.names
    }

    mutating func write(contentOf element: XMLElement) {
        var open: [XMLElement] = []
        var node = element.index + 1
        let end = element.end
        for index in element.runs {
            let run = tape.runs[index]
            while node < end, node < Int(run.node) { node = step(node, &open) }
            close(&open, until: node, parent: Int(run.parent))
            unsafe bytes.appendEscaped(tape.bytes(run.start, run.length), .text)
        }
        while node < end { node = step(node, &open) }
        close(&open, until: end, parent: element.index)
    }

    private mutating func step(_ node: Int, _ open: inout [XMLElement]) -> Int {
        let element = XMLElement(tape: tape, index: node)
        close(&open, until: node, parent: Int(element.node.parent))
        start(element, depth: open.count)
        open.append(element)
        return node + 1
    }

    /// Closes what does not hold the next event, whose parent is given.
    private mutating func close(_ open: inout [XMLElement], until node: Int, parent: Int) {
        while let last = open.last, last.index != parent {
            open.removeLast()
            finish(last, depth: open.count)
        }
    }

    /// The name of an element, in HTML without a prefix that stands for one of its namespaces.
    private mutating func write(_ name: Int) {
        if style == .html, names[name].isMarkup, names[name].prefix != nil {
            bytes.append(contentsOf: names[name].local.utf8)
        } else {
            bytes.append(contentsOf: table.qualified(name))
        }
    }

    private mutating func start(_ element: XMLElement, depth: Int) {
        let node = element.node
        let name = Int(node.name)
        bytes.append(UInt8(ascii: "<"))
        write(name)
        if style == .xml {
            declare(names[name].prefix ?? "", names[name].uri, undeclared: names[name].isUndeclared, depth)
        }
        for index in Int(node.firstAttribute)..<Int(node.firstAttribute + node.attributeCount) {
            let attribute = tape.attributes[index]
            let name = Int(attribute.name)
            if style == .xml, let prefix = names[name].prefix {
                declare(prefix, names[name].uri, undeclared: names[name].uri.isEmpty, depth)
            }
            bytes.append(0x20)
            bytes.append(contentsOf: table.qualified(name))
            bytes.append("=\"")
            unsafe bytes.appendEscaped(tape.bytes(attribute.start, attribute.length), .attribute)
            bytes.append(UInt8(ascii: "\""))
        }
        if style == .xml, isEmpty(element) { bytes.append(UInt8(ascii: "/")) }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func finish(_ element: XMLElement, depth: Int) {
        while let last = declared.last, last.depth >= depth { declared.removeLast() }
        let name = Int(element.node.name)
        if isEmpty(element), style == .xml || HTMLVoidElements.contains(names[name].local) { return }
        bytes.append("</")
        write(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private func isEmpty(_ element: XMLElement) -> Bool { !element.hasElements && element.runs.isEmpty }

    private mutating func declare(_ prefix: String, _ uri: String, undeclared: Bool, _ depth: Int) {
        if prefix == "xml" || undeclared { return }
        let known = declared.last { $0.prefix == prefix }
        if known.map({ $0.uri == uri }) ?? uri.isEmpty { return }
        declared.append((prefix, uri, depth))
        bytes.append(contentsOf: prefix.isEmpty ? " xmlns=\"".utf8 : " xmlns:".utf8)
        if !prefix.isEmpty {
            bytes.append(contentsOf: prefix.utf8)
            bytes.append(contentsOf: "=\"".utf8)
        }
        bytes.appendEscaped(uri, .attribute)
        bytes.append(UInt8(ascii: "\""))
    }
}

/// The namespaces of what HTML has elements for (HTML §2.1.3).
enum MarkupNamespaces {
    static let html: Set<String> = [
        "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML",
    ]
}

/// HTML elements that have neither content nor an end tag (HTML §13.1.2).
enum HTMLVoidElements {
    private static let names: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]

    static func contains(_ name: String) -> Bool { names.contains(name) }
}
