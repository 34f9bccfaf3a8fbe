internal import Feedmill

extension FuzzProperty {
    /// An XML feed gives the same articles, head, findings and failure however it is cut into pieces.
    static let xml = FuzzProperty("xml") { ReadOutcome.difference(reading: $0, FeedReader.Options()) }

    /// So does a JSON feed.
    static let json = FuzzProperty("json") { ReadOutcome.difference(reading: $0, FeedReader.Options()) }

    /// So does a document in any encoding; its first byte says which charset HTTP names.
    static let decoding = FuzzProperty("decoding") { bytes in
        guard let first = bytes.first else { return nil }
        var options = FeedReader.Options()
        options.contentType = charsets[Int(first) % charsets.count].map { "application/xml; charset=" + $0 }
        return ReadOutcome.difference(reading: Array(bytes.dropFirst()), options)
    }

    private static let charsets: [String?] = [
        nil, "utf-8", "utf-16", "utf-16be", "utf-16le", "utf-32", "shift_jis", "euc-jp", "iso-2022-jp", "gb18030",
        "gbk",
        "big5", "euc-kr", "windows-1252", "windows-1251", "koi8-r", "iso-8859-2", "x-user-defined", "utf-7", "klingon",
    ]
}
