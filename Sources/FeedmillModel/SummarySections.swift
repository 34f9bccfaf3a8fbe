/// The parts of a summary article, as plain text: overview, details, key points, sources, credits.
public struct SummarySections: Hashable, Sendable {
    /// Paragraphs.
    public var overview: [String] = []
    /// The long form, section by section.
    public var details: [Section] = []
    /// In document order; points without groups are one group without a title.
    public var keyPoints: [PointGroup] = []
    /// The paragraph after the last key point.
    public var keyPointsClosing: String?
    /// What the article is based on, in document order.
    public var sources: [Citation] = []
    /// Lines about pictures and the like, as sent.
    public var credits: [String] = []
    /// Sections whose heading has no known role, in place.
    public var other: [Section] = []

    public init() {}

    /// Whether there is no part at all.
    public var isEmpty: Bool { self == SummarySections() }

    /// A part of the text under a heading.
    public struct Section: Hashable, Sendable {
        /// `nil` for a leading paragraph without a heading.
        public var heading: String?
        /// Plain text; a line break inside a paragraph is "\n".
        public var paragraphs: [String]

        public init(heading: String? = nil, paragraphs: [String] = []) {
            self.heading = heading
            self.paragraphs = paragraphs
        }
    }

    /// Key points under one title.
    public struct PointGroup: Hashable, Sendable {
        /// The number before the title, from 1; `nil` where points stand without groups.
        public var ordinal: Int?
        public var title: String?
        /// Plain text, without bullets.
        public var points: [String]

        public init(ordinal: Int? = nil, title: String? = nil, points: [String] = []) {
            self.ordinal = ordinal
            self.title = title
            self.points = points
        }
    }

    /// A source as it is cited. At least one part is there.
    public struct Citation: Hashable, Sendable {
        public var title: String?
        /// The outlet, as cited.
        public var publisher: String?
        /// `YYYY-MM-DD`.
        public var published: String?
        /// Canonical: without tracking parameters.
        public var url: String?
        /// BCP 47.
        public var language: String?

        public init(
            title: String? = nil, publisher: String? = nil, published: String? = nil, url: String? = nil,
            language: String? = nil
        ) {
            self.title = title
            self.publisher = publisher
            self.published = published
            self.url = url
            self.language = language
        }
    }
}
