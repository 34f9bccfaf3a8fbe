import Testing

@testable import FeedmillValidator

/// Findings are kept packed, and come out as they went in.
@Suite struct FindingsTests {
    @Test func wordsComeOutAsTheyWentIn() {
        var words = FindingWords()
        let long = String(repeating: "é", count: 70_000)
        let fix = TextEdit(offset: 1 << 33, length: 300, replacement: "")
        let places = [
            words.append(value: nil, detail: nil, path: nil, params: [:], fix: nil),
            words.append(value: "", detail: "d", path: "items[0]", params: ["a": "1", "b": "日本"], fix: fix),
            words.append(value: long, detail: nil, path: nil, params: [:], fix: nil),
            words.append(value: nil, detail: long, path: nil, params: [:], fix: nil),
            words.append(value: "v", detail: nil, path: nil, params: [:], fix: nil),
        ]
        let entries = places.map { words[$0] }
        #expect(entries.map(\.value) == [nil, "", long, nil, "v"])
        #expect(entries.map(\.detail) == [nil, "d", nil, long, nil])
        #expect(entries.map(\.path) == [nil, "items[0]", nil, nil, nil])
        #expect(entries[1].params == ["a": "1", "b": "日本"])
        #expect(entries.map(\.fix) == [nil, fix, nil, nil, nil])
    }

    @Test func longWordsAreCut() throws {
        let value = String(repeating: "x", count: 5_000)
        let report = FeedValidator().validate(Array(atom(head: "<icon>a \(value)\n</icon>").utf8))
        let finding = try #require(report.findings.first { $0.code == .invalidUriCharacter })
        #expect(finding.value?.count == 201)
        #expect(finding.text.count < 1_100)
    }

    @Test func unwantedOnesAreLeftOut() {
        var findings = FeedValidator().validate(Array(atom(head: "<foo/><icon>a b</icon><bar/>").utf8)).findings
        #expect(findings.map(\.element) == ["foo", "icon", "bar"])
        findings.removeAll { $0.element == "icon" }
        #expect(findings.map(\.element) == ["foo", "bar"])
        #expect(findings != FeedValidator().validate(Array(atom(head: "<foo/>").utf8)).findings)
    }

    @Test func programsNeedNoLines() {
        let validator = FeedValidator(maximumExcerpts: 0)
        let report = validator.validate(Array(atom(head: "<foo/>").utf8))
        #expect(report.excerpts.isEmpty)
        #expect(report.findings == FeedValidator().validate(Array(atom(head: "<foo/>").utf8)).findings)
        #expect(report.holds(.error))
        #expect(!FeedValidator().validate(Array(atom().utf8)).holds(.info))
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func placesInOnePass(_ mark: String) {
        let text = mark + "a\r\nbé𝒳\rc\n\n日d\r\n"
        let bytes = Array(text.utf8)
        var places = PlaceCounter(bytes, from: mark.utf8.count)
        var found: [[Int]] = []
        for offset in mark.utf8.count...bytes.count {
            let place = places.place(of: offset)
            found.append([place.line, place.column])
        }
        #expect(
            found == [
                [1, 1], [1, 2], [1, 3], [2, 1], [2, 2], [2, 2], [2, 3], [2, 3], [2, 3], [2, 3], [2, 4], [3, 1], [3, 2],
                [4, 1], [5, 1], [5, 1], [5, 1], [5, 2], [5, 3], [5, 4], [6, 1],
            ])
    }
}
