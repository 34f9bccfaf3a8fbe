/// The elements of escaped HTML that are open, with a bound, and the first thing that is wrong with how they close.
struct OpenHTML {
    struct Fault {
        var range: Range<Int>
        var text: String
    }

    private var open: [(name: String, range: Range<Int>)] = []
    private var fault: Fault?

    mutating func start(_ name: String, _ range: Range<Int>) {
        if !HTMLVocabulary.voidElements.contains(name), open.count < 512 { open.append((name, range)) }
    }

    mutating func end(_ name: String, _ range: Range<Int>) {
        let lowest = max(0, open.count - 64)
        guard let index = open[lowest...].lastIndex(where: { $0.name == name }) else {
            if name != "p", name != "br", open.count < 512 { note(range, "</\(name)> closes nothing") }
            return
        }
        if let crossed = open[(index + 1)...].first(where: { !HTMLVocabulary.optionalEnd.contains($0.name) }) {
            note(crossed.range, "\(crossed.name) is not closed before </\(name)>")
        }
        open.removeSubrange(index...)
    }

    /// What is wrong, once everything has been read.
    mutating func finish() -> Fault? {
        if let last = open.last(where: { !HTMLVocabulary.optionalEnd.contains($0.name) }) {
            note(last.range, "\(last.name) is not closed")
        }
        return fault
    }

    mutating func note(_ range: Range<Int>, _ text: String) {
        if fault == nil { fault = Fault(range: range, text: text) }
    }
}
