/// The CSS a relaxed `style` attribute may hold.
enum StyleProperties {
    /// Properties that take any harmless value.
    static let plain = """
        azimuth background-color border-bottom-color border-collapse border-color border-left-color \
        border-right-color border-top-color clear color cursor direction display elevation float font \
        font-family font-size font-style font-variant font-weight height letter-spacing line-height overflow \
        pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral \
        speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi \
        vertical-align voice-family volume white-space width
        """

    /// Properties on SVG elements besides.
    static let svg = """
        fill fill-opacity fill-rule stroke stroke-linecap stroke-linejoin stroke-opacity stroke-width
        """

    /// Families (before the first hyphen) whose values are held to ``keywords`` and plain measures.
    static let families = """
        background border margin padding
        """

    /// Words those families may use.
    static let keywords = """
        aqua auto black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green \
        italic left lime maroon medium navy none normal nowrap olive pointer purple red right silver solid \
        teal top transparent underline white yellow
        """

    static let plainTable = NameTable(plain.split(separator: " ").map(String.init))
    static let svgTable = NameTable(svg.split(separator: " ").map(String.init))
    static let familyTable = NameTable(families.split(separator: " ").map(String.init))
    static let keywordTable = NameTable(keywords.split(separator: " ").map(String.init))
}
