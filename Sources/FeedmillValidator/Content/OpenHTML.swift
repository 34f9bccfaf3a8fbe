internal import FeedmillHTML

/// The elements of escaped HTML that are open, with a bound, and the first thing that is wrong with how they close.
struct OpenHTML {
    struct Fault {
        var range: Range<Int>
        var text: String
    }

    private struct Tag {
        var name: HTMLElementName
        /// Tells names apart that HTML does not know.
        var hash: UInt32
        var range: Range<Int>
        var content: Range<Int>

        init(_ name: HTMLElementName, _ token: HTMLToken) {
            self.name = name
            hash = token.nameHash
            range = token.start..<token.end
            content = token.content
        }

        var mayStayOpen: Bool { HTMLVocabulary.element(name).contains(.optionalEnd) }
    }

    private var open: [Tag] = []
    private var fault: Fault?
    private let depth = 512

    mutating func start(_ name: HTMLElementName, _ token: HTMLToken) {
        if open.count < depth, !HTMLVocabulary.element(name).contains(.void) { open.append(Tag(name, token)) }
    }

    mutating func end(_ name: HTMLElementName, _ token: HTMLToken, _ bytes: [UInt8]) {
        let tag = Tag(name, token)
        // What is open is closed in turn, nearly always.
        if let last = open.last, last.hash == tag.hash, last.name == name {
            open.removeLast()
            return
        }
        let lowest = max(0, open.count - 64)
        guard let index = open[lowest...].lastIndex(where: { $0.hash == tag.hash && $0.name == name }) else {
            if name != .p, name != .br, open.count < depth {
                note(tag.range, "</\(Self.text(tag, bytes))> closes nothing")
            }
            return
        }
        if let crossed = open[(index + 1)...].first(where: { !$0.mayStayOpen }) {
            note(crossed.range, "\(Self.text(crossed, bytes)) is not closed before </\(Self.text(tag, bytes))>")
        }
        open.removeSubrange(index...)
    }

    /// What is wrong, once everything has been read.
    mutating func finish(_ bytes: [UInt8]) -> Fault? {
        if let last = open.last(where: { !$0.mayStayOpen }) {
            note(last.range, "\(Self.text(last, bytes)) is not closed")
        }
        return fault
    }

    mutating func note(_ range: Range<Int>, _ text: @autoclosure () -> String) {
        if fault == nil { fault = Fault(range: range, text: text()) }
    }

    private static func text(_ tag: Tag, _ bytes: [UInt8]) -> String {
        String(decoding: bytes[tag.content].map(\.lowercased), as: UTF8.self)
    }
}
