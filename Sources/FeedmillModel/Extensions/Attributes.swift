/// Attributes as sent, in document order.
public struct Attributes: Hashable, Sendable {
    /// Every attribute; a name stands in it once as a rule.
    public var pairs: [Pair]

    /// One attribute: its name as sent, prefix and all, and its value with references resolved.
    public struct Pair: Hashable, Sendable {
        public var name: String
        public var value: String
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(_ pairs: [Pair] = []) { self.pairs = pairs }

    /// The value of the first attribute of this name, letter for letter. Setting it puts the pair last; setting `nil`
    /// removes it.
    public subscript(name: String) -> String? {
        get { pairs.first { $0.name == name }?.value }
        set {
            pairs.removeAll { $0.name == name }
            if let newValue { pairs.append(Pair(name, newValue)) }
        }
    }

    /// Whether there are no attributes.
    public var isEmpty: Bool { pairs.isEmpty }
}
