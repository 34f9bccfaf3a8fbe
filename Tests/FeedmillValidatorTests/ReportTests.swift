import Testing

@testable import FeedmillValidator

@Suite struct ReportTests {
    private let report = FeedValidator().validate(Array(atom(head: "<icon>a b</icon>").utf8))

    @Test func textShowsTheLineAndACaret() {
        #expect(
            TextReport().render(report, file: "f.atom") == """
                f.atom:3:8: error: icon: an ASCII character that URIs do not allow (space, quote, brace): " " in "a b" [invalid-uri-character, RFC 3986 §2]
                    <icon>a b</icon>
                           ^
                    help: Percent-encode the character.
                f.atom: not valid atom1.0, 1 error, 0 warnings, 0 info

                """)
    }

    @Test(arguments: [
        ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>a:b</id><id>a:b</id></feed>", "RFC 4287 §4.1.1"),
        ("<rss version=\"2.0\"><channel><title>a</title><title>a</title></channel></rss>", "RSS 2.0"),
    ])
    func aRuleOfSeveralSpecificationsNamesTheClauseAtHand(_ document: String, _ clause: String) {
        let repeated = FeedValidator().validate(Array(document.utf8)).findings.filter { $0.code == .duplicateElement }
        #expect(
            repeated.map { $0.spec.hasPrefix(clause) && !$0.spec.contains(";") } == [true], "\(repeated.map(\.spec))")
    }

    @Test func repeatsAreCounted() {
        let many = FeedValidator().validate(Array(atom(head: String(repeating: "<foo/>", count: 9)).utf8))
        #expect(TextReport(maximumPerCode: 2).render(many, file: "f").contains("f: 7 more [unknown-element]\n"))
    }

    @Test func jsonHasEveryMember() {
        #expect(
            JSONReport().render(report, file: "a\"b") == """
                {"file":"a\\"b","format":"atom1.0","valid":false,"messages":[{"severity":"error","code":"invalid-uri-character",\
                "line":3,"column":8,"offset":253,"length":1,"element":"icon","parent":"feed","value":"a b","params":{"char":" "},\
                "text":"icon: an ASCII character that URIs do not allow (space, quote, brace): \\" \\" in \\"a b\\"",\
                "help":"Percent-encode the character.","spec":"RFC 3986 §2","fix":{"offset":252,"length":3,"replacement":"a%20b"}}]}

                """)
    }

    @Test func githubEscapesItsDelimiters() {
        let line = GitHubReport().render(report, file: "a,b:c")
        #expect(line.hasPrefix("::error file=a%2Cb%3Ac,line=3,col=8,title=invalid-uri-character::icon: an ASCII"))
    }

    @Test func junitCountsFilesThatFail() {
        let text = JUnitReport().render([("a&b", report), ("ok", FeedValidator().validate(Array(atom().utf8)))])
        #expect(text.contains("<testsuites tests=\"2\" failures=\"1\">"))
        #expect(text.contains("name=\"a&amp;b\""))
        #expect(!FeedValidator().validate(Array(text.utf8)).findings.contains { $0.code == .xmlNotWellFormed })
    }

    @Test func sarifIsJSONWithARegion() throws {
        let text = SARIFReport(version: "1").render([("a b", report)])
        var scanner = JSONScanner(Array(text.utf8), from: 0)
        let root = scanner.document()
        let document = try #require(root)
        #expect(scanner.fault == nil)
        let result = document["runs"]?.elements?.first?["results"]?.elements?.first
        #expect(result?["ruleId"]?.text == "invalid-uri-character")
        let place = result?["locations"]?.elements?.first?["physicalLocation"]
        #expect(place?["artifactLocation"]?["uri"]?.text == "a%20b")
        #expect(place?["region"]?["startLine"] != nil)
        let change = result?["fixes"]?.elements?.first?["artifactChanges"]?.elements?.first
        #expect(change?["replacements"]?.elements?.first?["insertedContent"]?["text"]?.text == "a%20b")
    }

    /// What stands in the wrong place is told with that place and with the clause that lists what may stand there.
    @Test func misplacedElementsNameWhatTheyStandIn() {
        let finding = FeedValidator().validate(Array(rss(item: "<image>x</image>").utf8)).findings.first
        #expect(finding?.text == "image: an element that the vocabulary does not define at this place: inside item")
        #expect(finding?.spec == "RSS 2.0 item")
        let feed = atom(head: "<icon>x</icon>").replacing("<title>t</title>", with: "<title>t</title><updated/>")
        let blank = FeedValidator().validate(Array(feed.utf8)).findings.first { $0.code == .invalidRfc3339Date }
        #expect(blank?.text == "updated: not an RFC 3339 date-time: it is empty")
    }

    /// A line of any length is shown round the place.
    @Test func longLinesAreShownToo() {
        let text = atom(head: String(repeating: "<icon>x</icon>", count: 1000) + "<foo/>")
        let report = FeedValidator().validate(Array(text.utf8))
        #expect(TextReport(maximumPerCode: 0).render(report, file: "f").contains("</icon>") == false)
        let rendered = TextReport(maximumPerCode: 2).render(report, file: "f")
        #expect(rendered.contains("<foo/>\n"))
    }

    /// A wrong label is told at the label.
    @Test func wrongEncodingsAreToldWhereTheyAreDeclared() {
        let text = "<?xml version=\"1.0\" encoding=\"utf-16\"?>\n" + atom(entry: "<rights>é</rights>")
        let finding = FeedValidator().validate(Array(text.utf8)).findings.first { $0.code == .undecodableBytes }
        #expect(finding?.line == 1)
        #expect(finding?.column == 31)
        #expect(finding?.length == 6)
    }

    @Test func placesInJSONAreNamedOnce() {
        let text = #"{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1"}]}"#
        let rendered = TextReport().render(FeedValidator().validate(Array(text.utf8)), file: "f")
        #expect(rendered.contains("f:1:68: error: items[0]: "))
    }
}
