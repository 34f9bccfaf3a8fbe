internal import FeedmillSyntax

/// What a text construct or `atom:content` holds, once it is complete.
extension DocumentValidator {
    mutating func judgeTextConstruct() {
        guard let frame = frames.last else { return }
        let subject = subjectOfText()
        let value = value(of: subject)
        switch frame.construct {
        case .html: judgeHTML(value, subject)
        case .xhtml: judgeXHTML(value, frame, subject)
        case .xml: if !frame.hasElements { judgeInlineText(value, subject) }
        default: if !frame.hasElements { judgePlain(value, subject, .containsUndeclaredHtml) }
        }
        reportBlank(frame, subject)
        reportDamage(value, subject)
    }

    mutating func judgeAtomContent() {
        guard let frame = frames.last else { return }
        let subject = subjectOfText()
        let value = value(of: subject)
        switch frame.construct {
        case .remote: if frame.hasText { report(.unexpectedText, subject) }
        case .html:
            judgeHTML(value, subject)
            if frame.attribute("type")?.value != "html", isFragment(value) {
                report(.htmlTypeForFragment, frame.startTag, value: "text/html")
            }
        case .xhtml: judgeXHTML(value, frame, subject)
        case .xml: if !frame.hasElements { judgeInlineText(value, subject) }
        case .base64(let type): judgeEncoded(value, type, subject)
        case .text, nil: if !frame.hasElements { judgePlain(value, subject, .containsUndeclaredHtml) }
        case .plainMedia: break
        }
        if frame.construct != .remote { reportBlank(frame, subject) }
        reportDamage(value, subject)
    }

    /// Whether HTML is no whole document.
    private func isFragment(_ value: Value) -> Bool {
        guard let range = PlainText.firstTag(in: value.bytes) else { return true }
        return !["<html", "<!doc"].contains(
            String(decoding: value.bytes[range].prefix(5), as: UTF8.self).lowercased())
    }

    /// Base64; what turns out to be HTML is judged as such, all of it at the place of the element.
    private mutating func judgeEncoded(_ value: Value, _ type: String, _ subject: Subject) {
        judge(.base64, subject)
        guard type.hasSuffix("/html"), let html = Base64.decoded(value.bytes.filter { !$0.isSpace }[...]) else {
            return
        }
        var whole = subject
        whole.runs = []
        judgeHTML(Value(bytes: html, start: 0, raw: html), whole)
    }

    private func value(of subject: Subject) -> Value {
        let raw = decoded(subject)
        return Value(raw)
    }

    private mutating func reportDamage(_ value: Value, _ subject: Subject) {
        guard judgesContent, let damage = encodingDamage(in: value.raw) else { return }
        report(.suspiciousCharacters, subject, at: damage)
    }

    private mutating func judgeXHTML(_ value: Value, _ frame: Frame, _ subject: Subject) {
        if !frame.hasElements || frame.hasText { missingDiv(frames.count - 1) }
        judgeInlineText(value, subject)
    }

    /// Inline content that holds escaped markup and nothing else was meant to be `html`.
    private mutating func judgeInlineText(_ value: Value, _ subject: Subject) {
        if let tag = PlainText.firstTag(in: value.bytes) {
            report(.htmlInInlineContent, subject, at: value.start + tag.lowerBound..<value.start + tag.upperBound)
        }
    }

    private mutating func reportBlank(_ frame: Frame, _ subject: Subject) {
        if !frame.hasText, !frame.hasElements { report(.blankElement, subject) }
    }
}
