import FeedmillModel

extension MarkupOutput {
    /// Elements that no rule knows, in their own namespaces; each declares what is not declared around it.
    /// - Parameter core: what is the format's own, and so would mean something else here.
    mutating func write(_ extensions: [Extension], core: CoreNames) {
        var single: Set<String> = []
        for element in extensions {
            switch Vocabulary.verdict(on: element, in: core) {
            case .free: break
            case .undefined:
                losses.add("extensions")
                continue
            case .once:
                // An empty one says nothing, but would keep out one that does.
                guard !element.isBlank else { continue }
                guard single.insert(element.namespace + element.name).inserted else {
                    losses.add("extensions")
                    continue
                }
            }
            write(element, core: core, depth: 0)
        }
    }

    private mutating func write(_ element: Extension, core: CoreNames, depth: Int) {
        guard depth < 256, XMLName.isNCName(element.name), var name = qualified(element) else {
            return losses.add("extensions")
        }
        if element.namespace == core.namespace, core.reserves(element.name, depth: depth) {
            return losses.add("extensions")
        }
        // What is in no namespace is RSS's own, and RSS is frozen (RSS 2.0, "Extending RSS").
        if element.namespace.isEmpty, core == .rss { return losses.add("extensions") }
        var declared = 0
        if namespace(of: name.prefix) != name.uri, name.prefix != "xml" {
            bind(name.prefix, to: name.uri)
            declared = 1
        }
        var all: [(String, String)] = []
        let isMedia = element.namespace == Module.media.uri
        write(
            isMedia ? MediaAttribute.written(element.attributes, of: element.name) : element.attributes, to: &all,
            declared: &declared)
        for binding in bindings.suffix(declared) {
            all.append((binding.prefix.isEmpty ? "xmlns" : "xmlns:" + binding.prefix, binding.uri))
        }
        name.local = element.name
        start(named: name.description, all)
        if let value = element.value { text(value) }
        for child in element.children { write(child, core: core, depth: depth + 1) }
        end()
        unbind(declared)
    }

    /// A name with its prefix and namespace.
    private struct QualifiedName: CustomStringConvertible {
        var prefix: String
        var uri: String
        var local = ""
        var description: String { prefix.isEmpty ? local : prefix + ":" + local }
    }

    /// The prefix to use: as sent where that is possible, else none; `nil` for a namespace that nothing can be in.
    private func qualified(_ element: Extension) -> QualifiedName? {
        guard let uri = IRI.namespace(element.namespace) else { return nil }
        switch uri {
        case "": return QualifiedName(prefix: "", uri: "")
        case Self.xmlNamespace: return QualifiedName(prefix: "xml", uri: uri)
        case Self.xmlnsNamespace: return nil
        default: break
        }
        guard let prefix = element.prefix, XMLName.isNCName(prefix), !Self.isReserved(prefix) else {
            return QualifiedName(prefix: "", uri: uri)
        }
        return QualifiedName(prefix: prefix, uri: uri)
    }

    /// Appends the attributes whose names can be written, once each; declares the prefixes that they need.
    private mutating func write(_ sent: Attributes, to all: inout [(String, String)], declared: inout Int) {
        guard !sent.isEmpty else { return }
        var names: Set<String> = []
        for pair in sent.pairs {
            let parts = pair.name.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count <= 2, parts.allSatisfy({ XMLName.isNCName($0) }), pair.name != "xmlns" else {
                losses.add("extensions")
                continue
            }
            var expanded = pair.name
            if parts.count == 2 {
                let prefix = String(parts[0])
                guard prefix != "xmlns", let uri = attributeNamespace(of: prefix, &declared) else {
                    losses.add("extensions")
                    continue
                }
                expanded = "{\(uri)}\(parts[1])"
            }
            guard names.insert(expanded).inserted else { continue }
            all.append((pair.name, pair.value))
        }
    }

    /// The namespace of an attribute's prefix: as declared around it, else as the source declared it.
    private mutating func attributeNamespace(of prefix: String, _ declared: inout Int) -> String? {
        if prefix == "xml" { return Self.xmlNamespace }
        if let uri = namespace(of: prefix) { return uri }
        guard !Self.isReserved(prefix), let uri = sentPrefixes[prefix], !uri.isEmpty,
            uri != Self.xmlNamespace, uri != Self.xmlnsNamespace, IRI.namespace(uri) == uri
        else { return nil }
        bind(prefix, to: uri)
        declared += 1
        return uri
    }

    /// The attributes of a `media:` element.
    func mediaAttributes(_ sent: Attributes, of element: String) -> [(String, String)] {
        plainAttributes(sent, written: { MediaAttribute.written($0, of: element) })
    }

    /// Attributes, once each, where the names are names: those without a namespace, and those whose prefix is bound.
    ///
    /// - Parameter written: What the value is written as; `nil` leaves the attribute out.
    func plainAttributes(
        _ sent: Attributes, where isBound: (String) -> Bool = { _ in false },
        written: (Attributes.Pair) -> String? = { $0.value }
    ) -> [(String, String)] {
        // A set pays only where there are many.
        var names: Set<String> = []
        let areFew = sent.pairs.count < 16
        var all: [(String, String)] = []
        all.reserveCapacity(sent.pairs.count)
        for pair in sent.pairs {
            guard let value = written(pair),
                XMLName.isNCName(pair.name) && pair.name != "xmlns" || XMLName.isPrefixed(pair.name, where: isBound)
            else { continue }
            let isNew = areFew ? !all.contains { $0.0 == pair.name } : names.insert(pair.name).inserted
            if isNew { all.append((pair.name, value)) }
        }
        return all
    }

    private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
    private static let xmlnsNamespace = "http://www.w3.org/2000/xmlns/"

    /// Prefixes that begin with "xml" are not ours to bind (Namespaces in XML 1.0 §3).
    static func isReserved(_ prefix: String) -> Bool { prefix.lowercased().hasPrefix("xml") }
}

extension Extension {
    /// Whether the element says nothing.
    fileprivate var isBlank: Bool {
        attributes.isEmpty && children.isEmpty && !(value?.hasVisibleCharacters ?? false)
    }
}
