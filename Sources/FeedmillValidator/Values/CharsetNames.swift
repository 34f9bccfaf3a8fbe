/// Names of character encodings that the IANA registry or practice knows, in lower case.
enum CharsetNames {
    static func isKnown(_ name: String) -> Bool {
        let lower = name.lowercased()
        return known.contains(lower) || lower.hasPrefix("iso-8859-") || lower.hasPrefix("windows-")
            || lower.hasPrefix("ibm") || lower.hasPrefix("cp")
    }

    /// Encodings that readers outside a browser seldom know.
    static func isObscure(_ name: String) -> Bool {
        let lower = name.lowercased()
        return !common.contains(lower)
    }

    private static let common = Set(
        """
        us-ascii ascii iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 \
        iso-8859-9 iso-8859-10 iso-8859-11 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 utf-8 utf8 utf-16 utf-16be \
        utf-16le iso-10646-ucs-2 iso-10646-ucs-4 iso-2022-jp shift_jis euc-jp euc-kr gb2312 gb18030 gbk big5 \
        big5-hkscs koi8-r koi8-u tis-620 windows-874 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 \
        windows-1255 windows-1256 windows-1257 windows-1258 latin1 iso-ir-100
        """.split(separator: " ").map(String.init))

    private static let known = common.union(
        """
        utf-7 utf-32 utf-32be utf-32le iso-2022-kr iso-2022-cn hz-gb-2312 x-sjis macintosh mac-cyrillic \
        x-mac-cyrillic mac-roman mac_roman x-mac-roman maccyrillic mac-greek mac-turkish mac-iceland mac-latin2 \
        big5hkscs euc-tw x-euc-tw viscii tcvn johab uhc ks_c_5601-1987 hp-roman8 koi8-t ptcp154 latin2 latin3 latin4 \
        latin5 cesu-8 scsu
        """.split(separator: " ").map(String.init))
}
