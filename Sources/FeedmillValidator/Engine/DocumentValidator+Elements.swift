extension DocumentValidator {
    /// Opens the element of the current start tag: declares its namespaces, reads its attributes and finds its table.
    mutating func open() {
        let token = scanner.token
        let frame = closedFrames.popLast() ?? Frame()
        frame.rawName = token.content
        frame.startTag = token.range
        frame.scopeDepth = scope.depth
        if let parent = frames.last {
            frame.inherited = parent.inherited
            frame.holder = if case .schema = parent.mode { frames.count - 1 } else { parent.holder }
            frames[frames.count - 1].hasElements = true
        } else {
            frame.inherited = .none
            if facts.hasRoot { notWellFormed(token.range, "a second root element", "XML 1.0 §2.1") }
        }
        declareNamespaces(token)
        resolveName(frame)
        if frame.namespace == .itunes { facts.usesITunes = true }
        readAttributes(token, of: frame)
        inherit(frame)
        let isRoot = frames.isEmpty
        frames.append(frame)
        if isRoot {
            openRoot()
            facts.hasRoot = true
            // How names are shown depends on the root.
            names = NameCache()
        } else {
            openChild()
        }
        checkAttributes()
        beginContent()
    }

    private mutating func beginContent() {
        guard let frame = frames.last, case .schema(let index) = frame.mode else { return }
        switch schema.entries[index].content {
        case .textConstruct: beginConstruct(isContent: false)
        case .atomContent: beginConstruct(isContent: true)
        default: break
        }
    }

    /// Gives the innermost element its table: `nil` leaves its content alone.
    mutating func follow(_ entry: Int?) {
        let top = frames.count - 1
        frames[top].mode = entry.map { .schema($0) } ?? .opaque(inUnknown: false)
    }

    private mutating func openChild() {
        let parent = frames.count - 2
        let top = frames.count - 1
        switch frames[parent].mode {
        case .opaque(let inUnknown):
            frames[top].mode = .opaque(inUnknown: inUnknown)
            if inUnknown, frames[top].namespace == .none, kind.isRSS2 {
                report(.extensionNotInNamespace, frames[top].startTag)
            }
        case .markup: openMarkup()
        case .rdf: openRDFNode()
        case .schema(let index): openSchemaChild(index)
        }
    }

    private mutating func openSchemaChild(_ index: Int) {
        let top = frames.count - 1
        let entry = schema.entries[index]
        switch entry.content {
        case .elements, .empty: break
        case .anything: return
        case .value:
            if kind.isRDF, entry.namespace != .rss10, entry.namespace != .rss11 {
                openRDFNode()
            } else if kind.isRDF {
                report(.invalidRdf, frames[top].startTag, detail: "an element beside or in place of a literal")
            } else {
                undefined()
            }
            return
        case .textConstruct, .atomContent: return openConstructChild()
        case .inlineXHTML: return openMarkup()
        case .rdf: return openRDFNode()
        }
        if let child = entry.child(frames[top].number) {
            return openKnown(child, isExtension: false)
        }
        if let child = schema.extension(frames[top].number, in: entry.scope) {
            return openKnown(child, isExtension: true)
        }
        openUnknown(in: entry)
    }

    private mutating func openKnown(_ child: Schema.Child, isExtension: Bool) {
        let top = frames.count - 1
        let number = frames[top].number
        follow(child.entry >= 0 ? child.entry : nil)
        let count = countChild(number, in: top - 1)
        if child.isSingle, count == 2 || (count > 2 && profile != .w3c) {
            report(.duplicateElement, frames[top].startTag, clause: clause(of: top - 1))
        }
        noteOrder(isItem: child.entry >= 0 && schema.entries[child.entry].isItem, isExtension: isExtension)
    }

    /// Counts a child of an open element; returns how many of that name there are now.
    private mutating func countChild(_ number: Int, in parent: Int) -> Int {
        if let index = frames[parent].counts.firstIndex(where: { $0.number == number }) {
            frames[parent].counts[index].count += 1
            return frames[parent].counts[index].count
        }
        frames[parent].counts.append((number, 1))
        return 1
    }

    private mutating func noteOrder(isItem: Bool, isExtension: Bool) {
        let parent = frames.count - 2
        if isItem {
            frames[parent].sawItem = true
        } else if frames[parent].sawItem, !isExtension, !frames[parent].notes.contains(.metadataAfterItems) {
            let code: RuleCode? =
                switch kind {
                case .atom10: frames[parent].local == "feed" ? .metadataAfterEntries : nil
                case .rss20, .rss, .rss091, .rss092, .rss093, .rss094:
                    frames[parent].local == "channel" ? .misplacedItem : nil
                default: nil
                }
            guard let code else { return }
            frames[parent].notes.insert(.metadataAfterItems)
            report(code, frames[frames.count - 1].startTag)
        }
    }

    /// An element that no table allows here.
    private mutating func openUnknown(in parent: Schema.Entry) {
        let top = frames.count - 1
        let frame = frames[top]
        frames[top].mode = .opaque(inUnknown: false)
        if frame.namespace == .unknown {
            frames[top].mode = .opaque(inUnknown: true)
            return unknownNamespace()
        }
        if frame.namespace == .none, core != .none {
            return misplaced(kind.isAtom || kind.isRDF ? .elementInNoNamespace : .unknownElement)
        }
        if frame.namespace == .none { return undefined() }
        if frame.namespace == .xhtml, kind.isAtom {
            return report(
                .misplacedXhtml, frame.startTag, detail: "\(frame.local) directly inside \(parentName(top) ?? "")")
        }
        switch frame.namespace.support {
        case .open:
            frames[top].mode = .opaque(inUnknown: false)
        case .unchecked: uncheckedNamespace()
        case .checked: undefined()
        }
    }

    /// Reports the innermost element as one that has no business where it stands.
    mutating func undefined() {
        nameAsTheOriginal()
        let frame = frames[frames.count - 1]
        let code: RuleCode =
            switch (frame.namespace, frame.local) {
            case (.podcast, _): .unknownExtensionElement
            case (.none, "blink"): .unknownElementBlink
            case (.thr, "when"): .obsoleteThrWhen
            default: .unknownElement
            }
        misplaced(code)
    }

    /// A finding about the innermost element by what it stands in: the place, and the clause that says what may stand there.
    private mutating func misplaced(_ code: RuleCode) {
        let top = frames.count - 1
        sink.add(
            code, frames[top].startTag, element: frames[top].display, parent: parentName(top),
            detail: top > 0 ? "inside \(frames[top - 1].display)" : nil, standing: top > 0 ? clause(of: top - 1) : nil)
    }

    /// The W3C feed validator names elements inside plain values and RDF without their prefix.
    mutating func nameAsTheOriginal() {
        let top = frames.count - 1
        guard profile == .w3c, top > 0 else { return }
        switch frames[top - 1].mode {
        case .rdf: frames[top].display = frames[top].local
        case .schema(let index):
            if case .value = schema.entries[index].content { frames[top].display = frames[top].local }
        case .opaque, .markup: break
        }
    }

    /// RSS 1.1: the elements of other vocabularies take none of RSS's own attributes.
    mutating func openRDFNode() {
        let top = frames.count - 1
        frames[top].mode = .rdf
        noteAbout(frames[top])
        for attribute in frames[top].attributes where attribute.namespace == .rss11 {
            nameAsTheOriginal()
            report(
                .unknownAttribute, subject(of: attribute), value: attribute.value, params: ["attr": attribute.display])
        }
    }

    mutating func unknownNamespace() {
        let frame = frames[frames.count - 1]
        let uri = scope.binding(of: prefix(frame.rawName))?.uri ?? ""
        guard facts.reportedNamespaces.insert(uri).inserted else { return }
        report(.unknownNamespace, frame.startTag, value: uri, params: ["namespace": uri])
    }

    private mutating func uncheckedNamespace() {
        let frame = frames[frames.count - 1]
        let uri = scope.binding(of: prefix(frame.rawName))?.uri ?? ""
        guard facts.reportedNamespaces.insert(uri).inserted else { return }
        report(.uncheckedNamespace, frame.startTag, value: uri, params: ["namespace": uri])
    }

    /// Closes the innermost element: judges what it holds, then what it lacks, and hands it to its parent.
    mutating func close() {
        guard let frame = frames.last else { return }
        if case .schema(let index) = frame.mode {
            let entry = schema.entries[index]
            if kind.isRDF, frame.hasElements {
                if frame.hasText, case .value = entry.content {
                    report(.invalidRdf, frame.startTag, detail: "text beside elements")
                }
            } else {
                judgeContent(entry)
            }
            for (number, rule) in entry.required where !frame.counts.contains(where: { $0.number == number }) {
                missing(rule)
            }
            if let check = entry.check { run(check) }
        } else {
            closeOpaque()
        }
        scope.leave(frame.scopeDepth)
        frames.removeLast()
        for record in frame.records { reuse(record) }
        if isRemembered(frame) {
            if !frame.records.isEmpty { frame.records = [] }
        } else {
            reuse(frame)
        }
    }

    /// Keeps a closed element for one that is to come.
    private mutating func reuse(_ frame: Frame) {
        guard closedFrames.count < 256 else { return }
        frame.reset()
        closedFrames.append(frame)
    }

    func missingName(_ rule: ChildRule) -> String {
        let name = Schema.name(rule.name)
        return display(name.namespace, name.local, prefix: name.namespace.rawValue)
    }

    private mutating func missing(_ rule: ChildRule) {
        let frame = frames[frames.count - 1]
        sink.add(
            rule.missing, frame.startTag, element: missingName(rule), parent: frame.display, standing: clauseAtHand)
    }

    /// Whether the parent's check will ask for an element that has just been closed; then the parent has it.
    private mutating func isRemembered(_ frame: Frame) -> Bool {
        guard case .schema(let index) = frame.mode, let parent = frames.last, case .schema(let outer) = parent.mode,
            !schema.entries[index].isItem, schema.entries[outer].check != nil
        else { return false }
        parent.records.append(frame)
        return true
    }

    /// The character data of a complete element without outer white space; "" for long content.
    func text(of record: Frame) -> String {
        guard record.hasText, record.runs.reduce(0, { $0 + $1.range.count }) <= 65_536 else { return "" }
        return String(decoding: trimmed(decoder.decode(record.runs, in: source)[...]), as: UTF8.self)
    }

    private mutating func closeOpaque() {
        guard let top = frames.last, case .rdf = top.mode else { return }
        if top.hasText, top.hasElements { report(.invalidRdf, top.startTag, detail: "text beside elements") }
        // RSS 1.0 §5.3.5: an entry of the table of contents points at an item.
        if top.namespace == .rdf, top.local == "li", !top.hasText, !top.hasElements, kind == .rss10,
            !top.attributes.contains(where: { $0.local == "resource" })
        {
            sink.add(
                .missingAttribute, top.startTag, element: top.display, parent: parentName(frames.count - 1),
                attribute: "rdf:resource")
        }
    }
}
