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
                judgeTag(name, token, value, subject)
                if !tokenizer.attributes.isEmpty { judgeTagAttributes(tokenizer.attributes, token, value, subject) }
                if !token.isSelfClosing { open.start(name, token) }
                if let model = Self.rawModel(name) { tokenizer.enter(model, after: token, in: span) }
            case .endTag: open.end(HTMLElementName(token, in: span), token, bytes)
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

    private static func rawModel(_ name: HTMLElementName) -> HTMLTokenizer.ContentModel? {
        switch name {
        case .script: .scriptData
        case .style, .xmp, .iframe, .noembed, .noframes: .rawtext
        case .textarea, .title: .rcdata
        default: nil
        }
    }

    private mutating func judgeTag(
        _ name: HTMLElementName, _ token: HTMLToken, _ value: Value, _ subject: Subject
    ) {
        let element = HTMLVocabulary.element(name)
        if element.contains(.defined), !element.contains(.unsafe) { return }
        let tag = lowercased(value.bytes[token.content])
        let range = token.start..<token.end
        if element.contains(.unsafe) || tag.contains(":") {
            reportHTML(.unsafeHtmlElement, range, value, subject, params: ["tag": tag], detail: tag)
        } else if !HTMLVocabulary.element(tag).contains(.defined) {
            reportHTML(.invalidHtml, range, value, subject, params: ["tag": tag], detail: "HTML has no element \(tag)")
        }
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
            let range = attribute.nameStart..<attribute.valueEnd
            switch kind {
            case .harmless: break
            case .url: judgeHTMLReference(attribute, value, subject)
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
        if startsLikeMost(value.bytes[attribute.value]) || frames.last?.hasBase == true && isRelative(attribute, value)
        {
            return
        }
        let reference = decodedHTML(value.bytes[attribute.value])
        let range = attribute.nameStart..<attribute.valueEnd
        // Browsers leave out line ends and tabs wherever they stand.
        let bytes = Array(trimmed(Array(reference.utf8)[...])).filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        let scheme = URISyntax(bytes).scheme
        let name = lowercased(value.bytes[attribute.name])
        if ScriptSchemes.contains(scheme) {
            return reportHTML(
                .unsafeHtmlAttribute, range, value, subject, params: ["attr": name], detail: "\(scheme): in \(name)")
        }
        guard scheme.isEmpty, !bytes.isEmpty, bytes.first != UInt8(ascii: "#"), frames.last?.hasBase == false
        else { return }
        reportHTML(
            .relativeReferenceInContent, range, value, subject, params: ["value": reference],
            detail: "\"\(reference.prefix(80))\"")
    }

    /// Whether a reference holds neither a scheme nor what could hide one.
    private func isRelative(_ attribute: HTMLAttribute, _ value: Value) -> Bool {
        let span = value.bytes.span
        let end = attribute.valueEnd
        return attribute.isPlain
            && span.first(UInt8(ascii: ":"), or: UInt8(ascii: "&"), from: attribute.valueStart, to: end) == end
    }

    /// Whether a reference is a whole address of the web, or one inside the page: nothing to say about it.
    private func startsLikeMost(_ reference: ArraySlice<UInt8>) -> Bool {
        reference.starts(with: "https://".utf8) || reference.starts(with: "http://".utf8)
            || reference.first == UInt8(ascii: "#")
    }

    private mutating func reportHTML(
        _ code: RuleCode, _ range: Range<Int>, _ value: Value, _ subject: Subject, params: [String: String] = [:],
        detail: String? = nil
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
        frame.hasBase = true
        frames = [frame]
        let subject = Subject(
            element: "", parent: nil, attribute: nil, runs: [], fallback: 0..<html.count, isDocument: true)
        judgeHTML(Value(bytes: html, start: 0, raw: html), subject)
    }
}
