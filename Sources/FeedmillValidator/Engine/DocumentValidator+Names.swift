extension DocumentValidator {
    /// The prefix of a raw name; "" when it has none.
    func prefix(_ name: Range<Int>) -> String {
        guard let colon = source[name].firstIndex(of: UInt8(ascii: ":")) else { return "" }
        return string(name.lowerBound..<colon)
    }

    func local(_ name: Range<Int>) -> String {
        guard let colon = source[name].firstIndex(of: UInt8(ascii: ":")) else { return string(name) }
        return string(colon + 1..<name.upperBound)
    }

    /// How findings name something: core elements bare, others with the usual prefix of their namespace.
    func display(_ namespace: Namespace, _ local: String, prefix: String) -> String {
        switch namespace {
        case .none: local
        case .unknown: prefix.isEmpty ? local : "\(prefix):\(local)"
        case core where core != .app: local
        case .rss10, .rss11, .atom03: local
        default: "\(namespace.rawValue):\(local)"
        }
    }

    mutating func declareNamespaces(_ token: MarkupToken) {
        for attribute in token.attributes where isDeclaration(attribute.name) {
            let prefix =
                attribute.name.count > 6 ? string(attribute.name.lowerBound + 6..<attribute.name.upperBound) : ""
            let uri = decodedAttribute(attribute.value)
            scope.declare(prefix, uri)
            checkDeclaration(prefix, uri, attribute)
        }
    }

    /// Whether an attribute is `xmlns` or `xmlns:…`.
    func isDeclaration(_ name: Range<Int>) -> Bool {
        guard name.count >= 5, source[name.lowerBound] == UInt8(ascii: "x") else { return false }
        let text = source[name.prefix(6)]
        return text.elementsEqual("xmlns".utf8) || text.elementsEqual("xmlns:".utf8)
    }

    func decodedAttribute(_ value: Range<Int>) -> String {
        var decoder = decoder
        decoder.normalizesSpace = true
        return String(
            decoding: decoder.decode([CharacterRun(range: value, isLiteral: false)], in: source), as: UTF8.self)
    }

    private mutating func checkDeclaration(_ prefix: String, _ uri: String, _ attribute: MarkupAttribute) {
        let range = attribute.name.lowerBound..<attribute.value.upperBound
        if uri.isEmpty, !prefix.isEmpty {
            return sink.add(
                .xmlNotWellFormed, range, detail: "a prefix bound to nothing", clause: "Namespaces in XML §5")
        }
        if let bad = uri.utf8.first(where: { $0 <= 0x20 }) {
            _ = bad
            sink.add(
                .xmlNotWellFormed, range, detail: "white space in a namespace name", clause: "Namespaces in XML §2.2")
        }
        let namespace = Namespace.of(uri)
        let params = ["prefix": prefix, "namespace": uri]
        if namespace == .media, !uri.hasSuffix("/") {
            sink.add(
                .mediaNamespaceWithoutSlash, range, value: uri,
                fix: TextEdit(offset: attribute.value.upperBound, length: 0, replacement: "/"))
        }
        if namespace == .wiki, uri.contains("usemod") { sink.add(.obsoleteWikiNamespace, range, value: uri) }
        guard !prefix.isEmpty else { return }
        if let usual = Namespace.usual(prefix), usual != namespace, usual != .xml {
            sink.add(
                .reservedPrefix, range, value: uri, params: params,
                detail: "\"\(prefix)\" is usual for \(usual.uris.first ?? "")")
        } else if namespace == .atom || namespace == .xhtml, isInAtom() {
            sink.add(.avoidNamespacePrefix, range, value: uri, params: params)
        } else if namespace != .unknown, namespace.rawValue != prefix, namespace != .none {
            sink.add(
                .unusualPrefix, range, value: uri, params: params,
                detail: "\"\(namespace.rawValue)\" is usual for \(uri)")
        }
    }

    /// Whether the current start tag belongs to an Atom document.
    private func isInAtom() -> Bool {
        guard frames.isEmpty else { return kind.isAtom }
        let local = local(scanner.token.content)
        return local == "feed" || local == "entry"
    }

    mutating func resolveName(_ frame: inout Frame) {
        let prefix = prefix(frame.rawName)
        frame.local = local(frame.rawName)
        if let binding = scope.binding(of: prefix) {
            frame.namespace = binding.namespace
        } else {
            // Undeclared: read as what the prefix usually means, so that one fault does not hide others.
            frame.namespace = Namespace.usual(prefix) ?? .unknown
            frame.display = "\(prefix):\(frame.local)"
            let parent = frames.last?.display ?? "root"
            sink.add(
                .undeclaredNamespacePrefix, frame.rawName, element: frame.display, parent: parent,
                params: ["prefix": prefix], detail: "prefix \"\(prefix)\" is not declared")
        }
        frame.number = schema.number(frame.namespace, frame.local)
        frame.display = display(frame.namespace, frame.local, prefix: prefix)
        // Inside an extension, even a core element is a guest.
        if core == .atom, frame.namespace == .atom, let parent = frames.last, parent.namespace != .atom {
            frame.display = "atom:\(frame.local)"
        }
    }

    /// The attributes of a start tag without the namespace declarations; repeated ones are reported and left out.
    mutating func readAttributes(_ token: MarkupToken, of frame: Frame) -> [ElementAttribute] {
        var attributes: [ElementAttribute] = []
        var seen: Set<String> = []
        for raw in token.attributes {
            checkReferences(raw.value)
            checkCharacters(raw.value)
            let name = string(raw.name)
            guard seen.insert(name).inserted else {
                sink.add(
                    .xmlNotWellFormed, raw.name, element: frame.display, attribute: name,
                    detail: "attribute \(name) is repeated", clause: "XML 1.0 §3.1")
                continue
            }
            if isDeclaration(raw.name) { continue }
            let prefix = prefix(raw.name)
            var namespace = Namespace.none
            if !prefix.isEmpty {
                if let binding = scope.binding(of: prefix) {
                    namespace = binding.namespace
                } else {
                    namespace = Namespace.usual(prefix) ?? .unknown
                    sink.add(
                        .undeclaredNamespacePrefix, raw.name, element: frame.display, attribute: name,
                        params: ["prefix": prefix], detail: "prefix \"\(prefix)\" is not declared")
                }
            }
            let local = local(raw.name)
            let display = namespace == .none || namespace == .unknown ? name : "\(namespace.rawValue):\(local)"
            attributes.append(
                ElementAttribute(
                    namespace: namespace, local: local, display: display, name: raw.name, source: raw.value,
                    value: decodedAttribute(raw.value)))
        }
        return attributes
    }
}

extension Range<Int> {
    fileprivate func prefix(_ length: Int) -> Range<Int> {
        lowerBound..<Swift.min(upperBound, lowerBound + length)
    }
}
