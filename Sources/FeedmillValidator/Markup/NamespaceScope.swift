/// The namespace declarations in force, prefix by prefix (Namespaces in XML 1.0 §6).
struct NamespaceScope {
    struct Binding {
        var namespace: Namespace
        var uri: String
    }

    private var bindings: [String: [Binding]] = ["xml": [Binding(namespace: .xml, uri: "")]]
    /// Prefixes in the order of their declarations, so that leaving an element takes back the right ones.
    private var declared: [String] = []

    /// The namespace that a URI is taken for although it is not.
    private var adopted: (uri: String, namespace: Namespace)?

    /// Takes a URI for a namespace from here on.
    mutating func adopt(_ uri: String, as namespace: Namespace) {
        adopted = (uri, namespace)
    }

    /// How many declarations are in force; what ``leave(_:)`` takes back to.
    var depth: Int { declared.count }

    mutating func declare(_ prefix: String, _ uri: String) {
        bindings[prefix, default: []].append(Binding(namespace: Namespace.of(uri), uri: uri))
        declared.append(prefix)
    }

    mutating func leave(_ depth: Int) {
        while declared.count > depth { bindings[declared.removeLast()]?.removeLast() }
    }

    /// What a prefix stands for here; `nil` when nothing declares it. "" without a declaration is no namespace.
    func binding(of prefix: String) -> Binding? {
        if var binding = bindings[prefix]?.last {
            if let adopted, adopted.uri == binding.uri { binding.namespace = adopted.namespace }
            return binding
        }
        return prefix.isEmpty ? Binding(namespace: .none, uri: "") : nil
    }
}
