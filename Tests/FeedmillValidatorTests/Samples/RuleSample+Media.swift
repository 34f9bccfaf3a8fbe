@testable import FeedmillValidator

/// Media RSS.
extension RuleSample {
    private static func media(_ item: String) -> String {
        rss(item: item, namespaces: " xmlns:media=\"http://search.yahoo.com/mrss/\"")
    }

    private static func content(_ attributes: String, _ more: String = "") -> String {
        media("<media:content url=\"https://blog.example/1.mp4\" \(attributes)>\(more)</media:content>")
    }

    static let ofMedia: [RuleSample] = [
        RuleSample(.invalidMediaMedium, content("medium=\"smell\"")),
        RuleSample(.invalidMediaExpression, content("expression=\"half\"")),
        RuleSample(.invalidMediaTextType, media("<media:title type=\"rtf\">t</media:title>")),
        RuleSample(.invalidMediaRating, media("<media:rating scheme=\"urn:simple\">fine</media:rating>")),
        RuleSample(.invalidMediaHash, media("<media:hash algo=\"md5\">12</media:hash>")),
        RuleSample(.invalidMediaCreditRole, media("<media:credit role=\"gnome\" scheme=\"urn:ebu\">a</media:credit>")),
        RuleSample(
            .invalidMediaRestriction, media("<media:restriction relationship=\"allow\">some</media:restriction>")),
        RuleSample(
            .invalidMediaRestrictionRelationship,
            media("<media:restriction relationship=\"like\" type=\"country\">de</media:restriction>")),
        RuleSample(
            .invalidMediaRestrictionType,
            media("<media:restriction relationship=\"allow\" type=\"planet\">all</media:restriction>")),
        RuleSample(
            .invalidCountryCode,
            media("<media:restriction relationship=\"allow\" type=\"country\">xx</media:restriction>")),
        RuleSample(.invalidNptTime, media("<media:thumbnail url=\"https://blog.example/1.png\" time=\"noon\"/>")),
        RuleSample(.deprecatedMediaAdult, media("<media:adult>true</media:adult>")),
        RuleSample(
            .mediaGroupTooSmall, media("<media:group><media:content url=\"https://blog.example/1.mp4\"/></media:group>")
        ),
        RuleSample(.missingRecommendedAttribute, media("<media:content medium=\"image\"/>")),
        RuleSample(.invalidInteger, content("channels=\"two\"")),
        RuleSample(.mediaNamespaceWithoutSlash, rss(namespaces: " xmlns:media=\"http://search.yahoo.com/mrss\"")),
    ]
}
