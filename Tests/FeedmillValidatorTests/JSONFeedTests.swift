import Testing

@testable import FeedmillValidator

@Suite struct JSONFeedTests {
    private func found(_ text: String) -> [String] {
        FeedValidator().validate(Array(text.utf8)).findings.filter { $0.severity != .info }
            .map { "\($0.line):\($0.column) \($0.code.rawValue) \($0.path ?? "")" }
    }

    private let head = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\n"

    @Test func smallestFeedHasNoFindings() {
        #expect(found(head + "\"items\":[]}") == [])
    }

    @Test(arguments: [
        ("\"items\":[{\"content_text\":\"x\"}]}", "2:10 missing-key items[0].id"),
        ("\"items\":[{\"id\":1,\"content_text\":\"x\"}]}", "2:16 wrong-json-type items[0].id"),
        ("\"items\":[{\"id\":\"1\"}]}", "2:10 missing-key items[0]"),
        (
            "\"items\":[{\"id\":\"1\",\"content_text\":\"\",\"date_published\":\"now\"}]}",
            "2:55 invalid-rfc3339-date items[0].date_published"
        ),
        ("\"icon\":\"i.png\",\"items\":[]}", "2:8 invalid-absolute-uri icon"),
        ("\"author\":{},\"items\":[]}", "2:1 deprecated-key author"),
        ("\"items\":[],\"items\":[]}", "2:12 duplicate-key items"),
        ("\"items\":[{\"id\":\"1\",\"content_html\":\"<b>\"}]}", "2:36 invalid-html items[0].content_html"),
        ("\"items\":[,]}", "2:10 json-not-well-formed "),
        ("\"items\":[]", "2:11 json-not-well-formed "),
        ("\"language\":\"english\",\"items\":[]}", "2:12 invalid-language language"),
    ])
    func keysAreHeldToTheirTable(_ rest: String, _ expected: String) {
        #expect(found(head + rest).contains(expected), "\(found(head + rest))")
    }

    @Test func extensionsAreFree() {
        #expect(found(head + "\"_x\":{\"y\":[1]},\"items\":[]}") == [])
    }

    @Test func versionDecidesTheFormat() {
        let report = FeedValidator().validate(Array((head + "\"items\":[]}").utf8))
        #expect(report.format == .jsonFeed11)
    }
}
