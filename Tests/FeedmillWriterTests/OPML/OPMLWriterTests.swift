import FeedmillModel
import FeedmillSyntax
import Testing

@testable import FeedmillWriter

@Suite struct OPMLWriterTests {
    @Test func writesFoldersAndSubscriptions() {
        var list = OPML(
            title: "Mine & yours",
            outlines: [
                .init(text: "Sea", children: [.init(text: "Tides", feed: "https://tides.example/?a&b")]),
                .init(attributes: Attributes([.init("xmlUrl", "https://x.example/"), .init("my:own", "1")])),
            ])
        list.created = Sample.date(0)
        list.owner = Person(name: "Ann")
        list.head = Attributes([.init("expansionState", "1,2")])
        #expect(
            string(OPMLWriter().write(list)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Mine &amp; yours</title>
                    <dateCreated>Thu, 01 Jan 1970 00:00:00 GMT</dateCreated>
                    <ownerName>Ann</ownerName>
                    <expansionState>1,2</expansionState>
                  </head>
                  <body>
                    <outline text="Sea">
                      <outline text="Tides" type="rss" xmlUrl="https://tides.example/?a&amp;b"/>
                    </outline>
                    <outline text="https://x.example/" xmlUrl="https://x.example/"/>
                  </body>
                </opml>

                """)
    }

    @Test func writesAttributesOfDeclaredNamespacesAlone() {
        var list = OPML(outlines: [
            .init(attributes: Attributes([.init("text", "x"), .init("my:own", "1"), .init("un:known", "2")]))
        ])
        list.namespaces = [
            NamespaceDeclaration(prefix: "", uri: "urn:default"), NamespaceDeclaration(prefix: "my", uri: "urn:my"),
            NamespaceDeclaration(prefix: "xmlns", uri: "urn:x"), NamespaceDeclaration(prefix: "my", uri: "urn:other"),
        ]
        let text = string(OPMLWriter(indent: false).write(list))
        #expect(text.contains(#"<opml version="2.0" xmlns:my="urn:my">"#))
        #expect(text.contains(#"<outline text="x" my:own="1"/>"#))
    }

    @Test func boundsTheDepth() {
        var outline = OPML.Outline(text: "x", children: [])
        for _ in 0..<5_000 { outline = OPML.Outline(text: "x", children: [outline]) }
        let text = string(OPMLWriter(indent: false).write(OPML(outlines: [outline])))
        #expect(text.split(separator: "<outline ", omittingEmptySubsequences: false).count == 257)
    }
}
