internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// What FeedBurner adds for people who open a feed in a browser.
    static let feedburner: ElementRows<FeedElement> = [
        .module(.feedburner, "browserFriendly") { record, element, context in
            record.info = record.info ?? AtomText.read(element, default: .plain, &context)
        }
    ]
}
