import Testing

@testable import FeedmillValidator

@Suite struct AtomTests {
    @Test func faultlessFeedHasNoFindings() {
        #expect(found(atom()) == [])
    }

    @Test(arguments: [
        ("<id>tag:blog.example,2026:g</id>", "3:1 duplicate-element id"),
        ("<subtitle type=\"markdown\">x</subtitle>", "3:17 invalid-text-construct-type subtitle@type"),
        ("<icon>a b</icon>", "3:8 invalid-uri-character icon"),
        ("<logo> i.png</logo>", "3:7 unexpected-whitespace logo"),
        ("<category label=\"x\"/>", "3:1 missing-attribute category@term"),
        ("<category term=\"x\" scheme=\"y\"/>", "3:28 invalid-absolute-uri category@scheme"),
        ("<link rel=\"related\"/>", "3:1 missing-href link@href"),
        ("<link href=\"a\" rel=\"nonesuch\"/>", "3:21 unregistered-link-relation link@rel"),
        ("<link rel=\"via\" href=\"a\">x</link>", "3:26 atom-link-not-empty link"),
        ("<contributor><uri>a</uri></contributor>", "3:1 missing-element name"),
        ("<contributor><name>n</name><email>n at m</email></contributor>", "3:35 invalid-addr-spec email"),
        ("<published>2026-01-01T00:00:00Z</published>", "3:1 unknown-element published"),
        ("<rights>a &lt;b&gt;bold&lt;/b&gt; word</rights>", "3:11 contains-undeclared-html rights"),
        ("text", "3:1 unexpected-text feed"),
        ("<generator uri=\"http://[::1\">g</generator>", "3:24 invalid-uri generator@uri"),
    ])
    func headIsHeldToItsTable(_ head: String, _ expected: String) {
        #expect(found(atom(head: head)) == [expected])
    }

    @Test(arguments: [
        ("<published>2026-02-30T00:00:00Z</published>", "6:20 invalid-rfc3339-date published"),
        ("<published>2026-02-28T00:00:00+99:99</published>", "6:32 invalid-rfc3339-date published"),
        ("<published>2026-02-28T00:60:00Z</published>", "6:26 invalid-rfc3339-date published"),
        ("<published>2026-02-28T10:10:60Z</published>", "6:29 implausible-leap-second published"),
        ("<content type=\"html\">&lt;p&gt;&lt;b&gt;x&lt;/p&gt;</content>", "6:31 invalid-html content"),
        ("<content type=\"html\"><![CDATA[<p onclick=\"x()\">]]></content>", "6:34 unsafe-html-attribute content"),
        ("<content type=\"html\">&lt;script&gt;&lt;/script&gt;</content>", "6:22 unsafe-html-element content"),
        ("<content type=\"html\">&lt;img src=\"a.png\"&gt;</content>", "6:30 relative-reference-in-content content"),
        ("<content type=\"xhtml\"><p>x</p></content>", "6:1 missing-xhtml-div content"),
        ("<content type=\"image/png\">!!</content>", "6:27 not-base64 content"),
        ("<source><id>tag:a.example,2026:1</id><title>t</title></source>", "6:1 source-missing-metadata updated"),
        ("<link rel=\"next\" href=\"n\"/>", "6:1 paging-link-in-entry link"),
        ("<foo/>", "6:1 unknown-element foo"),
        ("<link rel=\"alternate\" href=\"https://blog.example/2\"/>", "6:1 duplicate-alternate-link link"),
    ])
    func entryIsHeldToItsTable(_ entry: String, _ expected: String) {
        #expect(found(atom(entry: entry)).contains(expected), "\(found(atom(entry: entry)))")
    }

    @Test func entryNeedsAnAuthorSomewhere() {
        let feed = atom().replacing("<author><name>a</name></author>", with: "")
        #expect(found(feed) == ["4:1 missing-element author"])
    }

    @Test func columnsCountCharacters() {
        #expect(found(atom(head: "<subtitle>日本語 &lt;br/&gt;</subtitle>")) == ["3:15 contains-undeclared-html subtitle"])
    }

    /// RFC 4287 §6.3: what a program does not know is no fault; the W3C feed validator warns all the same.
    @Test func anUnknownNamespaceIsWorthANote() {
        let feed = atom(head: "<x:y xmlns:x=\"http://nobody.example/\"/>")
        #expect(found(feed) == [])
        #expect(found(feed, profile: .w3c).contains("3:1 unknown-namespace x:y"))
        let note = FeedValidator().validate(Array(feed.utf8)).findings.first { $0.code == .unknownNamespace }
        #expect(note?.severity == .info)
    }
}
