@testable import FeedmillValidator

/// JSON Feed.
extension RuleSample {
    private static func feed(_ more: String, item: String = "") -> String {
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "t", "feed_url": "https://blog.example/f.json", \(more)
        "items": [{"id": "1", "content_text": "x"\(item)}]}
        """
    }

    static let ofJSON: [RuleSample] = [
        RuleSample(.jsonSyntax, feed(",")),
        RuleSample(.jsonVersion, feed("").replacing("version/1.1", with: "version/9")),
        RuleSample(.jsonMissingKey, feed("").replacing("\"title\": \"t\", ", with: "")),
        RuleSample(.jsonWrongType, feed("\"description\": 1,")),
        RuleSample(.jsonDuplicateKey, feed("\"title\": \"t\",")),
        RuleSample(.jsonUnknownKey, feed("\"mood\": \"fine\",")),
        RuleSample(.jsonDeprecatedKey, feed("\"author\": {\"name\": \"a\"},")),
        RuleSample(
            .jsonRecommendedKey, feed("").replacing("\"feed_url\": \"https://blog.example/f.json\", ", with: ""),
            profile: .jsonFeed),
        RuleSample(.jsonExtensionKey, feed("\"_1.2\": {},")),
        RuleSample(.jsonNextURL, feed("\"next_url\": \"https://blog.example/f.json\",")),
    ]
}
