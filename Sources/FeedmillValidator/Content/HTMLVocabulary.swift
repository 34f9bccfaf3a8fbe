internal import FeedmillHTML

/// Which elements and attributes HTML knows, and which of them readers take out (RFC 4287 §8.1).
enum HTMLVocabulary {
    /// Everything HTML, SVG and MathML define.
    static let elements = Set(
        HTMLElementName.allCases.map { $0.spelling.lowercased() }.filter { !$0.isEmpty } + ["mathml"])

    /// Elements that load, run or reach outside the content.
    static let unsafeElements = words(
        """
        script style meta link base object embed applet iframe frame frameset noscript noframes param portal template \
        html head body title bgsound isindex blink marquee plaintext xmp listing basefont
        """)

    /// Elements without content.
    static let voidElements = words(
        """
        area base basefont bgsound br col embed frame hr img input link meta param source track wbr keygen command \
        spacer nextid
        """)

    /// Elements whose end tag may be left out (HTML §13.1.2.4).
    static let optionalEnd = words(
        "html head body li dt dd p rb rp rt rtc optgroup option colgroup caption thead tbody tfoot tr td th")

    /// Attributes that hold one URL.
    static let urlAttributes = words(
        """
        href src cite longdesc poster background action formaction data classid codebase usemap profile lowsrc dynsrc
        """)

    /// Whether an attribute is one that HTML, SVG or MathML define, and that does nothing by itself.
    static func isHarmless(_ name: String) -> Bool {
        if name.hasPrefix("on") { return false }
        return attributes.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-")
    }

    private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

    private static let attributes = words(
        """
        abbr accept accept-charset accesskey action align alink allow allowfullscreen alt archive async autocapitalize \
        autocomplete autofocus autoplay axis background balance bgcolor bgproperties border bordercolor \
        bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char charoff charset \
        checked choff cite class clear code codebase codetype color cols colspan compact content contenteditable \
        controls coords crossorigin data datafld datapagesize datasrc datetime declare decoding default defer delay \
        dir dirname disabled download draggable dynsrc enctype end enterkeyhint exportparts face fetchpriority for \
        form formaction formenctype formmethod formnovalidate formtarget frame frameborder galleryimg gutter headers \
        height hidden hidefocus high href hreflang hspace http-equiv icon id imagesizes imagesrcset inert inputmode \
        integrity is ismap itemid itemprop itemref itemscope itemtype keytype kind label language lang leftmargin \
        leftspacing link list loading longdesc loop loopcount loopend loopstart low lowsrc marginheight marginwidth \
        max maxlength media method min minlength multiple muted name nohref nomodule nonce noshade novalidate nowrap \
        object open optimum part pattern ping placeholder playsinline point-size popover poster pqg preload profile \
        prompt property prefix about typeof resource vocab radiogroup readonly referrerpolicy rel repeat-max \
        repeat-min replace required rev reversed rightspacing role rows rowspan rules sandbox scheme scope scoped \
        scrolling selected shape shadowrootmode size sizes slot span spellcheck src srcdoc srclang srcset standby \
        start step style summary suppress tabindex target template text title toppadding translate type \
        unselectable urn usemap valign value valuetype version vlink volume vrml vspace width wrap \
        xmlns xml:lang xml:base xml:space \
        accent-height accumulate additive alphabetic arabic-form ascent attributename attributetype baseprofile bbox \
        begin by calcmode cap-height clip-path clip-rule color-interpolation color-rendering cx cy d dx dy descent \
        display dur fill fill-opacity fill-rule filter font-family font-size font-stretch font-style font-variant \
        font-weight from fx fy g1 g2 glyph-name gradientunits gradienttransform hanging horiz-adv-x horiz-origin-x \
        ideographic k keypoints keysplines keytimes marker-end marker-mid marker-start markerheight markerunits \
        markerwidth mask mathematical offset opacity orient origin overline-position overline-thickness panose-1 path \
        pathlength points preserveaspectratio r refx refy repeatcount repeatdur requiredextensions requiredfeatures \
        restart rotate rx ry slope stemh stemv stop-color stop-opacity strikethrough-position \
        strikethrough-thickness stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin \
        stroke-miterlimit stroke-opacity stroke-width systemlanguage text-anchor to transform u1 u2 \
        underline-position underline-thickness unicode unicode-range units-per-em values viewbox visibility widths x \
        x-height x1 x2 xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type y y1 y2 \
        zoomandpan \
        accent accentunder actiontype bevelled close columnalign columnlines columnspacing columnspan denomalign \
        depth displaystyle encoding equalcolumns equalrows fence fontstyle fontweight framespacing linethickness \
        lspace mathbackground mathcolor mathsize mathvariant maxsize minsize numalign other rowalign rowlines \
        rowspacing rspace scriptlevel selection separator separators stretchy
        """)
}
