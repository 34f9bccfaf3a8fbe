/// Inline CSS that readers let through: harmless properties with values that load, run or cover nothing.
enum StyleJudge {
    /// The first dangerous declaration; `nil` when there is none.
    /// - Parameter byTheSafeList: whether everything counts that is not on a list of harmless properties and values, as readers
    ///   with such a list have it; else only what runs or leaves its place.
    static func danger(in style: [UInt8], byTheSafeList: Bool) -> (range: Range<Int>, text: String)? {
        var start = 0
        while start < style.count {
            let end = endOfDeclaration(style, from: start)
            let declaration = trimmed(style[start..<end])
            if !declaration.isEmpty, byTheSafeList ? !isHarmless(declaration) : isDangerous(declaration) {
                return (declaration.startIndex..<declaration.endIndex, String(decoding: declaration, as: UTF8.self))
            }
            start = end + 1
        }
        return nil
    }

    private static func endOfDeclaration(_ style: [UInt8], from start: Int) -> Int {
        var index = start
        var quote: UInt8 = 0
        var depth = 0
        while index < style.count {
            let byte = style[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
            } else if byte == UInt8(ascii: ";"), depth <= 0 {
                break
            }
            index += 1
        }
        return index
    }

    /// Whether a declaration runs something in some browser, or takes the content out of its place over the page round it.
    private static func isDangerous(_ declaration: ArraySlice<UInt8>) -> Bool {
        guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let property = plain(declaration[..<colon])
        let value = plain(declaration[(colon + 1)...])
        switch property {
        case "behavior", "-ms-behavior", "-moz-binding", "-o-link": return true
        case "position": return value.hasPrefix("fixed") || value.hasPrefix("absolute") || value.hasPrefix("sticky")
        default:
            // Plain values, nearly all, have neither: a search for words costs much more.
            guard value.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ":") }) else {
                return false
            }
            return ["expression(", "javascript:", "vbscript:", "data:text/html", "data:image/svg"].contains {
                value.contains($0)
            }
        }
    }

    /// CSS without comments, escapes and white space, which hide words: `ex/**/pression`, `\\65xpression`.
    private static func plain(_ css: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var index = css.startIndex
        while index < css.endIndex {
            let byte = css[index]
            if byte == UInt8(ascii: "/"), index + 1 < css.endIndex, css[index + 1] == UInt8(ascii: "*") {
                index += 2
                while index + 1 < css.endIndex, css[index] != UInt8(ascii: "*") || css[index + 1] != UInt8(ascii: "/") {
                    index += 1
                }
                index += 2
                continue
            }
            index += 1
            if byte == UInt8(ascii: "\\") {
                let digits = css[index...].prefix(6).prefix(while: \.isHexDigit)
                let value = digits.reduce(0) { $0 << 4 | UInt32($1.hexValue) }
                if let scalar = Unicode.Scalar(value), scalar.isASCII, !digits.isEmpty {
                    result.append(UInt8(truncatingIfNeeded: value).lowercased)
                }
                index += digits.count
            } else if byte > 0x20 {
                result.append(byte.lowercased)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isHarmless(_ declaration: ArraySlice<UInt8>) -> Bool {
        guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let property = String(decoding: trimmed(declaration[..<colon]).map(\.lowercased), as: UTF8.self)
        guard
            properties.contains(property)
                || families.contains(where: { property == $0 || property.hasPrefix($0 + "-") })
        else { return false }
        return valueIsHarmless(declaration[(colon + 1)...])
    }

    private static func valueIsHarmless(_ value: ArraySlice<UInt8>) -> Bool {
        // A backslash hides words, the others end the declaration for some parsers.
        if value.contains(where: { [0x00, 0x3C, 0x40, 0x5C, 0x7B].contains($0) }) { return false }
        let text = String(decoding: value.map(\.lowercased), as: UTF8.self)
        // Every function but those that only compute a colour, a length or a grid.
        var index = text.startIndex
        while let open = text[index...].firstIndex(of: "(") {
            let name = text[..<open].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            if !functions.contains(String(name.reversed())) { return false }
            index = text.index(after: open)
        }
        return !text.contains("javascript:") && !text.contains("vbscript:")
    }

    private static let functions: Set<String> = [
        "rgb", "rgba", "hsl", "hsla", "calc", "min", "max", "clamp", "minmax", "repeat", "fit-content",
    ]

    /// With everything behind a hyphen.
    private static let families = [
        "background", "border", "margin", "padding", "font-variant", "text-decoration", "text-emphasis", "list-style",
        "flex", "grid", "column", "outline", "overflow", "align", "justify", "place", "page-break", "break", "object",
    ]

    private static let properties = Set(
        """
        azimuth aspect-ratio box-sizing box-shadow caption-side clear color color-scheme cursor direction display \
        elevation empty-cells float font font-family font-feature-settings font-kerning font-size font-size-adjust \
        font-stretch font-style font-synthesis font-weight gap row-gap height hyphens inline-size block-size letter-spacing line-height max-height \
        max-width min-height min-width opacity order orphans pause pause-after pause-before pitch pitch-range \
        quotes richness speak speak-header speak-numeral speak-punctuation speech-rate stress table-layout tab-size text-align \
        text-align-last text-combine-upright text-indent text-justify text-orientation text-overflow text-rendering \
        text-shadow text-transform text-underline-offset text-underline-position text-wrap \
        unicode-bidi vertical-align visibility voice-family volume white-space widows width word-break word-spacing \
        word-wrap writing-mode
        """.split(separator: " ").map(String.init))
}
