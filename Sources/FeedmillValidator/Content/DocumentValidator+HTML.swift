internal import FeedmillHTML

/// HTML as escaped text: one pass of the tokenizer with a stack of open elements, no tree.
extension DocumentValidator {
    /// Reports what readers take out, what is broken, and references that lead nowhere.
    mutating func judgeHTML(_ value: Value, _ subject: Subject) {
        let bytes = value.bytes
        guard bytes.contains(UInt8(ascii: "<")) else { return }
        var tokenizer = HTMLTokenizer()
        var open = OpenHTML()
        var end = 0
        while true {
            let token = tokenizer.next(in: bytes.span)
            let range = token.start..<token.end
            defer { end = max(end, token.end) }
            switch token.kind {
            case .endOfFile:
                if end < bytes.count { open.note(end..<bytes.count, "a tag that does not end") }
                if let fault = open.finish() {
                    reportHTML(.invalidHtml, fault.range, value, subject, detail: fault.text)
                }
                return
            case .startTag:
                let name = String(decoding: bytes[token.content].map(\.lowercased), as: UTF8.self)
                judgeTag(name, range, value, subject)
                judgeTagAttributes(tokenizer.attributes, name, value, subject)
                if !token.isSelfClosing { open.start(name, range) }
                if let model = Self.rawModels[name] { tokenizer.enter(model, after: token, in: bytes.span) }
            case .endTag:
                open.end(String(decoding: bytes[token.content].map(\.lowercased), as: UTF8.self), range)
            case .comment:
                if token.start + 1 < bytes.count, bytes[token.start + 1] == UInt8(ascii: "?") {
                    reportHTML(
                        .unsafeHtmlElement, range, value, subject,
                        params: ["tag": String(decoding: bytes[range].prefix(12), as: UTF8.self)],
                        detail: "a processing instruction")
                }
            case .text, .doctype: break
            }
        }
    }

    private static let rawModels: [String: HTMLTokenizer.ContentModel] = [
        "script": .scriptData, "style": .rawtext, "xmp": .rawtext, "iframe": .rawtext, "noembed": .rawtext,
        "noframes": .rawtext, "textarea": .rcdata, "title": .rcdata,
    ]

    private mutating func judgeTag(_ name: String, _ range: Range<Int>, _ value: Value, _ subject: Subject) {
        if HTMLVocabulary.unsafeElements.contains(name) || name.contains(":") {
            reportHTML(.unsafeHtmlElement, range, value, subject, params: ["tag": name], detail: name)
        } else if !HTMLVocabulary.elements.contains(name) {
            reportHTML(
                .invalidHtml, range, value, subject, params: ["tag": name], detail: "HTML has no element \(name)")
        }
    }

    private mutating func judgeTagAttributes(
        _ attributes: [HTMLAttribute], _ tag: String, _ value: Value, _ subject: Subject
    ) {
        for attribute in attributes {
            let name = String(decoding: value.bytes[attribute.name].map(\.lowercased), as: UTF8.self)
            let range = attribute.nameStart..<attribute.valueEnd
            if name == "style" {
                let style = decodedHTML(value.bytes[attribute.value])
                if let danger = StyleJudge.danger(in: Array(style.utf8)) {
                    reportHTML(
                        .unsafeStyle, range, value, subject, params: ["attr": "style", "value": danger.text],
                        detail: danger.text)
                }
            } else if !HTMLVocabulary.isHarmless(name) {
                reportHTML(
                    .unsafeHtmlAttribute, range, value, subject, params: ["attr": name], detail: "\(name) on \(tag)")
            } else if HTMLVocabulary.urlAttributes.contains(name) {
                judgeHTMLReference(decodedHTML(value.bytes[attribute.value]), range, name, value, subject)
            }
        }
    }

    private func decodedHTML(_ bytes: ArraySlice<UInt8>) -> String {
        CharacterReferences.decode(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func judgeHTMLReference(
        _ reference: String, _ range: Range<Int>, _ name: String, _ value: Value, _ subject: Subject
    ) {
        let bytes = Array(trimmed(Array(reference.utf8)[...]))
        let scheme = URISyntax(bytes).scheme
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
        var frame = Frame(mode: .markup)
        frame.hasBase = true
        frames = [frame]
        let subject = Subject(element: "", parent: nil, attribute: nil, runs: [], fallback: 0..<0)
        judgeHTML(Value(bytes: html, start: 0, raw: html), subject)
    }
}
