/// Media RSS 1.5.
public struct MediaRSS: Hashable, Sendable {
    /// `media:content`, those of groups too, in document order: `url`, `type`, `medium`, `duration` (seconds) and so
    /// on.
    public var contents: [Attributes] = []
    /// `media:thumbnail`: `url`, `width`, `height` (pixels), `time`.
    public var thumbnails: [Attributes] = []
    /// `media:credit`: a person or company, with `role` and `scheme`.
    public var credits: [Valued] = []
    /// `media:rating`, with its `scheme`.
    public var rating: Valued?
    /// `media:restriction`, with its `relationship` and `type`.
    public var restriction: Restriction?
    /// `media:license`, with its `href`.
    public var license: Valued?
    /// `media:player`: a page that plays it.
    public var player: Attributes?

    /// An element's attributes and its text.
    public struct Valued: Hashable, Sendable {
        public var attributes: Attributes
        public var value: String
        public init(attributes: Attributes, value: String) {
            self.attributes = attributes
            self.value = value
        }
    }

    /// `media:restriction`, its text split at white space.
    public struct Restriction: Hashable, Sendable {
        public var attributes: Attributes
        public var values: [String]
        public init(attributes: Attributes, values: [String]) {
            self.attributes = attributes
            self.values = values
        }
    }

    public init() {}
}
