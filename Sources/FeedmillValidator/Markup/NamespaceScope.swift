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

    /// Names the set of declarations in force: the same for the same declarations in the same place, so that an element
    /// repeated with its own declarations does not count as something new.
    private(set) var generation = 0
    private var outerGenerations: [Int] = []
    private var generations: [Step: Int] = [:]

    private struct Step: Hashable {
        var outer: Int
        var prefix: String
        var uri: String
    }

    /// Takes a URI for a namespace from here on.
    mutating func adopt(_ uri: String, as namespace: Namespace) {
        adopted = (uri, namespace)
    }

    /// How many declarations are in force; what ``leave(_:)`` takes back to.
    var depth: Int { declared.count }

    /// - Parameter isForgiving: whether a URI that nearly names a namespace counts as that namespace.
    mutating func declare(_ prefix: String, _ uri: String, isForgiving: Bool) {
        var namespace = Namespace.of(uri)
        if namespace == .unknown, isForgiving { namespace = Namespace.near(uri) ?? .unknown }
        bindings[prefix, default: []].append(Binding(namespace: namespace, uri: uri))
        declared.append(prefix)
        outerGenerations.append(generation)
        // Numbers are not told twice, known steps or not: what is not kept only costs time.
        let step = Step(outer: generation, prefix: prefix, uri: uri)
        if let known = generations[step] {
            generation = known
        } else {
            steps += 1
            generation = steps
            if generations.count < 4096 { generations[step] = steps }
        }
    }

    private var steps = 0

    mutating func leave(_ depth: Int) {
        while declared.count > depth {
            bindings[declared.removeLast()]?.removeLast()
            generation = outerGenerations.removeLast()
        }
    }

    /// What a prefix stands for here; `nil` when nothing declares it. "" without a declaration is no namespace.
    func binding(of prefix: String) -> Binding? {
        if var binding = bindings[prefix]?.last {
            if let adopted, adopted.uri == binding.uri { binding.namespace = adopted.namespace }
            return binding
        }
        guard prefix.isEmpty else { return nil }
        return Binding(namespace: adopted?.uri == "" ? adopted?.namespace ?? .none : .none, uri: "")
    }
}
