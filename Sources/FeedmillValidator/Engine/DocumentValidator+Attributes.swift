internal import FeedmillSyntax

extension DocumentValidator {
    /// Takes `xml:base` and `xml:lang` of a start tag into force (RFC 4287 §2).
    mutating func inherit(_ frame: Frame) {
        guard frame.attributes.contains(where: { $0.namespace == .xml }) else { return }
        frame.hasInheritable = true
        let outer = frame.inherited
        let base = frame.attribute(.xml, "base")?.value
        let language = frame.attribute(.xml, "lang")?.value
        frame.inherited = InheritedAttributes(
            base: base.map { own in outer.base.map { URLReference.resolve(own, against: $0) } ?? own } ?? outer.base,
            hasLanguage: language.map { !$0.isEmpty } ?? outer.hasLanguage)
    }

    /// Holds the attributes of the innermost element against its table.
    mutating func checkAttributes() {
        guard let frame = frames.last else { return }
        if frame.hasInheritable { checkInheritable(frame) }
        guard case .schema(let index) = frame.mode else { return }
        let entry = schema.entries[index]
        if case .anything = entry.content, entry.attributes.isEmpty { return }
        for (number, rule) in entry.wantedAttributes
        where !frame.attributes.contains(where: { $0.resolved.number == number }) {
            missing(rule)
        }
        for place in frame.attributes.indices where frame.attributes[place].namespace != .xml {
            guard let rule = entry.attributePlace(frame.attributes[place].resolved.number) else {
                unlisted(frame.attributes[place], entry)
                continue
            }
            if case .any = entry.attributes[rule].kind { continue }
            judge(entry.attributes[rule].kind, subject(of: frame.attributes[place]))
        }
    }

    /// `xml:base` and `xml:lang`, which may stand everywhere.
    private mutating func checkInheritable(_ frame: Frame) {
        for attribute in frame.attributes where attribute.namespace == .xml {
            switch attribute.local {
            case "base": judge(.iriReference, subject(of: attribute))
            case "lang": if !attribute.value.isEmpty { judge(.language, subject(of: attribute)) }
            default: break
            }
        }
    }

    private mutating func missing(_ rule: AttributeRule) {
        guard let frame = frames.last else { return }
        sink.add(
            rule.missing, frame.startTag, element: frame.display, parent: parentName(frames.count - 1),
            attribute: rule.name, standing: clauseAtHand)
    }

    private mutating func unlisted(_ attribute: ElementAttribute, _ entry: Schema.Entry) {
        guard let frame = frames.last else { return }
        let range = attribute.name.lowerBound..<attribute.source.upperBound
        let code: RuleCode
        if attribute.namespace == .none {
            if entry.openAttributes { return }
            code = frame.namespace == .podcast ? .unknownExtensionAttribute : .unknownAttribute
        } else if attribute.display == "thr:when" {
            code = .obsoleteThrWhen
        } else if frame.namespace == .none, kind.isRSS2 {
            code = .extensionAttributeOnCoreElement
        } else {
            return
        }
        sink.add(
            code, range, element: frame.display, parent: parentName(frames.count - 1), attribute: attribute.display,
            value: attribute.value, params: ["attr": attribute.display])
    }

    /// An attribute of the innermost element as what a finding is about.
    func subject(of attribute: ElementAttribute) -> Subject {
        subject(of: attribute, on: frames.count - 1)
    }

    func subject(of attribute: ElementAttribute, on index: Int) -> Subject {
        Subject(
            element: frames[index].display, parent: parentName(index), attribute: attribute.display,
            runs: [CharacterRun(range: attribute.source, isLiteral: false)],
            fallback: attribute.name.lowerBound..<attribute.source.upperBound)
    }

    /// The character data of the innermost element as what a finding is about.
    func subjectOfText() -> Subject {
        guard let frame = frames.last else { return Subject(element: "", runs: [], fallback: 0..<0) }
        return Subject(
            element: frame.display, parent: parentName(frames.count - 1), attribute: nil, runs: frame.runs,
            fallback: frame.startTag)
    }

    func decoded(_ subject: Subject) -> [UInt8] {
        var decoder = decoder
        decoder.normalizesSpace = subject.attribute != nil
        return decoder.decode(subject.runs, in: source)
    }

    /// The place in the document of a range of a value.
    mutating func place(_ range: Range<Int>?, in subject: Subject) -> Range<Int> {
        if subject.isDocument { return range ?? subject.fallback }
        guard let range, let first = subject.runs.first, let last = subject.runs.last,
            first.range.lowerBound < last.range.upperBound
        else {
            guard let first = subject.runs.first, let last = subject.runs.last,
                first.range.lowerBound < last.range.upperBound
            else { return subject.fallback }
            return first.range.lowerBound..<last.range.upperBound
        }
        let start = decoder.locate(range.lowerBound, subject.runs, in: source, &cursor)
        guard range.count > 1 else {
            return start..<max(start, decoder.end(ofCharacterAt: start, subject.runs, in: source))
        }
        // The end of the last character, not the start of the next: that may stand in another section.
        var ahead = cursor
        let final = decoder.locate(range.upperBound - 1, subject.runs, in: source, &ahead)
        return start..<max(start, decoder.end(ofCharacterAt: final, subject.runs, in: source))
    }

    /// A finding about a value.
    mutating func report(
        _ code: RuleCode, _ subject: Subject, at range: Range<Int>? = nil, value: String? = nil,
        params: KeyValuePairs<String, String> = [:], detail: String? = nil, clause: String? = nil, fix: TextEdit? = nil
    ) {
        let place = place(range, in: subject)
        sink.add(
            code, place, element: subject.element, parent: subject.parent,
            attribute: subject.attribute, value: value, params: params, detail: detail, clause: clause,
            standing: clauseAtHand, fix: fix)
    }
}
