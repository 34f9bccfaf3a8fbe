internal import FeedmillModel
internal import FeedmillSyntax

/// What reading a JSON value needs to know beside the value, and where to put what had to be forgiven.
struct JSONReadContext: Sendable {
    /// What references start from; `nil` when nothing says.
    var base: String?
    let documentBase: String?
    let resolvesReferences: Bool
    /// The place of the object that is being read: "items[3]".
    var path = ""
    private(set) var findings: [Finding] = []

    init(_ options: ReadOptions) {
        documentBase = options.documentBase.flatMap { BaseURL.isUsable($0) ? $0 : nil }
        resolvesReferences = options.resolvesReferences
    }

    // MARK: Values

    /// A string; `nil` when it is empty or null. A number is taken for its digits; anything else is left out, with a
    /// finding.
    mutating func string(_ node: JSONNode, of key: String) -> String? {
        switch node.value {
        case .string(let string): return string.trimmed.nilIfEmpty
        case .number(let number): return number
        case .null: return nil
        case .bool, .array, .object:
            report("feed/bad-type", "\(key) is \(node.kind) where a string is due", at: node, key)
            return nil
        }
    }

    /// A string with its white space.
    mutating func words(_ node: JSONNode, of key: String) -> String? {
        if case .string(let string) = node.value { return string.trimmed.isEmpty ? nil : string }
        return string(node, of: key)
    }

    /// A reference made absolute where a base is known.
    mutating func url(_ node: JSONNode, of key: String) -> String? {
        string(node, of: key).map(resolve)
    }

    /// A whole number, also one in a string; `nil`, with a finding, when it is none.
    mutating func integer(_ node: JSONNode, of key: String) -> Int? {
        guard let text = string(node, of: key) else { return nil }
        if let number = JSONNumber.integer(text) { return number }
        report("feed/bad-number", "\(key) is not a whole number: \"\(text.excerpt)\"", at: node, key)
        return nil
    }

    /// A length: a whole number that is not negative.
    mutating func length(_ node: JSONNode, of key: String) -> Int? {
        guard let number = integer(node, of: key) else { return nil }
        if number >= 0 { return number }
        report("feed/bad-number", "\(key) is negative", at: node, key)
        return nil
    }

    /// A date, whatever form it has. What is not understood is kept as sent, with a finding.
    mutating func date(_ node: JSONNode, of key: String) -> Timestamp? {
        guard let raw = string(node, of: key) else { return nil }
        let timestamp = Timestamp(raw)
        if timestamp.instant == nil {
            report("feed/bad-date", "\(key) is not a date: \"\(raw.excerpt)\"", at: node, key)
        }
        return timestamp
    }

    /// The elements of an array; a value that is none is taken for the only element, with a finding.
    mutating func list(_ node: JSONNode, of key: String) -> [JSONNode] {
        switch node.value {
        case .array(let elements): return elements
        case .null: return []
        case .bool, .number, .string, .object:
            report("feed/bad-type", "\(key) is \(node.kind) where an array is due", at: node, key)
            return [node]
        }
    }

    /// Whether a value is an object; a finding when it is not.
    mutating func isObject(_ node: JSONNode, of key: String) -> Bool {
        if case .object = node.value { return true }
        if node.value != .null {
            report("feed/bad-type", "\(key) is \(node.kind) where an object is due", at: node, key)
        }
        return false
    }

    func resolve(_ reference: String) -> String {
        resolvesReferences ? URLReference.resolve(reference, against: base) : reference
    }

    // MARK: Findings

    mutating func report(_ code: String, _ message: String, at node: JSONNode?, _ key: String? = nil) {
        guard findings.count < JSONLimits.findings else { return }
        let path = [path.nilIfEmpty, key].compactMap(\.self).joined(separator: ".")
        findings.append(Finding(code, .warning, message, at: node?.place.position, path: path.nilIfEmpty))
    }

    mutating func takeFindings() -> [Finding] {
        defer { findings = [] }
        return findings
    }
}
