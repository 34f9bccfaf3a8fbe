internal import FeedmillSyntax

/// One pass over an XML document: reads tokens, keeps the open elements, and holds each against its table.
struct DocumentValidator {
    let source: [UInt8]
    /// Where the document begins, past any byte order mark.
    let documentStart: Int
    let schema = Schema.shared
    var scanner: MarkupScanner
    var sink = FindingSink()
    var scope = NamespaceScope()
    var frames: [Frame] = []
    /// Elements that are closed, to be used again.
    var closedFrames: [Frame] = []
    /// Names of elements that have been resolved, and of attributes.
    var names = NameCache()
    var decoder = CharacterDecoder()
    var cursor = PlaceCursor()
    var kind: DocumentFormat = .unknown
    /// The namespace whose elements findings show without a prefix.
    var core: Namespace = .none
    var facts = DocumentFacts()
    var profile: ValidationProfile
    /// Where the document came from, if known.
    let baseURL: String?
    /// What counts as the present; without it no date is in the future.
    let now: Instant?

    init(_ source: [UInt8], from start: Int, profile: ValidationProfile, baseURL: String?, now: Instant?) {
        self.source = source
        documentStart = start
        scanner = MarkupScanner(source, from: start)
        self.profile = profile
        self.baseURL = baseURL
        self.now = now
    }

    /// Reads the whole document.
    mutating func run() {
        repeat {
            scanner.advance()
            if !scanner.faults.isEmpty { takeFaults() }
            switch scanner.token.kind {
            case .startTag: open()
            case .emptyTag:
                open()
                close()
            case .endTag: end()
            case .text: text()
            case .cdata:
                let run = CharacterRun(range: scanner.token.content, isLiteral: true)
                characters(run, ByteSurvey(of: source.span, in: run.range))
            case .doctype: doctype()
            case .instruction: instruction()
            case .comment: checkCharacters(scanner.token.content)
            case .end: break
            }
        } while scanner.token.kind != .end
        finish()
    }

    private mutating func takeFaults() {
        for fault in scanner.takeFaults() {
            sink.add(fault.code, fault.range, detail: fault.text, clause: fault.clause)
        }
    }

    mutating func notWellFormed(_ range: Range<Int>, _ text: String, _ clause: String) {
        sink.add(.xmlNotWellFormed, range, detail: text, clause: clause)
    }

    private mutating func finish() {
        if let open = frames.last {
            notWellFormed(open.startTag, "element \(open.display) is not closed", "XML 1.0 §2.1")
            while !frames.isEmpty { close() }
        }
        if !facts.hasRoot {
            notWellFormed(scanner.token.range, "no root element", "XML 1.0 §2.1")
        }
    }

    // MARK: End tags

    /// Closes the element an end tag names. One that closes an outer element closes those inside it too.
    private mutating func end() {
        let name = scanner.token.content
        guard let top = frames.last else {
            return notWellFormed(scanner.token.range, "end tag without a start tag", "XML 1.0 §3")
        }
        if matches(top.rawName, name) { return close() }
        guard let index = opened(by: name) else {
            return notWellFormed(
                scanner.token.range, "end tag </\(string(name))> closes nothing that is open", "XML 1.0 §3")
        }
        notWellFormed(
            scanner.token.range, "end tag </\(string(name))> while <\(string(top.rawName))> is open", "XML 1.0 §3")
        while frames.count > index { close() }
    }

    /// The depth of the nearest open element of a name, not looking further than people nest.
    private func opened(by name: Range<Int>) -> Int? {
        var index = frames.count - 1
        let lowest = max(0, frames.count - 256)
        while index >= lowest {
            if matches(frames[index].rawName, name) { return index }
            index -= 1
        }
        return nil
    }

    func matches(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        for offset in 0..<one.count where source[one.lowerBound + offset] != source[other.lowerBound + offset] {
            return false
        }
        return true
    }

    func string(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

    // MARK: Character data

    private mutating func text() {
        let run = CharacterRun(range: scanner.token.content, isLiteral: false)
        let survey = ByteSurvey(of: source.span, in: run.range)
        if survey.holdsAmpersand { checkReferences(run.range) }
        characters(run, survey)
    }

    private mutating func characters(_ run: CharacterRun, _ survey: ByteSurvey) {
        if survey.isSuspicious { checkCharacters(run.range) }
        let isBlank = survey.isBlank
        guard let top = frames.indices.last else {
            if !isBlank || run.isLiteral {
                notWellFormed(run.range, "character data outside the root element", "XML 1.0 §2.1")
            }
            return
        }
        if !isBlank { frames[top].hasText = true }
        switch frames[top].mode {
        case .schema(let index):
            switch schema.entries[index].textRole {
            case .ignored: break
            case .collected: frames[top].runs.append(run)
            case .unexpected: if !isBlank { unexpectedText(run) }
            }
        case .markup: markupText(run)
        case .rdf: frames[top].runs.append(run)
        case .opaque: break
        }
    }

    private mutating func unexpectedText(_ run: CharacterRun) {
        let top = frames.count - 1
        guard !frames[top].notes.contains(.unexpectedText) else { return }
        frames[top].notes.insert(.unexpectedText)
        let first = source[run.range].firstIndex { !$0.isSpace } ?? run.range.lowerBound
        let range = first..<run.range.upperBound
        let code: RuleCode
        switch frames[top].namespace {
        case .atom where frames[top].local == "link": code = .atomLinkNotEmpty
        case .rdf, .rss10: code = .invalidRdf
        default: code = .unexpectedText
        }
        report(code, range, value: string(range.prefix(200)))
    }

    /// A finding about the innermost open element.
    mutating func report(
        _ code: RuleCode, _ range: Range<Int>, value: String? = nil, params: KeyValuePairs<String, String> = [:],
        detail: String? = nil, clause: String? = nil
    ) {
        sink.add(
            code, range, element: frames.last?.display, parent: parentName(frames.count - 1), value: value,
            params: params, detail: detail, clause: clause, standing: clauseAtHand)
    }

    /// The clause of the innermost open element, where a table has it.
    var clauseAtHand: String? { frames.isEmpty ? nil : clause(of: frames.count - 1) }

    /// The clause of an open element, where a table has it.
    func clause(of index: Int) -> String? {
        guard case .schema(let entry) = frames[index].mode else { return nil }
        return schema.entries[entry].clause
    }

    /// What findings call the parent of an open element.
    func parentName(_ index: Int) -> String? {
        index > 0 ? frames[index - 1].display : index == 0 ? "root" : nil
    }
}

extension Range<Int> {
    fileprivate func prefix(_ length: Int) -> Range<Int> {
        lowerBound..<Swift.min(upperBound, lowerBound + length)
    }
}
