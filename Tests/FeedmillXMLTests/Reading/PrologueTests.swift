import Testing

@testable import FeedmillXML

@Suite struct PrologueTests {
    @Test(arguments: [
        "<?xml version=\"1.0\" encoding='utf-8' standalone=\"yes\"?>\n<!-- a > b --><?p <x> ?><a>t</a>",
        "<!DOCTYPE a><a>t</a>",
        "<!DOCTYPE a PUBLIC \"-//X//Y>\" 'z.dtd'>\n<a>t</a>",
        "<!DOCTYPE a [<!-- ]> --><!ENTITY b \"]>\"> <?q ]> ?>]><a>t</a>",
        "\n\n<a>t</a>\n<!-- end -->\n",
    ])
    func whatIsAllowedIsSkipped(_ document: String) {
        let reading = read(document)
        #expect(reading.head == "<a>t</>")
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [
        "  \n<?xml version='1.0'?><a>t</a>", "Notice: x<?xml version='1.0'?><a>t</a>", "</b><a>t</a>", "<1><a>t</a>",
        "<?xml version='1.0'><a>t</a>", "<?xml encoding='utf-8' version='1.0'?><a>t</a>", "<?xml?><a>t</a>",
        "<?xml version=1.0?><a>t</a>",
    ])
    func junkIsReported(_ document: String) {
        let reading = read(document)
        #expect(reading.head == "<a>t</>")
        #expect(reading.codes == ["xml/not-well-formed"])
    }

    @Test func aSecondByteOrderMarkIsSkipped() {
        #expect(read("\u{FEFF}<a/>").head == "<a></>")
    }

    @Test(arguments: [
        "", " \n\t ", "no markup", "<!DOCTYPE a>", "<!-- <a/>", "<?xml version='1.0'?>", "<", "<!", "&amp;",
    ])
    func aDocumentWithoutARootFails(_ document: String) {
        let reading = read(document)
        #expect(reading.codes.contains("xml/no-root"))
        #expect(reading.failure?.reason == .noRoot)
    }

    @Test func anErrorMessageBeforeTheDocumentIsDropped() {
        let document = """
            <br />
            <b>Warning</b>:  something in <b>/srv/feed.php</b> on line <b>3</b><br />
            <?xml version="1.0"?><rss><item>a</item></rss>
            """
        for markup in [document, document.replacing("<?xml version=\"1.0\"?>", with: "")] {
            let reading = read(markup)
            #expect(reading.items == ["<item#1>a</>"])
            #expect(reading.head == "<rss#6></>")
            #expect(reading.codes.allSatisfy { $0 == "xml/not-well-formed" })
        }
    }

    @Test func textEntitiesOfTheSubsetAreKnown() {
        let document = """
            <!DOCTYPE a [<!ENTITY co "ACME &#38; Sons"><!ENTITY e '&#233;'><!ENTITY co "second">
            <!ENTITY % p "q">]><a b="&co;">&co; &e;</a>
            """
        let reading = read(document)
        #expect(reading.head == "<a b=\"ACME & Sons\">ACME & Sons é</>")
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [
        "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "<!ENTITY x PUBLIC 'a' 'http://b/'>",
        "<!ENTITY y 'y'><!ENTITY x '&y;'>",
        "<!ENTITY x '<b/>'>", "<!ENTITY x '&#60;b/>'>", "<!ENTITY x '&x;'>", "<!ENTITY x '&#38;y;'>",
    ])
    func otherEntitiesAreLeftOut(_ declaration: String) {
        let reading = read("<!DOCTYPE a [\(declaration)]><a>1&x;2</a>")
        #expect(reading.head == "<a>12</>")
        #expect(reading.codes == ["xml/undefined-entity"])
    }

    @Test func entitiesOfAnExternalSubsetAreTakenForHTMLs() {
        let reading = read("<!DOCTYPE a PUBLIC 'x' 'y.dtd'><a>&eacute;&nope;</a>")
        #expect(reading.head == "<a>é&nope;</>")
        #expect(reading.codes == ["xml/undefined-entity"])
    }

    @Test func defaultAttributesOfTheSubsetDoNotCount() {
        #expect(read("<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>").head == "<a></>")
    }

    @Test func aDoctypeThatNeverEndsIsLeftBehind() {
        let reading = read("<!DOCTYPE a PUBLIC \"-//X><a>t</a>")
        #expect(reading.head == "<a>t</>")
        #expect(reading.codes == ["xml/not-well-formed"])
    }
}
