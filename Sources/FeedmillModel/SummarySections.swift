/// The parts of a summary article, as plain text: overview, details, key points, sources, credits.
public struct SummarySections: Hashable, Sendable {
    /// Paragraphs.
    public var overview: [String] = []
    public var details: [Section] = []
    public var keyPoints: [PointGroup] = []
    /// The paragraph after the last key point.
    public var keyPointsClosing: String?
    public var sources: [Citation] = []
    public var credits: [String] = []
    /// Sections whose heading has no known role, in place.
    public var other: [Section] = []

    public init() {}

    public var isEmpty: Bool { self == SummarySections() }

    public struct Section: Hashable, Sendable {
        /// `nil` for a leading paragraph without a heading.
        public var heading: String?
        public var paragraphs: [String]

        public init(heading: String? = nil, paragraphs: [String] = []) {
            self.heading = heading
            self.paragraphs = paragraphs
        }
    }

    public struct PointGroup: Hashable, Sendable {
        /// The number before the title, from 1; `nil` where points stand without groups.
        public var ordinal: Int?
        public var title: String?
        public var points: [String]

        public init(ordinal: Int? = nil, title: String? = nil, points: [String] = []) {
            self.ordinal = ordinal
            self.title = title
            self.points = points
        }
    }

    public struct Citation: Hashable, Sendable {
        public var title: String?
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
