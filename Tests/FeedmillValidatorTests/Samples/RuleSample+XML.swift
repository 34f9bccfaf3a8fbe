@testable import FeedmillValidator

/// Encodings, markup, namespaces.
extension RuleSample {
    private static let declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

    static let ofXML: [RuleSample] = [
        RuleSample(.xmlNotWellFormed, atom(entry: "<title>")),
        RuleSample(.xmlDeclarationNotFirst, "\n" + declaration + atom()),
        RuleSample(
            .undecodableBytes, bytes: Array(declaration.utf8) + [0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E]),
        RuleSample(.undeclaredNamespacePrefix, atom(entry: "<x:y/>")),
        RuleSample(.undefinedEntity, atom(entry: "<rights>&nbsp;</rights>")),
        RuleSample(.externalEntity, "<!DOCTYPE rss SYSTEM \"https://blog.example/rss.dtd\">" + rss()),
        RuleSample(
            .doctypeVersionConflict,
            "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">"
                + rss()),
        RuleSample(
            .deprecatedDtd,
            "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">"
                + rss().replacing("version=\"2.0\"", with: "version=\"0.91\"")),
        RuleSample(.unsupportedXmlVersion, "<?xml version=\"1.1\" encoding=\"utf-8\"?>\n" + atom()),
        RuleSample(.unknownEncoding, "<?xml version=\"1.0\" encoding=\"utf-9\"?>\n" + atom()),
        RuleSample(.obscureEncoding, "<?xml version=\"1.0\" encoding=\"utf-7\"?>\n" + atom()),
        RuleSample(.nonstandardEncoding, "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n" + atom()),
        RuleSample(.missingEncoding, atom(), profile: .w3c),
        RuleSample(.encodingMismatch, declaration + atom(), contentType: "application/atom+xml; charset=iso-8859-1"),
        RuleSample(.unexpectedContentType, declaration + atom(), contentType: "text/html"),
        RuleSample(.nonSpecificContentType, declaration + atom(), contentType: "application/xml"),
        RuleSample(.textXmlWithoutCharset, declaration + atom(), contentType: "text/xml"),
        RuleSample(.resourceLimit, atom(entry: String(repeating: "<x/>", count: 100_001))),
        RuleSample(
            .wrongNamespace, atom().replacing("http://www.w3.org/2005/Atom", with: "http://www.w3.org/2005/atom")),
        RuleSample(
            .obsoleteNamespace, atom().replacing("http://www.w3.org/2005/Atom", with: "http://purl.org/atom/ns#")),
        RuleSample(.unknownNamespace, atom(entry: "<x:y xmlns:x=\"https://blog.example/ns\"/>")),
        RuleSample(.misspelledNamespace, rss(item: "", namespaces: " xmlns:dc=\"https://purl.org/dc/elements/1.1/\"")),
        RuleSample(.reservedPrefix, rss(namespaces: " xmlns:dc=\"https://blog.example/ns\"")),
        RuleSample(.unusualPrefix, rss(namespaces: " xmlns:core=\"http://purl.org/dc/elements/1.1/\""), profile: .w3c),
        RuleSample(
            .avoidNamespacePrefix,
            "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:id>tag:blog.example,2026:f</a:id></a:feed>"),
        RuleSample(
            .uncheckedNamespace,
            rss(item: "<im:item>x</im:item>", namespaces: " xmlns:im=\"http://purl.org/rss/1.0/modules/image/\"")),
        RuleSample(.suspiciousCharacters, atom(entry: "<rights>fÃ¼r</rights>")),
        RuleSample(.unexpectedFormat, rss(), profile: .atom),
    ]
}
