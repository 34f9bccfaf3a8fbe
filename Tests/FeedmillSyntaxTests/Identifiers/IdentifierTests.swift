import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct IdentifierTests {
    @Test(
        "FIPS 180-4 examples, and lengths round the block's",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
            (String(repeating: "a", count: 56), "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
            (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        ])
    func digests(_ text: String, _ expected: String) {
        #expect(SHA256.hex(text) == expected)
    }

    @Test func mintsTags() {
        let day = Instant(seconds: 1_718_803_140)
        #expect(TagURI.mint(authority: "Example.ORG", date: day, specific: "a/b") == "tag:example.org,2024-06-19:a/b")
        #expect(
            TagURI.mint(authority: "bücher.example", date: day, specific: "") == "tag:xn--bcher-kva.example,2024-06-19:"
        )
        #expect(
            TagURI.mint(authority: "me@h.example", date: day, specific: "é %#")
                == "tag:me@h.example,2024-06-19:%C3%A9%20%25%23")
        #expect(TagURI.mint(authority: "", date: day, specific: "x") == "tag:invalid,2024-06-19:x")
    }

    @Test func mintsValidTagsOnly() {
        var generator = Dice(state: 10)
        for _ in 0..<2000 {
            let text = generator.text(of: ["a", ".", "-", "@", "h.example", " ", "é", "%", "[", ":", "/"])
            let date = Instant(seconds: Int64.random(in: Int64.min...Int64.max, using: &generator))
            let tag = TagURI.mint(authority: text, date: date, specific: text)
            #expect(TagURI.fault(in: tag) == nil, "\(tag)")
        }
    }

    @Test(
        arguments: [
            ("tag:h.example,2003:blog-14:post-19", nil), ("tag:h.example,2003-09:x", nil),
            ("tag:h.example,2003-09-11:x", nil),
            ("tag:me@h.example,2003:x", nil), ("TAG:h.example,2003:x", nil), ("tag:h.example,2003:", nil),
            ("tag:h.example,2003:a#b", nil),
            ("tag:h.example,20030101:x", .date(offset: 14)), ("tag:h.example,2003-9-11:x", .date(offset: 14)),
            ("tag:h.example,03-11-24:x", .date(offset: 14)),
            ("tag:h.example,2003-0:x", .date(offset: 14)), ("tag:h.example,2003-01 01:x", .date(offset: 14)),
            ("tag:h.example,2003-13-01:x", .date(offset: 14)), ("tag:h,example,2003:x", .date(offset: 6)),
            ("tag:h example,2003:x", .authority(offset: 5)), ("tag:,2003:x", .authority(offset: 4)),
            ("tag:h.example", .authority(offset: 13)),
            ("tag:-h.example,2003:x", .authority(offset: 4)),
            ("tag:h.example,2003", .date(offset: 14)), ("tag:h.example,2003:foo camp", .specific(offset: 22)),
            ("tag:h.example,2003:é", .specific(offset: 19)), ("tagh.example,2003:x", .scheme),
        ] as [(String, TagURI.Fault?)])
    func judgesTags(_ text: String, _ fault: TagURI.Fault?) {
        #expect(TagURI.fault(in: text) == fault)
    }

    @Test(
        arguments: [
            ("urn:isbn:0451450523", nil), ("URN:Example:a:b/c", nil),
            ("urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af6", nil),
            ("urn:ab:x?+r?=q#f", nil), ("urn:-a-b:1", .namespace(offset: 4)), ("urn:a.b:1", .namespace(offset: 5)),
            ("urn:a:1", .namespace(offset: 4)),
            ("urn:ab-:1", .namespace(offset: 4)),
            ("urn:ab", .specific(offset: 6)), ("urn:ab:", .specific(offset: 7)), ("urn:ab:a b", .specific(offset: 8)),
            ("urn:ab:/x", .specific(offset: 7)),
            ("urn", .scheme), ("xurn:ab:1", .scheme),
            ("urn:uuid:60a76c80-d399-11d9-b93C-0003939e0af", .uuid),
            ("urn:uuid:60a76c80d39911d9b93C0003939e0af6", .uuid),
            ("urn:uuid:g0a76c80-d399-11d9-b93C-0003939e0af6", .uuid),
        ] as [(String, URNSyntax.Fault?)])
    func judgesURNs(_ text: String, _ fault: URNSyntax.Fault?) {
        #expect(URNSyntax.fault(in: text) == fault)
        #expect(URNSyntax.isUUID(text) == (fault == nil && text.lowercased().hasPrefix("urn:uuid:")))
    }
}
