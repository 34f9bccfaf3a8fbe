internal import FeedmillBytes
internal import FeedmillModel

/// Reads one JSON document (RFC 8259) out of chunks of any size, and hands over the items of a feed as they end.
///
/// Strict, but for what stands for one thing only: a byte order mark, control characters in strings, half surrogates,
/// unknown escapes, a comma before a closing bracket, numbers like "007", NaN and Infinity. These become findings; any
/// other fault ends the reading there.
struct JSONParser: ~Copyable {
    /// An item as it was in its place.
    struct Item {
        var node: JSONNode
        var path: String
        /// The address of the feed, as far as the document had said it before the item.
        var feedURL: String?
        /// Its language, likewise.
        var language: String?
    }

    private enum State {
        case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd
        case string, escape, hex
        case token
        case end
    }

    private var state = State.value
    private var stack: [JSONFrame] = []
    private var string = JSONString()
    private var stringIsKey = false
    private var hex: UInt32 = 0
    private var hexDigits = 0
    private var token: [UInt8] = []
    private var place = JSONPlace(offset: 0, line: 1, column: 1)
    /// After a comma: a closing bracket is one too early.
    private var afterComma = false

    private var consumed = 0
    private var line: Int32 = 1
    private var lineStart = 0
    /// Bytes on this line that continue a character.
    private var continuations = 0

    private var isInItem = false
    private var values = (items: 0, rest: 0)
    private var bytes = (items: 0, rest: 0)

    private var items: [Item] = []
    private var nextItemIndex = 0
    /// Whether there was a place for items, with items or without.
    private(set) var hasItems = false
    /// The document's value once it is complete, without the items.
    private(set) var root: JSONNode?
    private(set) var findings: [Finding] = []
    /// Why the reading ended early.
    private(set) var failure: ReadFailure?
    /// The address of the feed, as far as the document has said it.
    private(set) var feedURL: String?
    private var language: String?

    init() {}

    // MARK: Results

    /// The next complete item.
    mutating func nextItem() -> Item? {
        guard nextItemIndex < items.count else {
            items.removeAll(keepingCapacity: true)
            nextItemIndex = 0
            return nil
        }
        defer { nextItemIndex += 1 }
        let item = items[nextItemIndex]
        items[nextItemIndex].node.value = .null
        return item
    }

    /// The members of the outermost object that are complete, and of an open one inside it the same.
    var head: JSONNode? {
        if let root { return root }
        guard var node = stack.first?.node else { return nil }
        // RSS-in-JSON has its channel two levels down.
        guard stack.count > 1, stack[1].role == .rss else { return node }
        var rss = stack[1].node
        if stack.count > 2, stack[2].role == .channel { rss.add("channel", stack[2].node) }
        node.add("rss", rss)
        return node
    }

    mutating func takeFindings() -> [Finding] {
        defer { findings = [] }
        return findings
    }

    // MARK: Input

    mutating func push(_ span: Span<UInt8>) {
        var index = 0
        while index < span.count, failure == nil {
            let byte = span[index]
            switch state {
            case .string: index = readString(span, index)
            case .escape:
                readEscape(byte, at: index)
                index += 1
            case .hex: index += readHex(byte, at: index)
            case .token: index += readToken(byte)
            case .value, .valueOrEnd, .key, .keyOrEnd, .colon, .commaOrEnd, .end:
                readStructure(byte, at: index)
                index += 1
            }
        }
        consumed += span.count
    }

    /// Says that the document ends here.
    mutating func finish() {
        guard failure == nil else { return }
        if state == .token { endToken() }
        guard failure == nil, state != .end else { return }
        place = here(0)
        if stack.isEmpty, state == .value {
            failure = .empty
        } else {
            stop("the document ends in the middle")
        }
    }

    // MARK: Structure

    private mutating func readStructure(_ byte: UInt8, at index: Int) {
        switch byte {
        case 0x20, 0x09, 0x0D: return
        case 0x0A: return newLine(index)
        default: place = here(index)
        }
        // U+FEFF: RFC 8259 §8.1 lets readers pass over it.
        if place.offset < 3, byte == [0xEF, 0xBB, 0xBF][place.offset] {
            continuations += byte == 0xEF ? 0 : 1
            lineStart += byte == 0xEF ? 1 : 0
            return
        }
        switch state {
        case .value, .valueOrEnd: beginValue(byte)
        case .key, .keyOrEnd:
            if byte == UInt8(ascii: "\"") { return beginString(isKey: true) }
            guard byte == UInt8(ascii: "}") else { return stop("a name in quotation marks is due") }
            end(isObject: true)
        case .colon:
            guard byte == UInt8(ascii: ":") else { return stop("a colon is due after a name") }
            state = .value
        case .commaOrEnd: readCommaOrEnd(byte)
        case .end: stop("there is more after the end of the document")
        case .string, .escape, .hex, .token: break
        }
    }

    private mutating func beginValue(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): beginString(isKey: false)
        case UInt8(ascii: "{"): open(isObject: true)
        case UInt8(ascii: "["): open(isObject: false)
        case UInt8(ascii: "]") where state == .valueOrEnd: end(isObject: false)
        case UInt8(ascii: "]") where afterComma: end(isObject: false)
        case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x41...0x5A, 0x61...0x7A:
            token.removeAll(keepingCapacity: true)
            token.append(byte)
            state = .token
        default: stop("a value is due")
        }
    }

    private mutating func readCommaOrEnd(_ byte: UInt8) {
        guard let frame = stack.last else { return }
        switch byte {
        case UInt8(ascii: ","):
            afterComma = true
            state = frame.isObject ? .key : .value
        case UInt8(ascii: "}") where frame.isObject: end(isObject: true)
        case UInt8(ascii: "]") where !frame.isObject: end(isObject: false)
        default: stop(frame.isObject ? "a comma or a closing brace is due" : "a comma or a closing bracket is due")
        }
    }

    private mutating func open(isObject: Bool) {
        guard stack.count < JSONLimits.depth else { return stop("more than \(JSONLimits.depth) values are nested") }
        guard countValue() else { return }
        let role = stack.last.map { $0.role(ofChild: isObject) } ?? (isObject ? .root : .other)
        if role == .items {
            hasItems = true
            isInItem = true
        }
        afterComma = false
        stack.append(JSONFrame(role, isObject: isObject, place: place))
        state = isObject ? .keyOrEnd : .valueOrEnd
    }

    private mutating func end(isObject: Bool) {
        guard let frame = stack.last, frame.isObject == isObject else {
            return stop("a bracket closes that was not opened")
        }
        if afterComma { report("json/syntax", .error, "a comma before a closing bracket") }
        afterComma = false
        stack.removeLast()
        if frame.role == .items {
            isInItem = false
            state = .commaOrEnd
        } else {
            complete(frame.node)
        }
    }

    /// Puts a value where it belongs.
    private mutating func complete(_ node: JSONNode) {
        afterComma = false
        state = .commaOrEnd
        guard let last = stack.indices.last else {
            root = node
            state = .end
            return
        }
        if stack[last].role == .items {
            deliver(node)
        } else if !stack[last].isObject {
            stack[last].append(node)
            stack[last].count += 1
        } else if stack[last].holdsSingleItem {
            hasItems = true
            if case .object = node.value {
                place = node.place
                report("feed/bad-type", .warning, "an object where an array of items is due")
                deliver(node)
            } else if node.value != .null {
                place = node.place
                report("feed/bad-type", .warning, "\(node.kind) where an array of items is due")
            }
        } else {
            noteDefaults(node)
            if stack[last].set(node) {
                place = node.place
                report(
                    "json/syntax", .warning,
                    "the name \"\(stack[last].key.excerpt)\" comes twice; the last value counts")
            }
        }
    }

    private mutating func deliver(_ node: JSONNode) {
        items.append(Item(node: node, path: path, feedURL: feedURL, language: language))
        stack[stack.count - 1].count += 1
        values.items = 0
        bytes.items = 0
    }

    /// What items that follow resolve their references against, and the language they are in.
    private mutating func noteDefaults(_ node: JSONNode) {
        guard let frame = stack.last, case .string(let text) = node.value else { return }
        switch (frame.role, frame.key) {
        case (.root, "feed_url"): feedURL = text
        case (.root, "home_page_url"), (.channel, "link"): feedURL = feedURL ?? text
        case (.root, "language"), (.channel, "language"): language = text
        default: break
        }
    }

    // MARK: Strings

    private mutating func beginString(isKey: Bool) {
        stringIsKey = isKey
        state = .string
    }

    /// Reads on in a string; returns where to go on.
    private mutating func readString(_ span: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < span.count {
            // Escapes often come one behind the other.
            if span[index] != UInt8(ascii: "\\") { index = readPlain(span, from: index) }
            guard string.bytes.count <= (stringIsKey ? JSONLimits.key : JSONLimits.string) else {
                place = here(index)
                stop("a string is longer than \(stringIsKey ? JSONLimits.key : JSONLimits.string) bytes")
                return index
            }
            if index == span.count { return index }
            switch span[index] {
            case UInt8(ascii: "\""):
                endString()
                return index + 1
            case UInt8(ascii: "\\"):
                let length = unsafe span.withUnsafeBufferPointer { unsafe string.append(wholeEscapeIn: $0, at: index) }
                guard length > 0 else {
                    state = .escape
                    return index + 1
                }
                index += length
            default:
                readControl(span[index], at: index)
                index += 1
            }
        }
        return index
    }

    /// Takes characters that stand for themselves; returns where they end.
    private mutating func readPlain(_ span: Span<UInt8>, from start: Int) -> Int {
        let end = unsafe span.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return start }
            let end = unsafe JSONString.plainEnd(base, start, bytes.count)
            continuations += unsafe end - start - ByteCount.scalars(base + start, end - start)
            return end
        }
        string.append(span, start..<end)
        return end
    }

    private mutating func readControl(_ byte: UInt8, at index: Int) {
        reportHere(index, .warning, "a control character in a string")
        if byte == 0 { string.append(escaped: 0) } else { string.append(byte) }
        if byte == 0x0A { newLine(index) }
    }

    private mutating func readEscape(_ byte: UInt8, at index: Int) {
        state = .string
        if let meant = JSONString.meaning(ofEscaped: byte) {
            string.append(meant)
        } else if byte == UInt8(ascii: "u") {
            hex = 0
            hexDigits = 0
            state = .hex
        } else {
            // The character stands for itself; its further bytes come as text.
            reportHere(index, .error, "an escape that JSON does not have")
            string.append(byte)
            if byte == 0x0A { newLine(index) }
        }
    }

    /// Returns how many bytes were taken.
    private mutating func readHex(_ byte: UInt8, at index: Int) -> Int {
        guard let digit = JSONString.hexDigit(byte) else {
            reportHere(index, .error, "four hexadecimal digits are due after \\u")
            string.append(escaped: 0)
            state = .string
            return 0
        }
        hex = hex << 4 | digit
        hexDigits += 1
        if hexDigits == 4 {
            string.append(escaped: hex)
            state = .string
        }
        return 1
    }

    private mutating func endString() {
        let text = string.take()
        if string.takeReplaced() > 0 {
            report("json/syntax", .warning, "half a surrogate pair or U+0000 in a string became U+FFFD")
        }
        guard countBytes(text.utf8.count) else { return }
        if stringIsKey {
            afterComma = false
            if let last = stack.indices.last { stack[last].key = text }
            state = .colon
        } else {
            guard countValue() else { return }
            complete(JSONNode(value: .string(text), place: place))
        }
    }

    // MARK: Numbers and words

    /// Returns how many bytes were taken: none when the token ended before.
    private mutating func readToken(_ byte: UInt8) -> Int {
        switch byte {
        case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x41...0x5A, 0x61...0x7A, 0x5F:
            // What is too long is no number, whatever else comes.
            if token.count <= JSONLimits.number { token.append(byte) }
            return 1
        default:
            endToken()
            return 0
        }
    }

    private mutating func endToken() {
        guard countValue() else { return }
        let value: JSONNode.Value
        if token.elementsEqual("true".utf8) {
            value = .bool(true)
        } else if token.elementsEqual("false".utf8) {
            value = .bool(false)
        } else if token.elementsEqual("null".utf8) {
            value = .null
        } else if token.count > JSONLimits.number {
            report("feed/bad-number", .warning, "a number of more than \(JSONLimits.number) digits was left out")
            value = .null
        } else if JSONNumber.isStrict(token) {
            value = .number(String(decoding: token, as: UTF8.self))
        } else if JSONNumber.isLoose(token) {
            report("json/syntax", .error, "a number in a form that JSON does not have")
            value = .number(String(decoding: token, as: UTF8.self))
        } else if ["NaN", "Infinity", "-Infinity", "undefined"].contains(String(decoding: token, as: UTF8.self)) {
            report("json/syntax", .error, "\(String(decoding: token, as: UTF8.self)) is no value of JSON")
            value = .null
        } else {
            return stop("a value is due")
        }
        complete(JSONNode(value: value, place: place))
    }

    // MARK: Limits

    private mutating func countValue() -> Bool {
        let isInside = isInItem
        if isInside { values.items += 1 } else { values.rest += 1 }
        if max(values.items, values.rest) <= JSONLimits.values { return true }
        stop("more than \(JSONLimits.values) values in \(isInside ? "one item" : "the feed itself")")
        return false
    }

    private mutating func countBytes(_ count: Int) -> Bool {
        let isInside = isInItem
        if isInside { bytes.items += count } else { bytes.rest += count }
        if max(bytes.items, bytes.rest) <= JSONLimits.bytes { return true }
        stop("more than \(JSONLimits.bytes) bytes in \(isInside ? "one item" : "the feed itself")")
        return false
    }

    // MARK: Places

    private func here(_ index: Int) -> JSONPlace {
        let offset = consumed + index
        let column = offset - lineStart - continuations + 1
        return JSONPlace(offset: offset, line: line, column: Int32(clamping: column))
    }

    private mutating func newLine(_ index: Int) {
        if line < .max { line += 1 }
        lineStart = consumed + index + 1
        continuations = 0
    }

    /// `items[3].title`: what is being read.
    private var path: String {
        var path = ""
        for frame in stack {
            if !frame.isObject {
                path += "[\(frame.count)]"
            } else if !frame.key.isEmpty {
                path += (path.isEmpty ? "" : ".") + frame.key.excerpt
            }
        }
        return path
    }

    private mutating func stop(_ message: String) {
        report("json/syntax", .fatal, message)
        failure = .unreadable(message, at: place.position)
    }

    private mutating func reportHere(_ index: Int, _ severity: Finding.Severity, _ message: String) {
        let start = place
        place = here(index)
        report("json/syntax", severity, message)
        place = start
    }

    private mutating func report(_ code: String, _ severity: Finding.Severity, _ message: String) {
        guard findings.count < JSONLimits.findings || severity == .fatal else { return }
        let path = path
        findings.append(Finding(code, severity, message, at: place.position, path: path.isEmpty ? nil : path))
    }
}

extension JSONNode {
    /// Adds a member to an object, in place of one of the same name.
    fileprivate mutating func add(_ key: String, _ node: JSONNode) {
        guard case .object(var members) = value else { return }
        members.removeAll { $0.key == key }
        members.append(JSONMember(key: key, node: node))
        value = .object(members)
    }
}
