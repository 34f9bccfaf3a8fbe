internal import FeedmillHTML
public import FeedmillModel

extension Text {
    /// The words without markup, as a person reads them.
    public var plainValue: String {
        type.isMarkup ? HTMLText.plainText(of: value) : value
    }
}

extension Article {
    /// The title without markup, on one line; "" when there is none.
    public var plainTitle: String {
        guard let title = metadata.title?.plainValue else { return "" }
        return title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The words of the first body, else of the summary, without markup; "" when there are none.
    public var plainText: String {
        (content.first { $0.src == nil && !$0.value.isEmpty } ?? summary)?.plainValue ?? ""
    }
}
