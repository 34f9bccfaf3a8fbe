import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct URLCleaningTests {
    @Test(
        "By the start of the name: one that goes, one that stays",
        arguments: [
            ("utm_source=a", "utmost=a"), ("utm-source=a", "utmx-a=a"), ("UTM_Source=a", "autm_source=a"),
            ("mtm_campaign=a", "mtm=a"),
            ("matomo_campaign=a", "matomo=a"), ("hsa_acc=a", "hsa=a"), ("itm_source=a", "item=a"), ("otm_a=a", "otm=a"),
            ("bsft_clkid=a", "bsft=a"), ("oft_id=a", "oft=a"), ("ga_source=a", "game=a"), ("vn_source=a", "vn=a"),
            ("hmb_campaign=a", "hmb=a"), ("cm_mmc=a", "cm=a"), ("cm_mmca1=a", "cm_m=a"), ("dpg_source=a", "dpg=a"),
            ("adjust_campaign=a", "adjust=a"),
            ("_sgm_source=a", "_sgm=a"), ("elqTrackId=a", "elq=a"), ("sfmc_id=a", "sfmc=a"), ("cx_recsOrder=a", "cx=a"),
            ("piwik_campaign=a", "piwik=a"), ("at_custom1=a", "at_c=a"), ("at_link_id=a", "at_l=a"),
            ("at_recipient_id=a", "at=a"),
            ("utm%5Fsource=a", "utm%5Bsource=a"),
        ])
    func prefixes(_ tracking: String, _ other: String) {
        #expect(URLReference.cleaned("https://h/p?\(tracking)&id=7&\(other)") == "https://h/p?id=7&\(other)")
    }

    @Test(arguments: TrackingParameters.names.sorted())
    func names(_ name: String) {
        #expect(URLReference.cleaned("https://h/p?\(name)=abc") == "https://h/p")
        #expect(URLReference.cleaned("https://h/p?x\(name)x=abc&\(name)") == "https://h/p?x\(name)x=abc")
    }

    @Test(arguments: TrackingParameters.kept.sorted())
    func keptNames(_ name: String) {
        let url = "https://h/p?\(name)=reader%40mail.example"
        #expect(URLReference.cleaned(url) == url)
    }

    @Test(arguments: TrackingParameters.sites.keys.sorted())
    func sites(_ site: String) {
        for rule in TrackingParameters.sites[site] ?? [] {
            let name = rule.utf8.last == 0x2A ? rule.dropLast() + "zz" : rule
            #expect(URLReference.cleaned("https://www.\(site)/p?n=1&\(name)=2") == "https://www.\(site)/p?n=1")
            #expect(URLReference.cleaned("https://\(site)/p?\(name)=2&n=1") == "https://\(site)/p?n=1")
        }
        #expect(URLReference.cleaned("https://not\(site)/p?ref_src=2&si=3") == "https://not\(site)/p?ref_src=2&si=3")
    }

    @Test(
        "Parameters that name a person",
        arguments: [
            // {"guid":"ab"} in base64, percent-encoded; in base64url without padding; as JSON; as text.
            ("_x=eyJndWlkIjoiYWIifQ%3D%3D", ""), ("_x=eyJndWlkIjoiYWIifQ", ""), ("_x=%7B%22user_id%22%3A%201%7D", ""),
            ("_x=uid%3D12%26n%3D1", ""), ("contact=reader%40mail.example", ""), ("contact=reader@mail.example", ""),
            // reader@mail.example
            ("m=cmVhZGVyQG1haWwuZXhhbXBsZQ==", ""),
            // A token whose second part is {"email":"x"}
            ("tok=eyJhbGciOiJub25lIn0.eyJlbWFpbCI6IngifQ.sig", ""),
            // {"page":1}, a plain word, a name with an "@", other keys, a link with a user in it.
            ("_x=eyJwYWdlIjoxfQ", "?_x=eyJwYWdlIjoxfQ"), ("_x=informationsystem", "?_x=informationsystem"),
            ("by=@name", "?by=@name"),
            ("at=12@N00", "?at=12@N00"), ("_x=%7B%22fluid%22%3A1%7D", "?_x=%7B%22fluid%22%3A1%7D"),
            ("to=http%3A%2F%2Fo%2F%3Fuser%3D1", "?to=http%3A%2F%2Fo%2F%3Fuser%3D1"), ("f=user:me", "?f=user:me"),
            ("user=me", "?user=me"), ("_x=%zz%4", "?_x=%zz%4"), ("_x=====", "?_x====="),
        ])
    func personalData(_ query: String, _ expected: String) {
        #expect(URLReference.cleaned("https://h/p?\(query)") == "https://h/p\(expected)")
    }

    @Test(arguments: [
        ("https://h/p", "https://h/p"), ("https://h/p?", "https://h/p?"), ("https://h/p#", "https://h/p#"),
        ("https://h/p?a=1&&b", "https://h/p?a=1&&b"), ("https://h/p?utm_source=x#top", "https://h/p#top"),
        ("https://h/p?a=%C3%A9&utm_source=x&b=%e9", "https://h/p?a=%C3%A9&b=%e9"),
        ("https://h/p?utm_source=x&", "https://h/p"),
        ("https://h/p?gclid=1#utm_source=z", "https://h/p"), ("https://h/p#utm_source=z&a=b", "https://h/p#a=b"),
        ("https://h/p#xtor=RSS-1", "https://h/p"), ("https://h/#/r?utm_source=z", "https://h/#/r"),
        ("https://h/#/r?a=b&utm_source=z", "https://h/#/r?a=b"),
        ("https://h/p#:~:text=utm_source", "https://h/p#:~:text=utm_source"),
        ("https://h/p#a=1&utm_x=2?utm_source=z", "https://h/p#a=1"),
        ("https://youtu.be./p?si=2", "https://youtu.be./p"),
        ("https://youtu\u{AD}.be/?si=2", "https://youtu\u{AD}.be/"),
        ("https://h/p?id=7&amp;utm_source=a&amp;utm_medium=b", "https://h/p?id=7"),
        ("https://h/p?id=7?utm_source=a", "https://h/p?id=7"),
        ("https://h/p?utm_source=a?id=7", "https://h/p?id=7"),
        ("https://h/p?u=http://o/?a=b", "https://h/p?u=http://o/?a=b"),
        ("https://h/p?utm_source", "https://h/p"), ("https://h/p?=utm_source", "https://h/p?=utm_source"),
        ("?utm_source=x", ""),
        ("/p?utm_source=x&n=1", "/p?n=1"), ("//h/p?utm_source=x", "//h/p"),
        ("mailto:a@b.example?utm_source=x", "mailto:a@b.example?utm_source=x"),
        ("https://urldefense.com/v3?utm_source=x", "https://urldefense.com/v3?utm_source=x"),
        ("HTTPS://H/p?fbclid=x", "HTTPS://H/p"), ("https://h/p?__s=abcdef", "https://h/p"),
        ("https://h/p?__s=ab", "https://h/p?__s=ab"),
        ("https://medium.com/p?source=rss&x=1", "https://medium.com/p?x=1"),
        ("https://h/p?source=rss", "https://h/p?source=rss"),
        (
            "https://news.example/a?utm_medium=email&utm_email_send_date=%2020240619&utm_email_recipient=12&_e=eyJndWlkIjoiYTEifQ%3D%3D",
            "https://news.example/a"
        ),
    ])
    func leavesTheRest(_ url: String, _ expected: String) {
        #expect(URLReference.cleaned(url) == expected)
    }

    @Test func isIdempotentAndHarmless() {
        let pieces = [
            "https://", "h.example", "www.youtube.com", "/p", "?", "&", "&amp;", "#", "=", "utm_source", "id", "si",
            "amp;", "%", "%7B%22uid%22:1",
            "eyJndWlkIjoiYWIifQ==", "a@b.example", ":", "//", "é", " ", "\n", "http:", "utm_", "..",
        ]
        var generator = Dice(state: 3)
        for _ in 0..<1500 {
            let url = generator.text(of: pieces)
            let once = URLReference.cleaned(url)
            #expect(URLReference.cleaned(once) == once)
            let canonical = URLReference.canonical(url)
            #expect(URLReference.canonical(canonical) == canonical)
            _ = URLReference.resolve(url, against: generator.text(of: pieces))
            _ = (URLReference.scheme(of: url), URLReference.host(of: url), URLReference.isAbsolute(url))
        }
    }

    @Test func takesLongQueriesInStride() {
        let query = String(repeating: "a=1&utm_source=x&", count: 2000)
        #expect(URLReference.cleaned("https://h/?\(query)b=2").utf8.count == 11 + 2000 * 4 + 3)
        let value = String(repeating: "%7B", count: 50_000)
        #expect(URLReference.cleaned("https://h/?a1=\(value)").utf8.count > 50_000)
    }
}
