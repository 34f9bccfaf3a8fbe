/// Podlove Simple Chapters.
public struct Chapters: Hashable, Sendable {
    /// A `psc:chapter`.
    public struct Chapter: Hashable, Sendable {
        /// As sent (RFC 2326 normal play time).
        public var start: String
        /// Seconds from the beginning; `nil` when ``start`` could not be read.
        public var startSeconds: Double?
        public var title: String?
        /// `href`, absolute wherever a base is known.
        public var url: String?
        /// A picture's URL.
        public var image: String?
        public init(start: String) { self.start = start }
    }

    /// The version of the format, as sent.
    public var version: String?
    /// In document order.
    public var chapters: [Chapter]

    public init(version: String? = nil, chapters: [Chapter] = []) {
        self.version = version
        self.chapters = chapters
    }
}
