package import FeedmillModel
package import FeedmillXML

/// Reads a text construct (RFC 4287 §3.1; Atom 0.3 §3.1, with `mode`) and what RSS has in its place.
package enum AtomText {
    /// The words of an element.
    /// - Parameter kind: What the words are when no `type` says it.
    /// - Returns: Markup for HTML and XHTML, plain characters for the rest; inline elements are always markup, whatever
    ///   `type` says. Base64 that is not text stays as sent.
    package static func read(_ element: XMLElement, default kind: MediaKind, _ context: inout ReadContext) -> FeedText {
        let declared = element.value(of: .type).map(self.kind)
        let (value, type) = words(of: element, declared ?? kind, context)
        return FeedText(context.text(value, type, of: element), isDeclared: declared != nil)
    }

    /// What stands in an element of a kind, and the kind it turns out to be.
    private static func words(
        of element: XMLElement, _ kind: MediaKind, _ context: borrowing ReadContext
    ) -> (value: String, type: MediaKind) {
        let mode = element.value(of: .mode)
        if element.hasElements { return markup(of: element, kind, context.format) }
        if mode == "base64" || (mode == nil && isBase64(kind)) {
            let sent = element.textTrimmed
            return (Base64.decodedText(sent) ?? sent, kind)
        }
        if kind == .xhtml, mode != "escaped" { return (element.innerMarkup(.html).trimmed, kind) }
        return (element.textTrimmed, kind)
    }

    /// The media type that `type` means: `text`, `html`, `xhtml`, or a media type of its own.
    static func kind(_ type: String) -> MediaKind {
        if let kind = knownKind(type) { return kind }
        let bare = String(decoding: type.lowercased().utf8.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self).trimmed
        return knownKind(bare) ?? MediaKind(rawValue: bare)
    }

    private static func knownKind(_ type: String) -> MediaKind? {
        switch type {
        case "html", "text/html": .html
        case "text", "plain", "text/plain": .plain
        case "xhtml", "xml", "application/xhtml+xml", "text/xhtml": .xhtml
        default: nil
        }
    }

    private static func markup(
        of element: XMLElement, _ kind: MediaKind, _ format: FeedFormat
    ) -> (value: String, type: MediaKind) {
        if kind != .xhtml, isXML(kind) { return (element.innerMarkup(.xml).trimmed, kind) }
        // Atom 0.3 knows no wrapping div; elsewhere it is no part of the text.
        let isWrapped = kind == .xhtml && format != .atom10
        return (element.withoutWrapper(unless: isWrapped).innerMarkup(.html).trimmed, .xhtml)
    }

    private static func isXML(_ kind: MediaKind) -> Bool {
        kind.rawValue.hasSuffix("+xml") || kind.rawValue.hasSuffix("/xml")
    }

    /// RFC 4287 §4.1.3.3: neither text nor XML is Base64.
    private static func isBase64(_ kind: MediaKind) -> Bool {
        if kind == .plain || kind.isMarkup { return false }
        return kind.rawValue.contains("/") && !kind.rawValue.hasPrefix("text/") && !isXML(kind)
            && !kind.rawValue.hasPrefix("message/") && !kind.rawValue.hasPrefix("multipart/")
    }
}

extension XMLElement {
    /// The single `div` in the element when there is nothing beside it, or the element itself.
    func withoutWrapper(unless isKept: Bool) -> XMLElement {
        if isKept || !textTrimmed.isEmpty { return self }
        var only: XMLElement?
        for child in children {
            if only != nil { return self }
            only = child
        }
        guard let only, only.localName.lowercased() == "div" else { return self }
        return only
    }
}
