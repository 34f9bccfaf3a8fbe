internal import FeedmillBytes

/// XML out: append-only bytes in UTF-8. The same calls give the same bytes.
///
/// Characters XML 1.0 §2.2 forbids are dropped, a carriage return becomes `&#13;` so that a reader gets it back. An
/// element with text or raw markup in it is written without indentation. Names are the caller's and written as given;
/// those known at build time take the shorter way.
package struct XMLWriter: Sendable {
    /// What has been written; the caller may take it away at any time.
    package var bytes: [UInt8] = []
    private let indent: Bool
    private var open: [Open] = []
    /// The names of open elements that were not known at build time.
    private var names: [String] = []
    private var isTagOpen = false

    private struct Open {
        /// "" for a name that is the last of `names` when this is the innermost element.
        var name: StaticString
        var hasText: Bool
        var hasElements: Bool
    }

    /// `indent`: two spaces a level, a line for every element.
    package init(indent: Bool = true) { self.indent = indent }

    package mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(bytes.count + capacity) }

    package mutating func declaration() { bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

    // MARK: Elements

    /// Opens an element.
    package mutating func start(_ name: StaticString) {
        let before = beginElement()
        unsafe bytes.append(room: lineRoom + name.utf8CodeUnitCount) { cursor in
            unsafe cursor.put(before)
            unsafe cursor.put(name)
        }
        open.append(Open(name: name, hasText: open.last?.hasText ?? false, hasElements: false))
        isTagOpen = true
    }

    package mutating func start(_ name: StaticString, _ attributes: [(String, String)]) {
        start(name)
        for (name, value) in attributes { attribute(name, value) }
    }

    /// Opens an element whose name was not known at build time.
    @_disfavoredOverload
    package mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
        let before = beginElement()
        unsafe bytes.append(room: lineRoom) { cursor in unsafe cursor.put(before) }
        bytes.append(contentsOf: name.utf8)
        open.append(Open(name: "", hasText: open.last?.hasText ?? false, hasElements: false))
        names.append(name)
        isTagOpen = true
        for (name, value) in attributes { attribute(name, value) }
    }

    /// The same for attributes some of which may be absent: those with no value are left out.
    package mutating func start(_ name: String, optional attributes: [(String, String?)]) {
        start(name)
        for (name, value) in attributes where value != nil { attribute(name, value ?? "") }
    }

    /// Adds an attribute to the element just opened; nothing once it has content, nothing without a value.
    package mutating func attribute(_ name: StaticString, _ value: String?) {
        guard isTagOpen, let value else { return }
        name.withUTF8Buffer { unsafe attribute($0, value) }
    }

    /// The same for a name that was not known at build time.
    @_disfavoredOverload
    package mutating func attribute(_ name: String, _ value: String) {
        guard isTagOpen else { return }
        unsafe name.withUTF8Bytes { unsafe attribute($0, value) }
    }

    private mutating func attribute(_ name: UnsafeBufferPointer<UInt8>, _ value: String) {
        unsafe value.withUTF8Bytes { value in
            let isShort = value.count <= EscapeScan.piece
            unsafe bytes.append(room: name.count + (isShort ? EscapeScan.room(value.count) : 0) + 16) { cursor in
                unsafe cursor.put(0x20)
                unsafe cursor.put(name)
                unsafe cursor.put(0x223D, 2)
                if isShort {
                    unsafe cursor.putEscaped(value, .attribute)
                    unsafe cursor.put(0x22)
                }
            }
            if isShort { return }
            unsafe bytes.appendEscaped(value, .attribute)
            bytes.append("\"")
        }
    }

    /// Closes the innermost element; nothing when none is open.
    package mutating func end() {
        guard let last = open.popLast() else { return }
        if isTagOpen {
            bytes.append("/>")
            isTagOpen = false
            if last.name.utf8CodeUnitCount == 0 { names.removeLast() }
        } else {
            let line = indent && last.hasElements && !last.hasText
            let dynamic = last.name.utf8CodeUnitCount == 0 ? names.popLast() ?? "" : ""
            let depth = open.count
            unsafe bytes.append(room: lineRoom + last.name.utf8CodeUnitCount) { cursor in
                if line { unsafe cursor.putLine(depth) }
                unsafe cursor.put(0x2F3C, 2)
                unsafe cursor.put(last.name)
            }
            bytes.append(contentsOf: dynamic.utf8)
            bytes.append(UInt8(ascii: ">"))
        }
        if open.isEmpty, indent { bytes.append(0x0A) }
    }

    // MARK: Content

    package mutating func text(_ text: String) {
        beginContent()
        bytes.appendEscaped(text, .text)
    }

    /// Appends markup that is well-formed already.
    package mutating func raw(_ wellFormedMarkup: String) {
        beginContent()
        unsafe wellFormedMarkup.withUTF8Bytes { unsafe bytes.append(contentsOf: $0) }
    }

    /// Whether an element that was written in this place before may be written again by ``again(_:)``.
    package var isBetweenElements: Bool { !isTagOpen && open.last?.hasElements ?? false }

    /// Appends an element as it was written before among the elements of one like the innermost, with the line it begins.
    package mutating func again(_ element: [UInt8]) { bytes.append(contentsOf: element) }

    /// An element with nothing but text; an empty one when there is none.
    ///
    /// - Parameter attributes: Those that were known at build time, as they are written, with a blank before each.
    package mutating func element(_ name: StaticString, written attributes: StaticString = "", _ text: String) {
        let before = beginElement()
        let room = lineRoom + 2 * name.utf8CodeUnitCount + attributes.utf8CodeUnitCount + 8
        unsafe text.withUTF8Bytes { text in
            guard text.count <= EscapeScan.piece else {
                unsafe bytes.append(room: room) { cursor in
                    unsafe cursor.put(before)
                    unsafe cursor.put(name)
                    unsafe cursor.put(attributes)
                    unsafe cursor.put(0x3E)
                }
                unsafe bytes.appendEscaped(text, .text)
                return unsafe bytes.append(room: room) { cursor in unsafe cursor.put(end: name) }
            }
            unsafe bytes.append(room: room + EscapeScan.room(text.count)) { cursor in
                unsafe cursor.put(before)
                unsafe cursor.put(name)
                unsafe cursor.put(attributes)
                guard text.count > 0 else { return unsafe cursor.put(0x3E2F, 2) }
                unsafe cursor.put(0x3E)
                unsafe cursor.putEscaped(text, .text)
                unsafe cursor.put(end: name)
            }
        }
        isTagOpen = false
        if open.isEmpty, indent { bytes.append(0x0A) }
    }

    /// An element with one attribute and no content.
    ///
    /// - Parameter attributes: As in ``element(_:written:_:)``; they come first.
    package mutating func empty(
        _ name: StaticString, written attributes: StaticString = "", _ attribute: StaticString,
        _ value: String
    ) {
        let before = beginElement()
        let names = name.utf8CodeUnitCount + attributes.utf8CodeUnitCount + attribute.utf8CodeUnitCount
        let room = lineRoom + names + 8
        unsafe value.withUTF8Bytes { value in
            let isShort = value.count <= EscapeScan.piece
            unsafe bytes.append(room: room + (isShort ? EscapeScan.room(value.count) : 0)) { cursor in
                unsafe cursor.put(before)
                unsafe cursor.put(name)
                unsafe cursor.put(attributes)
                unsafe cursor.put(0x20)
                unsafe cursor.put(attribute)
                unsafe cursor.put(0x223D, 2)
                if isShort {
                    unsafe cursor.putEscaped(value, .attribute)
                    unsafe cursor.put(0x3E_2F22, 3)
                }
            }
            if isShort { return }
            unsafe bytes.appendEscaped(value, .attribute)
            bytes.append("\"/>")
        }
        isTagOpen = false
        if open.isEmpty, indent { bytes.append(0x0A) }
    }

    package mutating func element(_ name: StaticString, _ text: String, _ attributes: [(String, String)]) {
        start(name, attributes)
        content(text)
    }

    @_disfavoredOverload
    package mutating func element(_ name: String, _ text: String, _ attributes: [(String, String)] = []) {
        start(name, attributes)
        content(text)
    }

    /// An element without content.
    @_disfavoredOverload
    package mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
        start(name, attributes)
        end()
    }

    package mutating func empty(_ name: StaticString, _ attributes: [(String, String)] = []) {
        start(name, attributes)
        end()
    }

    // MARK: Layout

    /// Text and the end tag of the element just opened.
    private mutating func content(_ text: String) {
        if !text.isEmpty { self.text(text) }
        end()
    }

    /// What stands before the name in a tag, at most, and a little more.
    private var lineRoom: Int { 2 * open.count + 16 }

    /// Notes that the element that is open has a child.
    /// - Returns: what goes before the child's name.
    @inline(__always)
    private mutating func beginElement() -> TagOpening {
        var opening = TagOpening(closesTag: isTagOpen, line: nil)
        if let last = open.indices.last {
            open[last].hasElements = true
            if indent, !open[last].hasText { opening.line = open.count }
        }
        return opening
    }

    private mutating func beginContent() {
        if isTagOpen {
            bytes.append(UInt8(ascii: ">"))
            isTagOpen = false
        }
        if let last = open.indices.last { open[last].hasText = true }
    }
}

/// The end of a start tag that is open, a new line at a depth, and "<".
private struct TagOpening {
    var closesTag: Bool
    var line: Int?
}

extension ByteCursor {
    /// Puts an end tag.
    @inline(__always)
    fileprivate mutating func put(end name: StaticString) {
        unsafe put(0x2F3C, 2)
        unsafe put(name)
        unsafe put(0x3E)
    }

    @inline(__always)
    fileprivate mutating func put(_ opening: TagOpening) {
        if opening.closesTag { unsafe put(UInt8(ascii: ">")) }
        if let depth = opening.line { unsafe putLine(depth) }
        unsafe put(UInt8(ascii: "<"))
    }
}
