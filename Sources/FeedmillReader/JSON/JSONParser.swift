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

    enum State {
        case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd
        case string, escape, hex
        case token
        case end
    }

    var state = State.value
    var stack: [JSONFrame] = []
    var string = JSONString()
    var stringIsKey = false
    var hex: UInt32 = 0
    var hexDigits = 0
    var token: [UInt8] = []
    var place = JSONPlace(offset: 0, line: 1, column: 1)
    /// After a comma: a closing bracket is one too early.
    var afterComma = false

    var consumed = 0
    var line: Int32 = 1
    var lineStart = 0
    /// Bytes on this line that continue a character.
    var continuations = 0

    var isInItem = false
    var values = (items: 0, rest: 0)
    var bytes = (items: 0, rest: 0)

    var items: [Item] = []
    var nextItemIndex = 0
    /// Whether there was a place for items, with items or without.
    var hasItems = false
    /// The document's value once it is complete, without the items.
    var root: JSONNode?
    var findings: [Finding] = []
    /// Why the reading ended early.
    var failure: ReadFailure?
    /// The address of the feed, as far as the document has said it.
    var feedURL: String?
    var language: String?

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
