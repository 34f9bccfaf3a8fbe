/// Media RSS 1.5.
public struct MediaRSS: Hashable, Sendable {
    public var contents: [Attributes] = []
    public var thumbnails: [Attributes] = []
    public var credits: [Valued] = []
    public var rating: Valued?
    public var restriction: Restriction?
    public var license: Valued?
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
