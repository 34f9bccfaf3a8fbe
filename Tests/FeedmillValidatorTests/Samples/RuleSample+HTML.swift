@testable import FeedmillValidator

/// HTML in content.
extension RuleSample {
    private static func content(_ html: String) -> String {
        rss(item: "<description><![CDATA[\(html)]]></description>")
    }

    static let ofHTML: [RuleSample] = [
        RuleSample(.unsafeHtmlElement, content("<script>x</script>")),
        RuleSample(.unsafeHtmlAttribute, content("<p onclick=\"x()\">a</p>")),
        RuleSample(.unsafeStyle, content("<p style=\"position: fixed\">a</p>")),
        RuleSample(.invalidHtml, content("<p><i>a</p>")),
        RuleSample(.unknownHtmlAttribute, content("<p colour=\"red\">a</p>")),
        RuleSample(.relativeReferenceInContent, content("<a href=\"page\">a</a>")),
    ]
}
