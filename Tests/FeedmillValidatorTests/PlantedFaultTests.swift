import Testing

@testable import FeedmillValidator

/// Every planted fault is found at its very character, however the document is written.
@Suite struct PlantedFaultTests {
    private func expect(_ planted: PlantedFaults, in bytes: [UInt8], startingAt start: Int = 0) {
        let findings = FeedValidator().validate(bytes).findings
        for fault in planted.faults {
            let (line, column) = planted.place(of: fault.offset)
            let match = findings.first { $0.code == fault.code && $0.offset == fault.offset + start }
            #expect(match != nil, "\(fault), at line \(line)")
            guard let match else { continue }
            #expect((match.line, match.column) == (line, column))
            if let length = fault.length { #expect(match.length == length, "\(fault)") }
        }
    }

    @Test(arguments: 1...40)
    func inUTF8(_ seed: UInt64) {
        let planted = PlantedFaults(seed: seed, count: 25)
        expect(planted, in: Array(planted.text.utf8))
        expect(planted, in: [0xEF, 0xBB, 0xBF] + planted.text.utf8)
    }

    /// Places count characters of the text, so those of UTF-16 are the same.
    @Test(arguments: 41...60)
    func inUTF16(_ seed: UInt64) {
        let planted = PlantedFaults(seed: seed, count: 25)
        expect(planted, in: planted.utf16(bigEndian: true))
        expect(planted, in: planted.utf16(bigEndian: false))
    }

    @Test(arguments: [
        ("<p onclick='x'>", #"<p onclick='x'>"#), ("é<script>", #"é<script>"#), ("𝒳<script>", #"\ud835\udcb3<script>"#),
        ("é\n<script>", #"\u00e9\n<script>"#), ("\"</script><script>", #"\"\u003c/script><script>"#),
        ("<b/><script>", #"<b\/><script>"#),
    ])
    func inEscapedJSON(_ html: String, _ written: String) throws {
        let text =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\n"
            + "\"items\":[{\"id\":\"1\",\"content_html\":\"\(written)\"}]}"
        let wanted = html.contains("onclick") ? "onclick" : "<script>"
        let place = try #require(text.firstRange(of: wanted))
        let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
        let finding = FeedValidator().validate(Array(text.utf8)).findings.first {
            $0.code == .unsafeHtmlElement || $0.code == .unsafeHtmlAttribute
        }
        #expect(finding?.offset == offset)
        #expect(finding?.path == "items[0].content_html")
        #expect(finding?.line == 2)
    }
}
