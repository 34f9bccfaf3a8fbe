/// The element names this target knows: HTML's, and those of SVG and MathML that no HTML element has. In the order of
/// ``HTMLElementName/spellings``.
package enum HTMLElementName: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case unknown
    // HTML, obsolete elements included.
    case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi, bdo, bgsound,
        big, blink, blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup, command,
        data, datagrid, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed, eventSource,
        fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header,
        hgroup, hr, html, i, iframe, image, img, input, ins, isindex, kbd, keygen, label, legend, li, link,
        listing, m, main, map, mark, marquee, menu, menuitem, meta, meter, multicol, nav, nextid, nobr, noembed,
        noframes, noscript, object, ol, optgroup, option, output, p, param, picture, plaintext, portal, pre,
        progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search, section, select, selectedcontent, slot,
        small, sound, source, spacer, span, strike, strong, style, sub, summary, sup, table, tbody, td,
        template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp
    // SVG.
    case svg, animate, animateColor, animateMotion, animateTransform, circle, defs, desc, ellipse, fontFace,
        fontFaceName, fontFaceSrc, foreignObject, g, glyph, hkern, line, linearGradient, marker, metadata,
        missingGlyph, mpath, path, polygon, polyline, radialGradient, rect, set, stop, `switch`, text, tspan,
        use
    // MathML.
    case math, annotation, annotationXML, maction, maligngroup, malignmark, menclose, merror, mfenced, mfrac,
        mglyph, mi, mlabeledtr, mlongdiv, mmultiscripts, mn, mo, mover, mpadded, mphantom, mprescripts, mroot,
        mrow, ms, mscarries, mscarry, msgroup, msline, mspace, msqrt, msrow, mstack, mstyle, msub, msubsup,
        msup, mtable, mtd, mtext, mtr, munder, munderover, noneElement, semantics

    /// The names as they are written, from `a` on.
    static let spellings: [String] = """
        a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink
        blockquote body br button canvas caption center cite code col colgroup command data datagrid
        datalist dd del details dfn dialog dir div dl dt em embed event-source fieldset figcaption figure
        font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img
        input ins isindex kbd keygen label legend li link listing m main map mark marquee menu menuitem meta
        meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param
        picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select
        selectedcontent slot small sound source spacer span strike strong style sub summary sup table tbody
        td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp
        svg animate animateColor animateMotion animateTransform circle defs desc ellipse font-face
        font-face-name font-face-src foreignObject g glyph hkern line linearGradient marker metadata
        missing-glyph mpath path polygon polyline radialGradient rect set stop switch text tspan use
        math annotation annotation-xml maction maligngroup malignmark menclose merror mfenced mfrac mglyph
        mi mlabeledtr mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
        mscarries mscarry msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext
        mtr munder munderover none semantics
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    package static let nameTable = NameTable(spellings.map { $0.lowercased() })

    /// The element a tag names, `.unknown` for one that is not known.
    package init(_ token: HTMLToken, in input: Span<UInt8>) {
        self.init(token, in: input, table: Self.nameTable)
    }

    @inline(__always)
    init(_ token: HTMLToken, in input: Span<UInt8>, table: NameTable) {
        let id = table.id(token.content, hash: token.nameHash, in: input)
        self = Self(rawValue: UInt8(truncatingIfNeeded: id)) ?? .unknown
    }

    /// As it is written, with SVG's capitals; empty for `.unknown`.
    package var spelling: String { self == .unknown ? "" : Self.spellings[Int(rawValue) - 1] }
}
