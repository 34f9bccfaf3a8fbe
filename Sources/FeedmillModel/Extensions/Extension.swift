/// An element that no rule consumed, losslessly.
public struct Extension: Hashable, Sendable {
    /// The local name.
    public var name: String
    /// "" when the element is in no namespace.
    public var namespace: String
    public var prefix: String?
    public var value: String?
    public var attributes: Attributes
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
