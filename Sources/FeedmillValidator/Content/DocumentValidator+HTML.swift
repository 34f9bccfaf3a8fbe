internal import FeedmillHTML

/// HTML as escaped text: one pass of the tokenizer with a stack of open elements, no tree.
extension DocumentValidator {
    /// No rule for HTML in content, or for damage to its characters, is about an error.
    var judgesContent: Bool { sink.least < .error }

    /// Reports what readers take out, what is broken, and references that lead nowhere.
    mutating func judgeHTML(_ value: Value, _ subject: Subject) {
        guard judgesContent else { return }
        let bytes = value.bytes
        let span = bytes.span
        guard span.first(UInt8(ascii: "<"), or: UInt8(ascii: "<"), from: 0, to: span.count) < span.count else { return }
        var tokenizer = HTMLTokenizer()
        var open = OpenHTML()
        var end = 0
        while true {
            let token = tokenizer.next(in: span)
            let range = token.start..<token.end
            switch token.kind {
            case .endOfFile:
                if end < bytes.count { open.note(end..<bytes.count, "a tag that does not end") }
                if let fault = open.finish(bytes) {
                    reportHTML(.invalidHtml, fault.range, value, subject, detail: fault.text)
                }
                return
            case .startTag:
                let name = HTMLElementName(token, in: span)
                let isKnown = judgeTag(name, token, value, subject)
                // Of a "<" that was meant as one, nothing more needs to be said.
                if !tokenizer.attributes.isEmpty, isKnown || profile == .w3c {
                    judgeTagAttributes(tokenizer.attributes, token, value, subject)
                }
                if !token.isSelfClosing, follows(name) { open.start(name, token) }
                if let model = Self.rawModel(name) { tokenizer.enter(model, after: token, in: span) }
            case .endTag:
                let name = HTMLElementName(token, in: span)
                if follows(name) { open.end(name, token, bytes) }
            case .comment:
                if !(bytes[token.end - 1] == UInt8(ascii: ">")) {
                    open.note(range, "a comment that does not end")
                }
                if token.start + 1 < bytes.count, bytes[token.start + 1] == UInt8(ascii: "?") {
                    reportHTML(
                        .unsafeHtmlElement, range, value, subject,
                        params: ["tag": String(decoding: bytes[range].prefix(12), as: UTF8.self)],
                        detail: "a processing instruction")
                }
            case .text, .doctype: break
            }
            end = max(end, token.end)
        }
    }

    /// Whether it matters that an element is closed: one that HTML does not know has been told already.
    private func follows(_ name: HTMLElementName) -> Bool { name != .unknown || profile == .w3c }

    private static func rawModel(_ name: HTMLElementName) -> HTMLTokenizer.ContentModel? {
        switch name {
        case .script: .scriptData
        case .style, .xmp, .iframe, .noembed, .noframes: .rawtext
        case .textarea, .title: .rcdata
        default: nil
        }
    }

    /// Returns whether HTML knows the element, or readers take it out anyway.
    private mutating func judgeTag(
        _ name: HTMLElementName, _ token: HTMLToken, _ value: Value, _ subject: Subject
    ) -> Bool {
        let element = HTMLVocabulary.element(name)
        if element.contains(.defined), !element.contains(.unsafe) { return true }
        let tag = lowercased(value.bytes[token.content])
        let range = token.start..<token.end
        if element.contains(.unsafe) || tag.contains(":") {
            reportHTML(.unsafeHtmlElement, range, value, subject, params: ["tag": tag], detail: tag)
        } else if !HTMLVocabulary.element(tag).contains(.defined) {
            reportHTML(.invalidHtml, range, value, subject, params: ["tag": tag], detail: "HTML has no element \(tag)")
            return false
        }
        return true
    }

    private func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map(\.lowercased), as: UTF8.self)
    }

    private mutating func judgeTagAttributes(
        _ attributes: [HTMLAttribute], _ token: HTMLToken, _ value: Value, _ subject: Subject
    ) {
        for attribute in attributes {
            let kind = HTMLVocabulary.attribute(attribute, in: value.bytes.span)
            if case .harmless = kind { continue }
            if case .url = kind {
                judgeHTMLReference(attribute, value, subject)
                continue
            }
            let range = extent(of: attribute, in: value)
            switch kind {
            case .harmless, .url: break
            case .style:
                let style = decodedHTML(value.bytes[attribute.value])
                if let danger = StyleJudge.danger(in: Array(style.utf8), byTheSafeList: profile == .w3c) {
                    reportHTML(
                        .unsafeStyle, range, value, subject, params: ["attr": "style", "value": danger.text],
                        detail: danger.text)
                }
            case .handler, .unknown:
                let name = lowercased(value.bytes[attribute.name])
                if name.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x3C }) {
                    reportHTML(.invalidHtml, range, value, subject, detail: "an attribute with a stray \(name)")
                    continue
                }
                let code: RuleCode = if case .handler = kind { .unsafeHtmlAttribute } else { .unknownHtmlAttribute }
                reportHTML(
                    code, range, value, subject, params: ["attr": name],
                    detail: "\(name) on \(lowercased(value.bytes[token.content]))")
            }
        }
    }

    private func decodedHTML(_ bytes: ArraySlice<UInt8>) -> String {
        CharacterReferences.decode(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func judgeHTMLReference(_ attribute: HTMLAttribute, _ value: Value, _ subject: Subject) {
        let written = value.bytes[attribute.value]
        if startsLikeMost(written) { return }
        let hasBase = frames.last?.hasBase ?? false
        let isRelative = isRelative(attribute, written)
        if isRelative, hasBase { return }
        let reference = attribute.isPlain ? String(decoding: written, as: UTF8.self) : decodedHTML(written)
        // Browsers leave out line ends and tabs wherever they stand.
        let bytes =
            isRelative ? [] : trimmed(Array(reference.utf8)[...]).filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        let scheme = isRelative ? "" : URISyntax(bytes).scheme
        if ScriptSchemes.contains(scheme) {
            let name = lowercased(value.bytes[attribute.name])
            return reportHTML(
                .unsafeHtmlAttribute, extent(of: attribute, in: value), value, subject, params: ["attr": name],
                detail: "\(scheme): in \(name)")
        }
        guard !hasBase, isRelative || scheme.isEmpty && !bytes.isEmpty && bytes.first != UInt8(ascii: "#") else {
            return
        }
        reportHTML(
            .relativeReferenceInContent, extent(of: attribute, in: value), value, subject,
            params: ["value": reference],
            detail: "\"" + (reference.utf8.count > 80 ? String(reference.prefix(80)) : reference) + "\"")
    }

    /// From the name to past the closing quote.
    private func extent(of attribute: HTMLAttribute, in value: Value) -> Range<Int> {
        let end = attribute.valueEnd
        let isQuoted =
            attribute.valueStart > attribute.nameEnd && end < value.bytes.count
            && [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(value.bytes[end])
            && value.bytes[attribute.valueStart - 1] == value.bytes[end]
        return attribute.nameStart..<(isQuoted ? end + 1 : end)
    }

    /// Whether a reference cannot have a scheme: by what it starts with, or because it holds no colon and nothing that could
    /// hide one.
    private func isRelative(_ attribute: HTMLAttribute, _ written: ArraySlice<UInt8>) -> Bool {
        switch written.first {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "."): return true
        case nil: return false
        default:
            return attribute.isPlain && !written.contains { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
        }
    }

    /// Whether a reference is a whole address of the web, or one inside the page: nothing to say about it.
    private func startsLikeMost(_ reference: ArraySlice<UInt8>) -> Bool {
        switch reference.first {
        case UInt8(ascii: "h"): reference.starts(with: "https://".utf8) || reference.starts(with: "http://".utf8)
        case UInt8(ascii: "#"): true
        default: false
        }
    }

    private mutating func reportHTML(
        _ code: RuleCode, _ range: Range<Int>, _ value: Value, _ subject: Subject,
        params: KeyValuePairs<String, String> = [:], detail: String? = nil
    ) {
        report(
            code, subject, at: value.start + range.lowerBound..<value.start + range.upperBound,
            value: String(decoding: value.bytes[range].prefix(120), as: UTF8.self), params: params, detail: detail)
    }
}

/// Schemes whose URLs run.
enum ScriptSchemes {
    static func contains(_ scheme: String) -> Bool {
        switch scheme {
        case "javascript", "vbscript", "livescript", "mocha": true
        default: false
        }
    }
}

extension DocumentValidator {
    /// Judges a whole document of HTML, for content that does not come in XML.
    mutating func judgeHTML(_ html: [UInt8]) {
        let frame = Frame(mode: .markup)
        frame.inherited = InheritedAttributes(base: "", hasLanguage: false)
        frames = [frame]
        let subject = Subject(
            element: "", parent: nil, attribute: nil, runs: [], fallback: 0..<html.count, isDocument: true)
        judgeHTML(Value(bytes: html, start: 0, raw: html), subject)
    }
}
