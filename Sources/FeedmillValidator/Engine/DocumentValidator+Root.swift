/// What the root element and the prologue make of a document.
extension DocumentValidator {
    /// Settles the format by the root element and gives it its table.
    mutating func openRoot() {
        let frame = frames[0]
        core = frame.namespace
        switch (frame.namespace, frame.local) {
        case (.none, "rss"): openRSS()
        case (.rdf, "RDF"): openRDF()
        case (.atom, "feed"): follow(.atom10, "atom:feed")
        case (.atom, "entry"): follow(.atom10, "atom:entry/document")
        case (.atom03, "feed"), (.atom03, "entry"):
            frames[0].display = frame.local
            report(.obsoleteNamespace, frame.startTag, value: scope.binding(of: prefix(frame.rawName))?.uri)
            kind = .atom03
            if let version = frame.attribute("version") {
                report(.obsoleteVersion, subject(of: version), value: version.value)
            }
            frames[0].mode = .opaque(inUnknown: false)
        case (.app, "service"):
            follow(.atomService, "app:service")
            if let uri = scope.binding(of: prefix(frame.rawName))?.uri, uri.hasSuffix("/atom/app#") {
                report(.obsoleteNamespace, frame.startTag, value: uri, clause: "RFC 5023 §1.2")
            }
        case (.app, "categories"): follow(.atomCategories, "app:categories/document")
        case (.rss11, "Channel"): follow(.rss11, "rss11:Channel")
        case (.opensearch, "OpenSearchDescription"): follow(.openSearch, "opensearch:OpenSearchDescription")
        case (.none, "opml"): follow(.opml, "opml")
        default: openForeignRoot(frame)
        }
        frames[0].display = display(frame.namespace, frame.local, prefix: prefix(frame.rawName))
    }

    private mutating func follow(_ format: DocumentFormat, _ key: String) {
        kind = format
        follow(schema.entry(key))
    }

    /// Roots that are named right in the wrong namespace, then everything else.
    private mutating func openForeignRoot(_ frame: Frame) {
        let uri = scope.binding(of: prefix(frame.rawName))?.uri ?? ""
        let isUndeclared = !prefix(frame.rawName).isEmpty && scope.binding(of: prefix(frame.rawName)) == nil
        switch frame.local {
        case "feed", "entry":
            openMisnamed(.atom, .atom10, frame.local == "feed" ? "atom:feed" : "atom:entry/document", uri)
        case "OpenSearchDescription":
            openMisnamed(.opensearch, .openSearch, "opensearch:OpenSearchDescription", uri)
        case "service": openMisnamed(.app, .atomService, "app:service", uri)
        case "rss":
            if !isUndeclared { report(.wrongNamespace, frame.startTag, value: uri, params: ["namespace": uri]) }
            core = .none
            // What was meant is plain, and the same for every child.
            scope.adopt(uri, as: .none)
            openRSS()
        case "RDF" where frame.namespace == .unknown || frame.namespace == .none:
            report(uri.isEmpty ? .undeclaredNamespacePrefix : .wrongNamespace, frame.startTag, value: uri)
            openRDF()
        case "opml": report(.wrongNamespace, frame.startTag, value: uri)
        default:
            kind = .unknown
            report(.unknownElement, frame.startTag, detail: "no feed format has \(frame.display) as its root")
            frames[0].mode = .opaque(inUnknown: false)
        }
    }

    private mutating func openMisnamed(_ namespace: Namespace, _ format: DocumentFormat, _ key: String, _ uri: String) {
        let frame = frames[0]
        let code: RuleCode =
            if uri.isEmpty {
                .undeclaredNamespacePrefix
            } else if uri.hasPrefix("http://purl.org/atom/ns") {
                .obsoleteNamespace
            } else {
                .wrongNamespace
            }
        report(
            code, frame.startTag, value: uri, params: ["namespace": uri],
            detail: "\(frame.local) has to be in \(namespace.uris.first ?? "")")
        kind = format
        frames[0].mode = .opaque(inUnknown: false)
        guard profile != .w3c else { return }
        // What was meant is plain; one fault should not hide the others.
        core = namespace
        scope.adopt(uri, as: namespace)
        frames[0].name = ResolvedName(
            namespace, prefix: frame.name.prefix, local: frame.local, display: frame.display,
            number: schema.number(namespace, frame.local), isDeclared: frame.name.isDeclared)
        follow(schema.entry(key))
    }

    private mutating func openRSS() {
        let version = frames[0].attribute("version")
        kind = Self.versions[version?.value ?? ""] ?? .rss
        if let version, kind == .rss { report(.invalidRssVersion, subject(of: version), value: version.value) }
        if version != nil, kind != .rss, kind != .rss20 {
            report(.obsoleteVersion, frames[0].startTag, value: version?.value)
        }
        if facts.doctypeVersion != nil, let version, version.value != facts.doctypeVersion {
            report(.doctypeVersionConflict, subject(of: version), value: version.value)
        }
        follow(schema.entry("rss"))
    }

    private static let versions: [String: DocumentFormat] = [
        "0.91": .rss091, "0.92": .rss092, "0.93": .rss093, "0.94": .rss094, "2.0": .rss20,
    ]

    /// RSS 1.0 and 0.90 differ in the default namespace alone.
    private mutating func openRDF() {
        core = .rss10
        kind = scope.binding(of: "")?.uri.contains("/rdf/simple/0.9/") == true ? .rss090 : .rss10
        follow(schema.entry("rdf:RDF"))
    }

    // MARK: Prologue

    /// A processing instruction: an XML declaration anywhere but at the start is one too many.
    mutating func instruction() {
        let token = scanner.token
        let text = string(token.content.lowerBound..<min(token.content.upperBound, token.content.lowerBound + 4))
        guard text == "xml " || text == "xml\t" || text == "xml\n" || text == "xml\r" else { return }
        guard token.range.lowerBound > documentStart else { return }
        let isOnlyBlank = source[documentStart..<token.range.lowerBound].allSatisfy(\.isSpace)
        sink.add(
            isOnlyBlank ? .xmlDeclarationNotFirst : .xmlNotWellFormed, token.range,
            detail: "the XML declaration has to come first", clause: "XML 1.0 §2.8",
            fix: isOnlyBlank
                ? TextEdit(offset: documentStart, length: token.range.lowerBound - documentStart, replacement: "") : nil
        )
    }

    /// A document type declaration: internal entities are taken in, what lies outside is reported.
    mutating func doctype() {
        let token = scanner.token
        if facts.hasRoot {
            return notWellFormed(token.range, "document type declaration after the root element", "XML 1.0 §2.8")
        }
        let declaration = DocumentType(source, token.content)
        for (name, text) in declaration.entities { decoder.entities[name] = text }
        facts.hasExternalSubset = declaration.systemID != nil
        if declaration.systemID == DocumentType.netscapeSystemID {
            facts.doctypeVersion = "0.91"
            sink.add(.deprecatedDtd, token.range, value: declaration.systemID)
        } else if let systemID = declaration.systemID {
            sink.add(.externalEntity, token.range, value: systemID)
        }
        for range in declaration.externalEntities {
            sink.add(.externalEntity, range, value: string(range))
        }
    }
}
