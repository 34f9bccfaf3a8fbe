/// What sanitized HTML may hold: elements, attributes and how their values are checked. Two tables over one sanitizer.
package struct HTMLPolicy: Sendable {
    /// What is done with the value of an attribute.
    enum AttributeRule: UInt8, Sendable {
        case drop
        /// Any text.
        case keep
        /// One URL: links and loads have their own schemes.
        case url
        /// A source set (HTML §2.5.1).
        case sourceSet
        /// CSS declarations.
        case style
        /// A reference inside the document: `#` first.
        case fragment
        /// A paint or another value that may hold `url(#…)`, and no other `url(`.
        case paint
        /// A value that animates another attribute: no URL can be in it.
        case animated
        /// A name in the document, and none that scripts use.
        case identifier
        /// The name of the attribute an animation changes: none that holds a URL or a script.
        case animatedName
        /// The declaration of a namespace: its own URI and no other.
        case namespace
    }

    let elements: ElementSet
    let svgElements: ElementSet
    let mathElements: ElementSet
    let attributes: [AttributeRule]
    let svgAttributes: [AttributeRule]
    let mathAttributes: [AttributeRule]
    /// Table parts outside a table stay, although a browser shows their content only.
    let keepsStrayTableParts: Bool

    let linkSchemes: NameTable
    let mediaSchemes: NameTable
    let dataImageTypes: NameTable

    /// The publishing policy.
    package static let sanitized = HTMLPolicy(
        elements: publishingElements, attributes: publishingAttributes, svg: "", svgAttributes: "", math: "",
        mathAttributes: "", keepsStrayTableParts: false)

    /// The wider policy: forms without action, SVG, MathML, harmless CSS. No scripts, no handlers, no `javascript:`.
    package static let relaxed = HTMLPolicy(
        elements: relaxedElements, attributes: relaxedAttributes, svg: svgElements, svgAttributes: svgAttributes,
        math: mathElements, mathAttributes: mathAttributes, keepsStrayTableParts: true)

    private init(
        elements: String, attributes: String, svg: String, svgAttributes: String, math: String, mathAttributes: String,
        keepsStrayTableParts: Bool
    ) {
        self.elements = ElementSet(elements)
        svgElements = ElementSet(svg)
        mathElements = ElementSet(math)
        self.attributes = Self.rules(attributes, Self.htmlRules)
        self.svgAttributes = Self.rules(svgAttributes, Self.svgRules)
        self.mathAttributes = Self.rules(mathAttributes, Self.mathRules)
        self.keepsStrayTableParts = keepsStrayTableParts
        linkSchemes = NameTable(Self.linkSchemes.split(separator: " ").map(String.init))
        mediaSchemes = NameTable(Self.mediaSchemes.split(separator: " ").map(String.init))
        dataImageTypes = NameTable(Self.dataImageTypes.split(separator: " ").map(String.init))
    }

    /// Attributes that are not just kept.
    private static let htmlRules: [AttributeRule: String] = [
        .url: """
        href src cite poster usemap itemtype background longdesc dynsrc lowsrc ping action icon data template profile
        """,
        .sourceSet: "srcset",
        .style: "style",
        .identifier: "id name",
    ]
    private static let svgRules: [AttributeRule: String] = [
        .url: "href xlink:href",
        .style: "style",
        .identifier: "id name",
        .paint: "fill stroke marker-start marker-mid marker-end content",
        .animated: "from to by values",
        .animatedName: "attributename",
        .namespace: "xmlns:xlink",
        .drop: "xmlns xml:base",
    ]
    private static let mathRules: [AttributeRule: String] = [
        .url: "href xlink:href src altimg",
        .style: "style",
        .identifier: "id",
        .namespace: "xmlns:xlink",
        .drop: "xmlns encoding",
    ]

    private static func rules(_ names: String, _ special: [AttributeRule: String]) -> [AttributeRule] {
        var rules = Array(repeating: AttributeRule.drop, count: AttributeNames.spellings.count + 1)
        for name in names.split(whereSeparator: \.isWhitespace) {
            rules[Int(AttributeNames.table.id(name))] = .keep
        }
        for (rule, names) in special {
            for name in names.split(whereSeparator: \.isWhitespace) {
                let id = Int(AttributeNames.table.id(name))
                if rules[id] != .drop { rules[id] = rule }
            }
        }
        rules[0] = .drop
        return rules
    }
}
