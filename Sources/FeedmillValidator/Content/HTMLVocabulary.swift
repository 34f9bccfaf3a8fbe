internal import FeedmillHTML

/// Which elements and attributes HTML knows, and which of them readers take out (RFC 4287 §8.1).
enum HTMLVocabulary {
    /// What is known of an element.
    struct Element: OptionSet, Sendable {
        let rawValue: UInt8
        /// HTML, SVG or MathML define it.
        static let defined = Element(rawValue: 1)
        /// Loads, runs or reaches outside the content.
        static let unsafe = Element(rawValue: 2)
        /// Has no content.
        static let void = Element(rawValue: 4)
        /// Its end tag may be left out (HTML §13.1.2.4).
        static let optionalEnd = Element(rawValue: 8)
    }

    /// What is known of an attribute.
    enum Attribute: Sendable {
        case harmless
        /// Holds one URL.
        case url
        case style
        /// Runs.
        case handler
        case unknown
    }

    static func element(_ name: HTMLElementName) -> Element { elements[Int(name.rawValue)] }

    static func element(_ name: String) -> Element {
        // What some writers take for the root of MathML.
        if name == "mathml" { return .defined }
        return elements[Int(HTMLElementName.nameTable.id(name))]
    }

    /// An attribute by the place of its name.
    static func attribute(_ attribute: HTMLAttribute, in bytes: Span<UInt8>) -> Attribute {
        let id = attributeTable.id(attribute.name, hash: attribute.nameHash, in: bytes)
        if id > 0 { return attributeKinds[Int(id)] }
        return family(String(decoding: attribute.name.map { bytes[$0].lowercased }, as: UTF8.self))
    }

    /// An attribute by its name in lower case.
    static func attribute(_ name: String) -> Attribute {
        let id = attributeTable.id(name)
        return id > 0 ? attributeKinds[Int(id)] : family(name)
    }

    private static func family(_ name: String) -> Attribute {
        if name.hasPrefix("on") { return .handler }
        return name.hasPrefix("data-") || name.hasPrefix("aria-") ? .harmless : .unknown
    }

    private static let elements: [Element] = {
        let sets: [(ElementSet, Element)] = [
            (
                ElementSet(
                    """
                    script style meta link base object embed noembed applet iframe frame frameset noscript noframes param portal \
                    template html head body title bgsound isindex blink marquee plaintext xmp listing basefont
                    """), .unsafe
            ),
            (
                ElementSet(
                    """
                    area base basefont bgsound br col embed frame hr img input link meta param source track wbr keygen \
                    command spacer nextid
                    """), .void
            ),
            (
                ElementSet(
                    "html head body li dt dd p rb rp rt rtc optgroup option colgroup caption thead tbody tfoot tr td th"
                ),
                .optionalEnd
            ),
        ]
        return HTMLElementName.allCases.map { name in
            guard name != .unknown else { return [] }
            var element: Element = .defined
            for (set, trait) in sets where set.contains(name) { element.insert(trait) }
            return element
        }
    }()

    private static let urlAttributes = words(
        """
        href src cite longdesc poster background action formaction data classid codebase usemap profile lowsrc dynsrc
        """)

    private static let attributeNames = Array(attributes.union(urlAttributes).union(["style"])).sorted()
    private static let attributeTable = NameTable(attributeNames)
    private static let attributeKinds: [Attribute] =
        [.unknown]
        + attributeNames.map { name in
            name == "style" ? .style : urlAttributes.contains(name) ? .url : name.hasPrefix("on") ? .handler : .harmless
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
