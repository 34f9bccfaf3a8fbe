internal import FeedmillModel

/// Objects, arrays, and what stands between their values (RFC 8259 §2, §4, §5).
extension JSONParser {
    mutating func readStructure(_ byte: UInt8, at index: Int) {
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

    mutating func beginValue(_ byte: UInt8) {
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

    mutating func readCommaOrEnd(_ byte: UInt8) {
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

    mutating func open(isObject: Bool) {
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

    mutating func end(isObject: Bool) {
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
    mutating func complete(_ node: JSONNode) {
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

    mutating func deliver(_ node: JSONNode) {
        items.append(Item(node: node, path: path, feedURL: feedURL, language: language))
        stack[stack.count - 1].count += 1
        values.items = 0
        bytes.items = 0
    }

    /// What items that follow resolve their references against, and the language they are in.
    mutating func noteDefaults(_ node: JSONNode) {
        guard let frame = stack.last, case .string(let text) = node.value else { return }
        switch (frame.role, frame.key) {
        case (.root, "feed_url"): feedURL = text
        case (.root, "home_page_url"), (.channel, "link"): feedURL = feedURL ?? text
        case (.root, "language"), (.channel, "language"): language = text
        default: break
        }
    }
}
