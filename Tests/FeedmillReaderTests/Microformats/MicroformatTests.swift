import FeedmillModel
import FeedmillReader
import FeedmillSyntax
import Testing

@Suite struct MicroformatTests {
    private static let options = ReadOptions(documentBase: "https://mill.example/blog/")

    private func page(_ body: String, head: String = "<title>Mill</title>") -> Reading {
        Reading("<!DOCTYPE html><html lang=de><head>\(head)</head><body>\(body)</body></html>", Self.options)
    }

    @Test func aFeedOfPostsIsRead() throws {
        let reading = page(
            """
            <div class="h-feed"><h1 class="p-name">The mill</h1><p class="p-summary">News of grain</p>
            <a class="p-author h-card" href="/anna">Anna</a>
            <article class="h-entry post"><h2><a class="p-name u-url" href="rye">Rye &amp; wheat</a></h2>
              <time class="dt-published" datetime="2024-01-04T10:00:00+01:00">today</time>
              <span class="p-author h-card"><img class="u-photo" src="a.jpg" alt=""><a class="p-name u-url" href="/ben">Ben</a></span>
              <div class="e-content"><p>Fine <b>flour</b><p>and <a href="/x">more</a></div>
              <a class="p-category" href="/t/rye">rye</a> <a class="p-category" href="/t/flour">flour</a>
              <img class="u-photo" src="rye.jpg"><a rel="license" href="/l">l</a></article>
            <article class="h-entry"><p class="p-name e-content">Just a note</p><a class="u-url u-uid" href="note"></a>
              <div class="p-comment h-cite"><p class="p-name">not mine</p></div></article></div>
            """)
        #expect(reading.failure == nil)
        #expect(reading.format == .hfeed)
        #expect(reading.head.title?.text.value == "The mill")
        #expect(reading.head.bodies.map(\.text.text.value) == ["News of grain"])
        #expect(
            reading.head.people == [
                FeedPerson(role: .author, form: .parts(Person(name: "Anna", url: "https://mill.example/anna")))
            ])
        #expect(reading.items.map(\.title?.text.value) == ["Rye & wheat", "Just a note"])
        let rye = try #require(reading.items.first)
        #expect(rye.links.first == Link(href: "https://mill.example/blog/rye"))
        #expect(rye.id == "https://mill.example/blog/rye")
        #expect(rye.links.contains(Link(rel: .enclosure, href: "https://mill.example/blog/rye.jpg")))
        #expect(rye.links.contains(Link(rel: .license, href: "https://mill.example/l")))
        #expect(
            rye.people == [
                FeedPerson(role: .author, form: .parts(Person(name: "Ben", url: "https://mill.example/ben")))
            ])
        #expect(rye.tags.map(\.term) == ["rye", "flour"])
        #expect(rye.dates.map(\.timestamp.instant?.rfc3339) == ["2024-01-04T09:00:00Z"])
        #expect(rye.bodies.map(\.text.text.value) == [#"<p>Fine <b>flour</b><p>and <a href="/x">more</a>"#])
        #expect(rye.bodies.first?.text.text.language == "de")
        #expect(rye.bodies.first?.text.text.base == "https://mill.example/blog/")
        #expect(reading.items.last?.id == "https://mill.example/blog/note")
    }

    @Test func hAtomIsRead() throws {
        let reading = page(
            """
            <div class="hfeed"><div class="post-1 hentry"><h2 class="entry-title"><a href="/1" rel="bookmark">One</a></h2>
            <abbr class="published" title="2024-01-04T10:00:00Z">4 Jan</abbr>
            <span class="author vcard"><a class="url fn n" href="/anna">Anna</a></span>
            <div class="entry-content"><p>Flour</p></div><div class="entry-summary">Short</div><a rel="tag" href="/t">rye</a></div></div>
            """)
        let item = try #require(reading.items.first)
        #expect(item.title?.text.value == "One")
        #expect(item.links.map(\.href) == ["https://mill.example/1"])
        #expect(item.dates.map(\.role) == [.published])
        #expect(
            item.people == [
                FeedPerson(role: .author, form: .parts(Person(name: "Anna", url: "https://mill.example/anna")))
            ])
        #expect(item.bodies.map(\.role) == [.content, .summary])
        #expect(item.tags.map(\.term) == ["rye"])
        #expect(reading.head.title?.text.value == "Mill")
    }

    @Test func postsWithoutAFeedBelongToThePage() {
        let reading = page(
            #"<p class="h-entry">One thing <a href="https://other.example/">there</a></p><div class=h-entry><b class=p-name>Two"#,
            head:
                #"<title>Mill</title><base href="/other/"><link rel="self" href="x"><meta name=generator content="Hand 1">"#
        )
        #expect(reading.head.title?.text.value == "Mill")
        #expect(reading.head.rare.generator?.name == "Hand 1")
        #expect(reading.head.links.map(\.href) == ["https://mill.example/other/x", "https://mill.example/other/"])
        #expect(reading.items.map(\.title?.text.value) == ["One thing there", "Two"])
        #expect(reading.items.first?.links.map(\.href) == ["https://other.example/"])
    }

    @Test func partsOfADateAreJoined() {
        let reading = page(
            #"<p class="h-entry"><span class="p-name">x</span><span class="dt-published"><b class="value">2024-01-04</b> <b class="value">10:30</b>"#
        )
        #expect(reading.items.first?.dates.map(\.timestamp.raw) == ["2024-01-04 10:30"])
    }

    @Test func aPageWithoutPostsIsNoFeed() {
        #expect(page("<p class='entry'>Flour</p>").failure?.description == "1:16: not a feed: a web page")
    }

    @Test func aFeedInAPageIsRead() {
        let raw = page(
            "<h1>Mill</h1>\n<rss version='2.0'><channel><title>Feed</title><item><title>A & B</title></item></channel></rss><p>x"
        )
        #expect(raw.format == .rss20)
        #expect(raw.head.title?.text.value == "Feed")
        #expect(raw.items.map(\.title?.text.value) == ["A & B"])
        #expect(raw.findings.map(\.position?.line) == [2])
        let shown = page(
            "<pre>&lt;?xml version='1.0'?&gt;\n&lt;feed xmlns='http://www.w3.org/2005/Atom'&gt;&lt;entry&gt;&lt;title&gt;One&lt;/title&gt;&lt;/entry&gt;&lt;/feed&gt;</pre>"
        )
        #expect(shown.format == .atom10)
        #expect(shown.items.map(\.title?.text.value) == ["One"])
        let json = page(
            #"<pre>{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","title":"One"}]}</pre>"#
        )
        #expect(json.format == .jsonFeed11)
        #expect(json.items.map(\.title?.text.value) == ["One"])
    }

    @Test func aPageSaysItsEncoding() {
        let bytes =
            Array("<html><head><meta charset='windows-1251'><title>".utf8) + [0xCC, 0xE5, 0xEB]
            + Array("</title></head><body><p class=h-entry>x</p></body></html>".utf8)
        #expect(Reading(bytes).head.title?.text.value == "Мел")
    }

    @Test func nestingHasAnEnd() {
        let deep = String(repeating: "<div class='h-entry'><b class='p-name'>", count: 20_000)
        let reading = page(deep)
        #expect(reading.items.count >= 1)
    }
}
