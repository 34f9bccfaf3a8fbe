import FeedmillModel
import FeedmillNormalizer
import Testing

@Suite struct OriginalMarkupTests {
    private static let sent = #"<p onclick="x()">Hi <img src="/a.png" width="1" height="1"><a href="b">b</a></p>"#
    private static let entry = rss(
        "<link>https://a.example/1</link><description><![CDATA[\(sent)]]></description>",
        root: #"xml:base="https://a.example/x/""#)

    @Test func isKeptOnlyWhereAskedFor() {
        #expect(Normalizing(Self.entry).article.summary?.original == nil)
        var options = NormalizerOptions()
        options.keepsOriginals = true
        let summary = Normalizing(Self.entry, options).article.summary
        #expect(summary?.original?.value == Self.sent)
        #expect(summary?.value == Normalizing(Self.entry).article.summary?.value)
        #expect(summary?.isSanitizedByCurrentVersion == true)
    }

    @Test func isWhatALaterSanitizerStartsFrom() throws {
        var options = NormalizerOptions()
        options.keepsOriginals = true
        var summary = try #require(Normalizing(Self.entry, options).article.summary)
        let value = summary.value
        summary.value = "made by an older version"
        summary.original?.sanitizerVersion -= 1
        #expect(!summary.isSanitizedByCurrentVersion)
        let again = summary.sanitized()
        #expect(again.value == value)
        #expect(again.isSanitizedByCurrentVersion)
        #expect(!summary.sanitized(dropsTrackingPixels: true).value.contains("img"))
    }

    @Test func plainTextIsLeftAlone() {
        let text = Text("<b>", type: .plain)
        #expect(text.sanitized() == text)
        #expect(Text("<b>x", type: .html).sanitized().value == "<b>x</b>")
        #expect(Text("<b>x", type: .html).sanitized(.raw).value == "<b>x")
    }

    @Test func trackingPixelsLeaveByAnOption() {
        var options = NormalizerOptions()
        options.dropsTrackingPixels = true
        #expect(Normalizing(Self.entry).article.summary?.value.contains("<img") == true)
        #expect(Normalizing(Self.entry, options).article.summary?.value.contains("<img") == false)
    }
}
