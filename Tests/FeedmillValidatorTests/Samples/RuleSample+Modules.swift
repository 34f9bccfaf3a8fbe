@testable import FeedmillValidator

/// The smaller modules.
extension RuleSample {
    private static let namespaces = """
         xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/modules/syndication/" \
        xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" \
        xmlns:access="http://www.bloglines.com/about/specs/fac-1.0" xmlns:ev="http://purl.org/rss/1.0/modules/event/" \
        xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:georss="http://www.georss.org/georss" \
        xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:sx="http://feedsync.org/2007/feedsync"
        """

    private static func channel(_ elements: String) -> String { rss(channel: elements, namespaces: namespaces) }
    private static func item(_ elements: String) -> String { rss(item: elements, namespaces: namespaces) }

    static let ofModules: [RuleSample] = [
        RuleSample(.invalidW3cdtfDate, item("<dc:date>yesterday</dc:date>")),
        RuleSample(.invalidUpdatePeriod, channel("<sy:updatePeriod>fortnightly</sy:updatePeriod>")),
        RuleSample(.invalidIntegerList, item("<slash:hit_parade>1;2</slash:hit_parade>")),
        RuleSample(.invalidNonNegativeInteger, item("<slash:comments>-1</slash:comments>")),
        RuleSample(.misspelledCommentrss, item("<wfw:commentRSS>https://blog.example/1/c</wfw:commentRSS>")),
        RuleSample(.invalidAccessRestriction, channel("<access:restriction relationship=\"maybe\"/>")),
        RuleSample(.invalidIso8601Datetime, item("<ev:startdate>2026-01-31T99:00</ev:startdate>")),
        RuleSample(
            .obsoleteWikiNamespace, rss(namespaces: " xmlns:wiki=\"http://www.usemod.com/cgi-bin/mb.pl?ModWiki\"")),
        RuleSample(.invalidLatitude, item("<geo:lat>91</geo:lat>")),
        RuleSample(.invalidLongitude, item("<geo:long>181</geo:long>")),
        RuleSample(.invalidCoordinates, item("<georss:point>north</georss:point>")),
        RuleSample(.invalidCoordinateList, item("<georss:line>45 -71</georss:line>")),
        RuleSample(.commaInCoordinates, item("<georss:point>45.2,-71.9</georss:point>")),
        RuleSample(.missingByAndWhen, item("<sx:sync id=\"1\" updates=\"1\"><sx:history sequence=\"1\"/></sx:sync>")),
        RuleSample(
            .invalidFeedsyncId,
            item("<sx:sync id=\"a b\" updates=\"1\"><sx:history sequence=\"1\" by=\"a\"/></sx:sync>")),
        RuleSample(
            .integerTooLarge,
            item("<sx:sync id=\"1\" updates=\"2147483648\"><sx:history sequence=\"1\" by=\"a\"/></sx:sync>")),
        RuleSample(
            .sinceAfterUntil, channel("<sx:sharing since=\"2026-02-01T00:00:00Z\" until=\"2026-01-01T00:00:00Z\"/>")),
        RuleSample(
            .invalidFeedsyncRelatedType,
            channel("<sx:sharing><sx:related link=\"https://blog.example/g\" type=\"cousin\"/></sx:sharing>")),
    ]
}
