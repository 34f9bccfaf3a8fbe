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
            scope.declare(prefix, uri, isForgiving: profile != .w3c)
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
        if isVerbatim(value) { return string(value) }
        var decoder = decoder
        decoder.normalizesSpace = true
        return String(
            decoding: decoder.decode([CharacterRun(range: value, isLiteral: false)], in: source), as: UTF8.self)
    }

    /// Whether an attribute's value means what it says byte for byte.
    private func isVerbatim(_ value: Range<Int>) -> Bool {
        let span = source.span
        for index in value where span[index] < 0x20 || span[index] == UInt8(ascii: "&") { return false }
        return true
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
        let params: KeyValuePairs = ["prefix": prefix, "namespace": uri]
        if namespace == .media, !uri.hasSuffix("/") {
            sink.add(
                .mediaNamespaceWithoutSlash, range, value: uri,
                fix: TextEdit(offset: attribute.value.upperBound, length: 0, replacement: "/"))
        }
        if namespace == .wiki, uri.contains("usemod") { sink.add(.obsoleteWikiNamespace, range, value: uri) }
        if namespace == .unknown, profile != .w3c, let near = Namespace.near(uri), let right = near.uris.first {
            return sink.add(
                .misspelledNamespace, range, value: uri, params: params, detail: "\"\(right)\" is meant",
                fix: TextEdit(
                    offset: attribute.value.lowerBound, length: attribute.value.count, replacement: right))
        }
        if !prefix.isEmpty { checkPrefix(prefix, namespace, uri, range) }
    }

    private mutating func checkPrefix(_ prefix: String, _ namespace: Namespace, _ uri: String, _ range: Range<Int>) {
        let params: KeyValuePairs = ["prefix": prefix, "namespace": uri]
        if let usual = Namespace.usual(prefix), usual != namespace, usual != .xml {
            let isReserved =
                profile == .w3c ? !Namespace.sinceThen.contains(usual) : Namespace.wellKnown.contains(usual)
            guard isReserved else { return }
            sink.add(
                .reservedPrefix, range, value: uri, params: params,
                detail: "\"\(prefix)\" is usual for \(usual.uris.first ?? "")")
        } else if namespace == .atom || namespace == .xhtml, isInAtom() {
            sink.add(.avoidNamespacePrefix, range, value: uri, params: params)
        } else if namespace != .unknown, namespace.rawValue != prefix, namespace != .none,
            profile == .w3c ? !Namespace.sinceThen.contains(namespace) : Namespace.wellKnown.contains(namespace)
        {
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

    mutating func resolveName(_ frame: Frame) {
        let resolved = resolved(frame.rawName)
        frame.name = resolved
        frame.display = resolved.display
        if !resolved.isDeclared {
            let display = "\(resolved.prefix):\(frame.local)"
            sink.add(
                .undeclaredNamespacePrefix, frame.rawName, element: display, parent: frames.last?.display ?? "root",
                params: ["prefix": resolved.prefix], detail: "prefix \"\(resolved.prefix)\" is not declared")
        }
        // Inside an extension, even a core element is a guest.
        if core == .atom, frame.namespace == .atom, let parent = frames.last, parent.namespace != .atom {
            frame.display = "atom:\(frame.local)"
        }
    }

    /// An element's name under the declarations in force. One that is not declared is read as what its prefix usually means,
    /// so that one fault does not hide others.
    private mutating func resolved(_ name: Range<Int>) -> ResolvedName {
        let context = scope.generation &<< 1
        if let known = names.find(name, context: context, in: source) { return known }
        let prefix = prefix(name)
        let local = local(name)
        let binding = scope.binding(of: prefix)
        let namespace = binding?.namespace ?? Namespace.usual(prefix) ?? .unknown
        let resolved = ResolvedName(
            namespace, prefix: prefix, local: local, display: display(namespace, local, prefix: prefix),
            number: schema.number(namespace, local), isDeclared: binding != nil)
        names.keep(resolved, name, context: context, in: source)
        return resolved
    }

    /// The same for an attribute: without a prefix it is in no namespace.
    private mutating func resolvedAttribute(_ name: Range<Int>) -> ResolvedName {
        let context = scope.generation &<< 1 | 1
        if let known = names.find(name, context: context, in: source) { return known }
        let prefix = prefix(name)
        let local = local(name)
        let binding = prefix.isEmpty ? nil : scope.binding(of: prefix)
        let namespace = prefix.isEmpty ? .none : binding?.namespace ?? Namespace.usual(prefix) ?? .unknown
        let isPlain = namespace == .none || namespace == .unknown
        let display = isPlain ? string(name) : "\(namespace.rawValue):\(local)"
        let resolved = ResolvedName(
            namespace, prefix: prefix, local: local, display: display, number: schema.attributeNumber(display),
            isDeclared: prefix.isEmpty || binding != nil)
        names.keep(resolved, name, context: context, in: source)
        return resolved
    }

    /// The attributes of a start tag without the namespace declarations; repeated ones are reported and left out.
    mutating func readAttributes(_ token: MarkupToken, of frame: Frame) {
        let repeated = repeated(token.attributes)
        for (index, raw) in token.attributes.enumerated() {
            let survey = ByteSurvey(of: source.span, in: raw.value)
            if survey.holdsAmpersand { checkReferences(raw.value) }
            if survey.isSuspicious { checkCharacters(raw.value) }
            guard !isRepeated(index, token.attributes, repeated) else {
                let name = string(raw.name)
                sink.add(
                    .xmlNotWellFormed, raw.name, element: frame.display, attribute: name,
                    detail: "attribute \(name) is repeated", clause: "XML 1.0 §3.1")
                continue
            }
            if isDeclaration(raw.name) { continue }
            let resolved = resolvedAttribute(raw.name)
            if !resolved.isDeclared {
                sink.add(
                    .undeclaredNamespacePrefix, raw.name, element: frame.display, attribute: resolved.display,
                    params: ["prefix": resolved.prefix], detail: "prefix \"\(resolved.prefix)\" is not declared")
            }
            frame.attributes.append(
                ElementAttribute(
                    resolved: resolved, name: raw.name, source: raw.value, value: decodedAttribute(raw.value)))
        }
    }

    /// Whether an earlier attribute of a tag has the same name. Few attributes are compared one by one.
    private func isRepeated(_ index: Int, _ attributes: [MarkupAttribute], _ repeated: Set<Int>) -> Bool {
        guard index > 0 else { return false }
        if attributes.count <= 16 {
            for earlier in 0..<index where matches(attributes[earlier].name, attributes[index].name) { return true }
            return false
        }
        return repeated.contains(attributes[index].name.lowerBound)
    }

    /// Where a tag of many attributes repeats one.
    private func repeated(_ attributes: [MarkupAttribute]) -> Set<Int> {
        guard attributes.count > 16 else { return [] }
        var seen: Set<String> = []
        return Set(attributes.filter { !seen.insert(string($0.name)).inserted }.map(\.name.lowerBound))
    }
}

extension Range<Int> {
    fileprivate func prefix(_ length: Int) -> Range<Int> {
        lowerBound..<Swift.min(upperBound, lowerBound + length)
    }
}
