import FeedmillModel
import FeedmillSyntax

extension MarkupOutput {
    /// A text construct (RFC 4287 §3.1).
    mutating func write(_ text: Text, as name: StaticString) {
        let language = newLanguage(text.language)
        let type: StaticString
        switch text.type {
        case .html: type = " type=\"html\""
        case .xhtml: return writeXHTML(text, as: name, language)
        default: type = " type=\"text\""
        }
        let base = text.contentBase
        if language == nil, base == nil { return element(name, written: type, text.value) }
        start(name)
        attribute("type", text.type == .html ? "html" : "text")
        attribute("xml:lang", language)
        attribute("xml:base", base)
        if !text.value.isEmpty { self.text(text.value) }
        end()
    }

    /// `atom:content` (RFC 4287 §4.1.3).
    mutating func writeContent(_ text: Text) {
        let language = newLanguage(text.language)
        if let src = text.contentSource {
            start("content")
            attribute("type", AtomContentKind(text.type).mediaType ?? (text.type.isMarkup ? text.type.rawValue : nil))
            attribute("src", src)
            attribute("xml:lang", language)
            attribute("xml:base", text.contentBase)
            return end()
        }
        switch AtomContentKind(text.type) {
        case .construct:
            write(text, as: "content")
        case .text(let type):
            element(
                "content", text.value,
                attributes(("type", type), ("xml:lang", language), ("xml:base", text.contentBase)))
        case .xml(let type):
            // Foreign XML would need the namespaces it was sent in; escaped, it is still that media type's characters.
            element("content", text.value, attributes(("type", type), ("xml:lang", language)))
        case .base64(let type):
            let value = Base64.isValid(text.value.utf8) ? text.value : Base64.encoded(text.value)
            element("content", value, attributes(("type", type), ("xml:lang", language)))
        }
    }

    private mutating func writeXHTML(_ text: Text, as name: StaticString, _ language: String?) {
        let more = attributes(("xml:lang", language), ("xml:base", text.contentBase))
        guard XHTMLFragment.isWellFormed(text.value) else {
            losses.add("\(name).type")
            return element(name, text.value, [("type", "html")] + more)
        }
        start(name, [("type", "xhtml")] + more)
        start("div", [("xmlns", "http://www.w3.org/1999/xhtml")])
        raw(text.value)
        end()
        end()
    }
}

/// What RFC 4287 §4.1.3.3 does with a media type.
enum AtomContentKind {
    /// `text`, `html`, `xhtml`.
    case construct
    /// A text type of its own.
    case text(String)
    case xml(String)
    case base64(String)

    init(_ kind: MediaKind) {
        if kind == .plain || kind.isMarkup {
            self = .construct
            return
        }
        let essence = kind.rawValue.lowercased().prefix { $0 != ";" && $0 != " " }
        if !MediaType.isWellFormed(kind.rawValue) || essence.hasPrefix("multipart/") || essence.hasPrefix("message/") {
            self = .construct
        } else if essence.hasPrefix("text/") {
            self = .text(kind.rawValue)
        } else if essence.hasSuffix("+xml") || essence.hasSuffix("/xml") {
            self = .xml(kind.rawValue)
        } else {
            self = .base64(kind.rawValue)
        }
    }

    /// A media type that may stand beside `src`.
    var mediaType: String? {
        switch self {
        case .construct: nil
        case .text(let type), .xml(let type), .base64(let type): type
        }
    }

    var isBase64: Bool {
        if case .base64 = self { return true }
        return false
    }
}

extension Text {
    /// `src` as an IRI reference; `nil` when the content is here (RFC 4287 §4.1.3.2).
    var contentSource: String? {
        guard let src = src.map(IRI.reference), !src.isEmpty else { return nil }
        return src
    }

    /// `xml:base` (RFC 4287 §2), where it is an IRI.
    var contentBase: String? { base == nil ? nil : IRI.absolute(base) }
}
