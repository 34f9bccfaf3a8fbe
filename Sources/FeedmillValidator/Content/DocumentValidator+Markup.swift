internal import FeedmillHTML

/// XHTML, SVG and MathML as elements of the document itself.
extension DocumentValidator {
    /// An element inside inline content: the rules of escaped HTML, by name.
    mutating func openMarkup() {
        let top = frames.count - 1
        frames[top].mode = .markup
        let frame = frames[top]
        switch frame.namespace {
        case .xhtml, .svg, .mathml: judgeMarkup(frame)
        case .none:
            sink.add(
                .undeclaredNamespacePrefix, frame.startTag, element: frame.local, parent: parentName(top),
                detail: "an element in no namespace")
        case .unknown: unknownNamespace()
        case .atom, .app, .rss10, .opensearch: undefined()
        default: break
        }
    }

    private mutating func judgeMarkup(_ frame: Frame) {
        guard judgesContent else { return }
        let name = frame.local.lowercased()
        let holder = frame.holder
        let element = HTMLVocabulary.element(name)
        if !element.contains(.defined) {
            reportMarkup(
                frame.namespace == .xhtml ? .invalidHtml : .unsafeHtmlElement, frame.startTag, holder,
                params: ["tag": frame.local], detail: "no element \(frame.local) is known")
        } else if element.contains(.unsafe), frame.namespace == .xhtml || name == "script" {
            reportMarkup(.unsafeHtmlElement, frame.startTag, holder, params: ["tag": frame.local], detail: frame.local)
        }
        for attribute in frame.attributes where attribute.namespace == .none {
            judgeMarkup(attribute, on: frame, holder)
        }
    }

    private mutating func judgeMarkup(_ attribute: ElementAttribute, on frame: Frame, _ holder: Int?) {
        let name = attribute.local.lowercased()
        let range = attribute.name.lowerBound..<attribute.source.upperBound
        let params: KeyValuePairs = ["attr": attribute.local, "value": attribute.value]
        switch HTMLVocabulary.attribute(name) {
        case .harmless: break
        case .style:
            if let danger = StyleJudge.danger(in: Array(attribute.value.utf8), byTheSafeList: profile == .w3c) {
                reportMarkup(.unsafeStyle, range, holder, params: params, detail: danger.text)
            }
        case .handler:
            reportMarkup(
                .unsafeHtmlAttribute, range, holder, params: params, detail: "\(attribute.local) on \(frame.local)")
        case .unknown:
            reportMarkup(
                .unknownHtmlAttribute, range, holder, params: params, detail: "\(attribute.local) on \(frame.local)")
        case .url:
            let bytes = Array(trimmed(Array(attribute.value.utf8)[...]))
            let syntax = URISyntax(bytes)
            if ScriptSchemes.contains(syntax.scheme) {
                reportMarkup(
                    .unsafeHtmlAttribute, range, holder, params: params,
                    detail: "\(syntax.scheme): in \(attribute.local)")
            } else if !syntax.isAbsolute, !bytes.isEmpty, bytes.first != UInt8(ascii: "#"), !frame.hasBase {
                reportMarkup(
                    .relativeReferenceInContent, range, holder, params: params,
                    detail: "\"\(attribute.value.prefix(80))\"")
            }
        }
    }

    private mutating func reportMarkup(
        _ code: RuleCode, _ range: Range<Int>, _ holder: Int?, params: KeyValuePairs<String, String>, detail: String
    ) {
        sink.add(
            code, range, element: holder.map { frames[$0].display }, parent: holder.flatMap { parentName($0) },
            params: params, detail: detail)
    }

    /// Text inside inline content: escaped markup that stands alone means that `html` was intended.
    mutating func markupText(_ run: CharacterRun) {
        guard let holder = frames.last?.holder, !frames[holder].notes.contains(.inlineHTML) else { return }
        let bytes = decoder.decode([run], in: source)
        let subject = Subject(
            element: frames[holder].display, parent: parentName(holder), runs: [run], fallback: run.range)
        if !frames[holder].notes.contains(.badCharacters), let damage = encodingDamage(in: bytes) {
            frames[holder].notes.insert(.badCharacters)
            report(.suspiciousCharacters, subject, at: damage)
        }
        guard frames.count == holder + 2, !frames[frames.count - 1].hasElements, frames[holder].construct == .xhtml,
            let tag = PlainText.firstTag(in: bytes)
        else { return }
        frames[holder].notes.insert(.inlineHTML)
        report(.htmlInInlineContent, subject, at: tag)
    }
}
