/// An encoding this layer decodes: its WHATWG name and what iconv calls it.
///
/// Only what the table holds is ever asked of iconv. UTF-7 hides markup from whoever looks at the bytes and is not in it.
struct TextEncoding: Hashable, Sendable {
    enum Decoder: Hashable, Sendable {
        case utf8, windows1252, iso2022JP
        case iconv(String)
    }

    /// Lower case.
    let name: String
    let decoder: Decoder
    /// Bytes below 0x80 are ASCII, whatever stands before them.
    let isASCIICompatible: Bool

    static let utf8 = TextEncoding(name: "utf-8", decoder: .utf8, isASCIICompatible: true)
    static let windows1252 = TextEncoding(name: "windows-1252", decoder: .windows1252, isASCIICompatible: true)
    /// Decoded as windows-1252 (WHATWG), and named so from the first byte on in which the two differ.
    static let latin1 = TextEncoding(name: "iso-8859-1", decoder: .windows1252, isASCIICompatible: true)
    static let usASCII = TextEncoding(name: "us-ascii", decoder: .windows1252, isASCIICompatible: true)
    static let iso2022JP = TextEncoding(name: "iso-2022-jp", decoder: .iso2022JP, isASCIICompatible: false)
    static let eucJP = legacy("euc-jp", "EUC-JP-MS")
    static let shiftJIS = legacy("shift_jis", "CP932")
    static let eucKR = legacy("euc-kr", "CP949")
    static let gb18030 = legacy("gb18030", "GB18030")
    static let big5 = legacy("big5", "BIG5-HKSCS")
    static let utf16LE = wide("utf-16le", "UTF-16LE")
    static let utf16BE = wide("utf-16be", "UTF-16BE")
    static let utf32LE = wide("utf-32le", "UTF-32LE")
    static let utf32BE = wide("utf-32be", "UTF-32BE")
    static let ebcdic = wide("cp037", "IBM037")

    private static func legacy(_ name: String, _ iconv: String) -> TextEncoding {
        TextEncoding(name: name, decoder: .iconv(iconv), isASCIICompatible: true)
    }

    private static func wide(_ name: String, _ iconv: String) -> TextEncoding {
        TextEncoding(name: name, decoder: .iconv(iconv), isASCIICompatible: false)
    }

    /// How many bytes of an invalid sequence are given up at once.
    var unit: Int {
        switch self {
        case .utf16LE, .utf16BE: 2
        case .utf32LE, .utf32BE: 4
        default: 1
        }
    }

    /// The encoding of a label (WHATWG Encoding §4.2, and a few names feeds use besides); nil when unknown.
    init?(label: String) {
        let trimmed = label.utf8.drop { $0 <= 0x20 }
        let folded = trimmed.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
        let name = String(decoding: folded.prefix { $0 > 0x20 }, as: UTF8.self)
        // Most feeds need no table of the others.
        guard let known = name == "utf-8" ? Self.utf8 : Self.byLabel[name] else { return nil }
        self = known
    }

    private init(name: String, decoder: Decoder, isASCIICompatible: Bool) {
        self.name = name
        self.decoder = decoder
        self.isASCIICompatible = isASCIICompatible
    }

    private static let byLabel: [String: TextEncoding] = {
        var table: [String: TextEncoding] = [:]
        for (name, iconv, labels) in legacyLabels {
            for label in labels.split(separator: " ") { table[String(label)] = legacy(name, iconv) }
        }
        let others: [(TextEncoding, String)] = [
            (utf8, "utf-8 utf8 utf_8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 u8"),
            (windows1252, "windows-1252 cp1252 x-cp1252"),
            (
                latin1,
                """
                iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 latin-1 l1 csisolatin1 cp819 \
                ibm819
                """
            ),
            (usASCII, "us-ascii ascii us_ascii ansi_x3.4-1968"),
            (
                iso2022JP,
                "iso-2022-jp csiso2022jp iso2022jp iso2022-jp cp50220 cp50221 iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 jis"
            ),
            (
                utf16LE,
                "utf-16 utf-16le utf16 utf_16 utf_16_le utf16le u16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"
            ),
            (utf16BE, "utf-16be utf_16_be utf16be unicodefffe"),
            (utf32LE, "utf-32 utf-32le utf32 utf_32 utf_32_le utf32le u32 ucs-4 ucs-4le iso-10646-ucs-4"),
            (utf32BE, "utf-32be utf_32_be utf32be ucs-4be"),
            (ebcdic, "cp037 ibm037 ebcdic-cp-us ebcdic-cp-ca ebcdic-cp-nl ebcdic-cp-wt"),
        ]
        for (encoding, labels) in others {
            for label in labels.split(separator: " ") { table[String(label)] = encoding }
        }
        return table
    }()

    private static let legacyLabels: [(name: String, iconv: String, labels: String)] = [
        ("ibm866", "IBM866", "ibm866 866 cp866 csibm866"),
        (
            "iso-8859-2", "ISO-8859-2",
            "iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 l2 csisolatin2"
        ),
        (
            "iso-8859-3", "ISO-8859-3",
            "iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 latin3 l3 csisolatin3"
        ),
        (
            "iso-8859-4", "ISO-8859-4",
            "iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 latin4 l4 csisolatin4"
        ),
        (
            "iso-8859-5", "ISO-8859-5",
            "iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic csisolatincyrillic"
        ),
        (
            "iso-8859-6", "ISO-8859-6",
            """
            iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-8859-6-e iso-8859-6-i iso-ir-127 arabic asmo-708 \
            ecma-114 csiso88596e csiso88596i csisolatinarabic
            """
        ),
        (
            "iso-8859-7", "ISO-8859-7",
            """
            iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 ecma-118 elot_928 \
            sun_eu_greek csisolatingreek
            """
        ),
        (
            "iso-8859-8", "ISO-8859-8",
            """
            iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-8859-8-e iso-8859-8-i iso-ir-138 hebrew visual \
            logical csiso88598e csiso88598i csisolatinhebrew
            """
        ),
        ("iso-8859-10", "ISO-8859-10", "iso-8859-10 iso8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6"),
        ("iso-8859-13", "ISO-8859-13", "iso-8859-13 iso8859-13 iso885913"),
        ("iso-8859-14", "ISO-8859-14", "iso-8859-14 iso8859-14 iso885914"),
        (
            "iso-8859-15", "ISO-8859-15",
            "iso-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 latin-9 l9 csisolatin9"
        ),
        ("iso-8859-16", "ISO-8859-16", "iso-8859-16 iso8859-16 iso885916"),
        ("koi8-r", "KOI8-R", "koi8-r koi8_r koi8 koi cskoi8r"),
        ("koi8-u", "KOI8-U", "koi8-u koi8-ru"),
        ("macintosh", "MACINTOSH", "macintosh mac x-mac-roman csmacintosh macroman mac-roman"),
        ("windows-874", "CP874", "windows-874 dos-874 tis-620 iso-8859-11 iso8859-11 iso885911 cp874"),
        ("windows-1250", "CP1250", "windows-1250 cp1250 x-cp1250"),
        ("windows-1251", "CP1251", "windows-1251 cp1251 x-cp1251 win-1251"),
        ("windows-1253", "CP1253", "windows-1253 cp1253 x-cp1253"),
        (
            "windows-1254", "CP1254",
            """
            windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 latin5 l5 \
            csisolatin5
            """
        ),
        ("windows-1255", "CP1255", "windows-1255 cp1255 x-cp1255"),
        ("windows-1256", "CP1256", "windows-1256 cp1256 x-cp1256"),
        ("windows-1257", "CP1257", "windows-1257 cp1257 x-cp1257"),
        ("windows-1258", "CP1258", "windows-1258 cp1258 x-cp1258"),
        ("x-mac-cyrillic", "MAC-CYRILLIC", "x-mac-cyrillic x-mac-ukrainian"),
        (
            "gb18030", "GB18030",
            """
            gb18030 gb18030-2000 gbk x-gbk cp936 ms936 windows-936 gb2312 gb_2312 gb_2312-80 gb2312-80 csgb2312 \
            csiso58gb231280 chinese iso-ir-58 euc-cn euccn x-euc-cn
            """
        ),
        ("big5", "BIG5-HKSCS", "big5 big5-hkscs big5hkscs cn-big5 csbig5 x-x-big5 cp950 windows-950"),
        ("euc-tw", "EUC-TW", "euc-tw euctw x-euc-tw"),
        (
            "euc-jp", "EUC-JP-MS",
            "euc-jp eucjp x-euc-jp x-euc euc_jp ujis cseucpkdfmtjapanese cp51932 eucjp-ms euc-jp-ms"
        ),
        (
            "shift_jis", "CP932",
            """
            shift_jis shift-jis sjis x-sjis s_jis csshiftjis ms_kanji ms932 cp932 windows-31j windows-932 cswindows31j \
            mskanji shiftjis
            """
        ),
        (
            "euc-kr", "CP949",
            """
            euc-kr euckr euc_kr korean cseuckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 iso-ir-149 csksc56011987 \
            windows-949 cp949 uhc ms949
            """
        ),
    ]
}
