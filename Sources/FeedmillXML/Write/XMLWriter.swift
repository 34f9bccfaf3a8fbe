/// XML out: append-only bytes in UTF-8. The same calls give the same bytes.
///
/// Characters XML 1.0 §2.2 forbids are dropped, a carriage return becomes `&#13;` so that a reader gets it back. An
/// element with text or raw markup in it is written without indentation.
package struct XMLWriter {
    package var bytes: [UInt8] = []
    private let indent: Bool
    private var open: [Open] = []
    private var isTagOpen = false
    private var names: [UInt8] = []

    private struct Open {
        var nameStart: Int
        var hasText: Bool
        var hasElements: Bool
    }

    /// `indent`: two spaces a level, a line for every element.
    package init(indent: Bool = true) { self.indent = indent }

    package mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(bytes.count + capacity) }

    package mutating func declaration() { bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

    /// Opens an element. Names are the caller's and written as given; namespaces are ordinary attributes.
    package mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
        beginLine()
        bytes.append(UInt8(ascii: "<"))
        open.append(Open(nameStart: names.count, hasText: open.last?.hasText ?? false, hasElements: false))
        names.append(contentsOf: name.utf8)
        bytes.append(contentsOf: name.utf8)
        isTagOpen = true
        for (name, value) in attributes { attribute(name, value) }
    }

    /// The same for attributes some of which may be absent: those with no value are left out.
    package mutating func start(_ name: String, optional attributes: [(String, String?)]) {
        start(name)
        for (name, value) in attributes where value != nil { attribute(name, value ?? "") }
    }

    /// Adds an attribute to the element just opened; nothing once it has content.
    package mutating func attribute(_ name: String, _ value: String) {
        guard isTagOpen else { return }
        bytes.append(0x20)
        bytes.append(contentsOf: name.utf8)
        bytes.append("=\"")
        bytes.appendEscaped(value, .attribute)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Closes the innermost element; nothing when none is open.
    package mutating func end() {
        guard let last = open.popLast() else { return }
        if isTagOpen {
            bytes.append("/>")
            isTagOpen = false
        } else {
            if last.hasElements, !last.hasText { newLine(open.count) }
            bytes.append("</")
            bytes.append(contentsOf: names[last.nameStart...])
            bytes.append(UInt8(ascii: ">"))
        }
        names.removeLast(names.count - last.nameStart)
        if open.isEmpty, indent { bytes.append(0x0A) }
    }

    package mutating func text(_ text: String) {
        beginContent()
        bytes.appendEscaped(text, .text)
    }

    /// Appends markup that is well-formed already.
    package mutating func raw(_ wellFormedMarkup: String) {
        beginContent()
        bytes.append(contentsOf: wellFormedMarkup.utf8)
    }

    /// An element with nothing but text; an empty one when there is none.
    package mutating func element(_ name: String, _ text: String, _ attributes: [(String, String)] = []) {
        start(name, attributes)
        if !text.isEmpty { self.text(text) }
        end()
    }

    /// An element without content.
    package mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
        start(name, attributes)
        end()
    }

    private mutating func closeTag() {
        guard isTagOpen else { return }
        bytes.append(UInt8(ascii: ">"))
        isTagOpen = false
    }

    private mutating func beginContent() {
        closeTag()
        if let last = open.indices.last { open[last].hasText = true }
    }

    private mutating func beginLine() {
        closeTag()
        guard let last = open.indices.last else { return }
        open[last].hasElements = true
        if !open[last].hasText { newLine(open.count) }
    }

    private mutating func newLine(_ depth: Int) {
        guard indent else { return }
        bytes.append(0x0A)
        for _ in 0..<depth { bytes.append("  ") }
    }
}
