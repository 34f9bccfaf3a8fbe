/// Attributes as sent, in document order.
public struct Attributes: Hashable, Sendable {
    public var pairs: [Pair]

    public struct Pair: Hashable, Sendable {
        public var name: String
        public var value: String
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(_ pairs: [Pair] = []) { self.pairs = pairs }

    public subscript(name: String) -> String? {
        get { pairs.first { $0.name == name }?.value }
        set {
            pairs.removeAll { $0.name == name }
            if let newValue { pairs.append(Pair(name, newValue)) }
        }
    }

    public var isEmpty: Bool { pairs.isEmpty }
}
