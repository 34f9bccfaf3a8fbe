/// A seeded generator of tag soup.
struct MarkupGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }

    private static let tags = """
        a b i em p div span ul ol li dl dt dd table tr td th tbody caption colgroup col h1 h2 blockquote pre br hr img ruby rt \
        rp code font form button select option textarea svg math mi mtext path title foreignObject desc style script noscript \
        template details section iframe noembed noframes xmp nobr label annotation-xml small
        """.split(separator: " ").map(String.init)
    private static let attributes = [
        "", "", "", " class=x", " href='javascript:1'", " src=//a.example/b", " title=\"<p>'`\"", " style='color:red'",
        "/",
        " onload=x", " xlink:href=#a", " xmlns:xlink='http://www.w3.org/1999/xlink'", " xmlns=x",
        " id=top", " data-src=y", " srcset='a 1x,b 2x'",
    ]
    private static let texts = [
        "x", "text ", " ", "\n", "&lt;", "&amp", "<", "日本", "&#0;", "\u{0}", "]]>", "--", "<!--", "-->", "<![CDATA[",
        "<?x?>",
        "</>", "</br>", "</p>", "&#x80;", "\u{FFFE}", "\r",
    ]

    /// Some forty pieces of markup and text out of a few kinds of elements.
    mutating func soup() -> String {
        let tags = (0..<(2 + next(8))).map { _ in pick(Self.tags) }
        var html = ""
        for _ in 0..<(3 + next(40)) {
            switch next(20) {
            case 0..<9: html += "<\(pick(tags))\(pick(Self.attributes))>"
            case 9..<15: html += "</\(pick(tags))>"
            default: html += pick(Self.texts)
            }
        }
        return html
    }
}
