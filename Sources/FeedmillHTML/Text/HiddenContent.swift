/// Follows an element that is not shown to its end tag.
struct HiddenContent {
    private var name = HTMLElementName.unknown
    private var depth = 0

    var isActive: Bool { depth > 0 }

    /// Elements never shown: their raw text is left out anyway.
    static let elements: ElementSet = [
        .script, .style, .template, .noscript, .title, .head, .datalist, .select, .iframe, .noembed, .noframes,
        .textarea,
        .metadata, .defs, .desc, .annotation, .annotationXML, .audio, .video, .canvas, .object,
    ]

    mutating func start(_ element: HTMLElementName) {
        if depth == 0 {
            name = element
            depth = 1
        } else if element == name {
            depth += 1
        }
    }

    mutating func end(_ element: HTMLElementName) {
        if depth > 0, element == name { depth -= 1 }
    }

    /// Whether the attributes of a tag hide its element: `hidden`, or `display: none` in `style`.
    static func isHidden(_ attributes: [HTMLAttribute], in input: Span<UInt8>) -> Bool {
        for attribute in attributes {
            let id = AttributeNames.table.id(attribute.name, hash: attribute.nameHash, in: input)
            if id == KnownAttribute.hidden.rawValue { return true }
            if id == KnownAttribute.style.rawValue, saysDisplayNone(attribute, in: input) { return true }
        }
        return false
    }

    private static func saysDisplayNone(_ attribute: HTMLAttribute, in input: Span<UInt8>) -> Bool {
        guard attribute.value.count >= 12 else { return false }
        var style: [UInt8] = []
        attribute.appendValue(to: &style, in: input)
        return style.split(separator: UInt8(ascii: ";")).contains { declaration in
            let bare = declaration.lazy.filter { !$0.isHTMLSpace }.map(\.lowercased)
            return bare.starts(with: "display:none".utf8)
        }
    }
}
