/// How summaries are made.
public struct SummaryOptions: Hashable, Sendable {
    /// Sentences of an overview; `nil` lets the length follow the text.
    public var sentences: Int?
    /// The least and the most key points.
    public var keyPoints: ClosedRange<Int>
    /// A text of fewer characters is its own summary. A Chinese character or kana counts for two and a half, a
    /// Korean syllable for two, a letter of Thai, Arabic or Hebrew for five quarters.
    public var shortestText: Int
    /// Who names the summaries, for their ids (RFC 4151 §2.1): a domain name or e-mail address, and a date at which it was
    /// held (`2026`, `2026-11`, `2026-11-22`). `nil` takes the host of the article and the day it was published.
    public var tagAuthority: String?
    /// The date that goes with ``tagAuthority``.
    public var tagDate: String?

    public init(
        sentences: Int? = nil, keyPoints: ClosedRange<Int> = 3...7, shortestText: Int = 400,
        tagAuthority: String? = nil,
        tagDate: String? = nil
    ) {
        self.sentences = sentences
        self.keyPoints = keyPoints
        self.shortestText = shortestText
        self.tagAuthority = tagAuthority
        self.tagDate = tagDate
    }
}
