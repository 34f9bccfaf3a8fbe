/// An element that no rule consumed, losslessly.
public struct Extension: Hashable, Sendable {
    /// The local name.
    public var name: String
    /// "" when the element is in no namespace.
    public var namespace: String
    /// The prefix as sent; `nil` when there is none.
    public var prefix: String?
    /// The direct character data without outer white space; `nil` when there is none.
    public var value: String?
    /// Its attributes, namespaced ones with their prefix.
    public var attributes: Attributes
    /// Its child elements, in document order.
    public var children: [Extension]

    public init(
        name: String, namespace: String, prefix: String? = nil, value: String? = nil,
        attributes: Attributes = Attributes(),
        children: [Extension] = []
    ) {
        self.name = name
        self.namespace = namespace
        self.prefix = prefix
        self.value = value
        self.attributes = attributes
        self.children = children
    }
}
