import Testing

@testable import FeedmillHTML

@Suite struct HTMLLinksTests {
    @Test func linksOfAPage() {
        let html = """
            <!doctype html><base href="https://a.example/"><link REL="Alternate  feed" type=application/atom+xml href=feed.atom>
            <!-- <link href=no> --><script>"<a href=no>"</script><textarea><a href=no></textarea>
            <a href='/r&amp;s' title=x title=y>The <b>feed</b></a> <a name=n>open <a href=z>next</a>
            """
        let links = HTMLLinks.links(in: html)
        #expect(links.map(\.element) == [.base, .link, .a, .a, .a])
        #expect(links.map(\.href) == ["https://a.example/", "feed.atom", "/r&s", nil, "z"])
        #expect(links[1].rel == ["alternate", "feed"])
        #expect(links[1]["type"] == "application/atom+xml")
        #expect(links[2]["title"] == "x")
        #expect(links.map(\.text) == ["", "", "The feed", "open", "next"])
        #expect(html.utf8.dropFirst(links[0].range.lowerBound).starts(with: "<base".utf8))
        #expect(html.utf8.dropFirst(links[0].range.upperBound).starts(with: "<link".utf8))
    }
}
