/// What the HTML standard's tree construction (§13.2.6) and rendering (§15.3) say of an element, as bits.
struct ElementTraits: OptionSet, Sendable {
    let rawValue: UInt32

    /// Has no content and no end tag (§13.1.2).
    static let void = ElementTraits(rawValue: 1 << 0)
    /// "Special" (§13.2.4.2).
    static let special = ElementTraits(rawValue: 1 << 1)
    /// "Formatting" (§13.2.4.3).
    static let formatting = ElementTraits(rawValue: 1 << 2)
    /// Its start tag ends an open `p`.
    static let endsParagraph = ElementTraits(rawValue: 1 << 3)
    /// Its end tag needs it in scope and generates implied end tags.
    static let blockEnd = ElementTraits(rawValue: 1 << 4)
    /// Gets an implied end tag.
    static let impliedEnd = ElementTraits(rawValue: 1 << 5)
    /// Bounds "in scope".
    static let scope = ElementTraits(rawValue: 1 << 6)
    static let heading = ElementTraits(rawValue: 1 << 7)
    /// `table` and what holds nothing but table parts: other content is foster-parented.
    static let tableMode = ElementTraits(rawValue: 1 << 8)
    static let tablePart = ElementTraits(rawValue: 1 << 9)
    /// A start tag that ends foreign content (§13.2.6.5).
    static let breakout = ElementTraits(rawValue: 1 << 10)
    /// MathML text integration point, or HTML integration point.
    static let integration = ElementTraits(rawValue: 1 << 11)
    /// Its content is raw text, script data or RCDATA in HTML.
    static let raw = ElementTraits(rawValue: 1 << 12)
    /// Rendered as a block of its own (§15.3.3).
    static let block = ElementTraits(rawValue: 1 << 13)
    /// Puts a marker into the list of active formatting elements.
    static let marker = ElementTraits(rawValue: 1 << 14)

    static let table: [ElementTraits] = {
        let sets: [(ElementSet, ElementTraits)] = [
            (
                ElementSet(
                    """
                    area base basefont bgsound br col embed frame hr img input \
                    keygen link meta param source track wbr
                    """), .void
            ),
            (
                ElementSet(
                    """
                    address applet area article aside base basefont bgsound blockquote body br \
                    button caption center col colgroup dd details dir div dl dt embed fieldset \
                    figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header \
                    hgroup hr html iframe img input keygen li link listing main marquee menu meta \
                    nav noembed noframes noscript object ol p param plaintext pre script search \
                    section select source style summary table tbody td template textarea tfoot th \
                    thead title tr track ul wbr xmp mi mo mn ms mtext annotation-xml foreignObject \
                    desc
                    """), .special
            ),
            (ElementSet("a b big code em font i nobr s small strike strong tt u"), .formatting),
            (
                ElementSet(
                    """
                    address article aside blockquote center details dialog dir div dl fieldset \
                    figcaption figure footer header hgroup main menu nav ol p search section summary \
                    ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt hr table plaintext xmp
                    """), .endsParagraph
            ),
            (
                ElementSet(
                    """
                    address article aside blockquote button center details dialog dir div dl \
                    fieldset figcaption figure footer header hgroup listing main menu nav ol pre \
                    search section select summary ul form
                    """), .blockEnd
            ),
            (ElementSet("dd dt li optgroup option p rb rp rt rtc"), .impliedEnd),
            (
                ElementSet(
                    """
                    applet caption html table td th marquee object select template mi mo mn ms mtext \
                    annotation-xml foreignObject desc
                    """), .scope
            ),
            (ElementSet("h1 h2 h3 h4 h5 h6"), .heading),
            (ElementSet("table tbody thead tfoot tr colgroup"), .tableMode),
            (ElementSet("caption colgroup col tbody thead tfoot tr td th"), .tablePart),
            (
                ElementSet(
                    """
                    b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 \
                    head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike \
                    sub sup table tt u ul var
                    """), .breakout
            ),
            (ElementSet("mi mo mn ms mtext annotation-xml foreignObject desc title"), .integration),
            (ElementSet("script style xmp iframe noembed noframes title textarea"), .raw),
            (
                ElementSet(
                    """
                    address article aside blockquote body center dd details dialog dir div dl dt \
                    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html \
                    legend li listing main menu nav ol optgroup option p plaintext pre search \
                    section summary ul xmp table caption tr thead tbody tfoot
                    """), .block
            ),
            (ElementSet("td th caption"), .marker),
        ]
        return HTMLElementName.allCases.map { name in
            var traits: ElementTraits = []
            for (set, trait) in sets where set.contains(name) { traits.insert(trait) }
            return traits
        }
    }()
}
