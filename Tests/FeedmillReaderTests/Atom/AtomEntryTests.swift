import FeedmillModel
import FeedmillReader
import Testing

@Suite struct AtomEntryTests {
    private func entry(_ elements: String, _ options: ReadOptions = ReadOptions(), root: String = "") -> FeedElement {
        Reading(atom(elements, root: root), options).items.first ?? FeedElement(.item)
    }

    @Test func readsTheElementsOfTheSpecification() {
        let entry = entry(
            """
            <id>tag:mill.example,2024:1</id><title type="html">&lt;i&gt;Grain&lt;/i&gt;</title><updated>2024-01-04T10:00:00Z</updated>
            <published>2024-01-03T10:00:00Z</published>
            <author><name>Anna</name><uri>https://anna.example/</uri><email>anna@mill.example</email></author>
            <contributor><name>Ben</name></contributor><category term="grain" scheme="https://mill.example/t" label="Grain"/>
            <link rel="alternate" type="text/html" hreflang="en" title="One" href="https://mill.example/1"/>
            <link rel="http://www.iana.org/assignments/relation/related" href="https://mill.example/2"/>
            <rights>© Mill</rights><summary>Short</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long</p></div></content>
            <source><id>tag:o.example,2024:f</id><title>Other</title><link rel="self" href="https://o.example/f"/></source>
            """)
        #expect(entry.id == "tag:mill.example,2024:1")
        #expect(entry.title?.text == Text("<i>Grain</i>", type: .html))
        #expect(entry.dates.map(\.role) == [.updated, .published])
        #expect(
            entry.people.first
                == FeedPerson(
                    role: .author,
                    form: .parts(Person(name: "Anna", email: "anna@mill.example", url: "https://anna.example/"))))
        #expect(entry.people.last?.role == .contributor)
        #expect(entry.tags == [Tag(term: "grain", scheme: "https://mill.example/t", label: "Grain")])
        #expect(
            entry.links == [
                Link(href: "https://mill.example/1", type: "text/html", hreflang: "en", title: "One"),
                Link(rel: .related, href: "https://mill.example/2"),
            ])
        #expect(entry.bodies.map(\.role) == [.summary, .content])
        #expect(entry.bodies.last?.text.text == Text("<p>Long</p>", type: .xhtml))
        #expect(entry.source.first?.title?.text.value == "Other")
        #expect(entry.source.first?.links.first?.rel == .`self`)
    }

    @Test(arguments: [
        ("<title>&lt;b&gt; is bold</title>", "<b> is bold", MediaKind.plain),
        (#"<title type="">x</title>"#, "x", .plain),
        (#"<title type="text">a</title>"#, "a", .plain),
        (#"<title type="text/html">&lt;b&gt;a&lt;/b&gt;</title>"#, "<b>a</b>", .html),
        (#"<title>Example <b xmlns="">bold</b></title>"#, "Example <b>bold</b>", .xhtml),
        (#"<title type="xhtml">a &lt; b</title>"#, "a &lt; b", .xhtml),
        (
            #"<title type="application/octet-stream">PGI+YTwvYj4=</title>"#, "<b>a</b>",
            MediaKind(rawValue: "application/octet-stream")
        ),
    ])
    func wordsHaveTheKindThatTypeSays(_ title: String, _ value: String, _ kind: MediaKind) {
        let text = entry(title).title?.text
        #expect(text?.value == value)
        #expect(text?.type == kind)
    }

    @Test func base64OfNoTextStaysAsSent() {
        let content = entry(#"<content type="image/png">iVBORw0KGgo=</content>"#).bodies.first
        #expect(content?.text.text.value == "iVBORw0KGgo=")
    }

    @Test func onlyTheWrappingDivOfAtom10IsDropped() {
        let div = #"<div xmlns="http://www.w3.org/1999/xhtml">a</div>"#
        #expect(entry("<content type='xhtml'>\(div)</content>").bodies.first?.text.text.value == "a")
        #expect(
            entry("<content type='xhtml'>\(div)\(div)</content>").bodies.first?.text.text.value
                == "<div>a</div><div>a</div>")
        let old = Reading(
            "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><content type='application/xhtml+xml'>\(div)</content></entry></feed>"
        ).items.first
        #expect(old?.bodies.first?.text.text.value == "<div>a</div>")
    }

    @Test func basesAreResolvedOneAgainstTheOther() {
        let entry = entry(
            #"<link xml:base="../b/" href="c"/><title xml:base="javascript:alert(1)">t</title><link href=""/>"#,
            ReadOptions(documentBase: "https://mill.example/x/feed"), root: #"xml:base="a/""#)
        #expect(entry.links.map(\.href) == ["https://mill.example/x/b/c", "https://mill.example/x/a/"])
        #expect(entry.title?.text.base == "https://mill.example/x/a/")
    }

    @Test func aBaseThatIsNoneIsReported() {
        let reading = Reading(atom(#"<link href="/etc/passwd"/>"#, root: #"xml:base="file:///""#))
        #expect(reading.items.first?.links.map(\.href) == ["/etc/passwd"])
        #expect(reading.codes == ["feed/bad-uri"])
    }

    @Test func anIDIsNeverNormalised() {
        for id in ["HTTP://Mill.example:80/%7Ea/../b?utm_source=x", "tag:mill.example,2024:1", "abc", " urn:x:1 "] {
            let entry = entry("<id>\(id)</id>", ReadOptions(documentBase: "https://mill.example/feed"))
            #expect(entry.id == id.filter { $0 != " " })
        }
    }

    @Test func languageIsInheritedAndCanBeTakenAway() {
        let entry = entry(
            #"<title>a</title><summary xml:lang="fr">b</summary><content xml:lang="">c</content>"#,
            root: #"xml:lang="en""#)
        #expect(entry.title?.text.language == "en")
        #expect(entry.bodies.map(\.text.text.language) == ["fr", nil])
    }

    @Test func contentOutOfLineKeepsItsSource() {
        let content = entry(
            #"<content src="/a.mp4" type="video/mp4"/>"#, ReadOptions(documentBase: "https://mill.example/f")
        )
        .bodies.first?.text.text
        #expect(content?.src == "https://mill.example/a.mp4")
        #expect(content?.value.isEmpty == true)
    }

    @Test func anEntryAloneIsADocument() {
        let reading = Reading(#"<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title></entry>"#)
        #expect(reading.items.map(\.title?.text.value) == ["One"])
        #expect(reading.format == .atom10)
    }
}
