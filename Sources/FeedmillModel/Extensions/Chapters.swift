/// Podlove Simple Chapters.
public struct Chapters: Hashable, Sendable {
    public struct Chapter: Hashable, Sendable {
        /// As sent (RFC 2326 normal play time).
        public var start: String
        public var startSeconds: Double?
        public var title: String?
        public var url: String?
        public var image: String?
        public init(start: String) { self.start = start }
    }

    public var version: String?
    public var chapters: [Chapter]

    public init(version: String? = nil, chapters: [Chapter] = []) {
        self.version = version
        self.chapters = chapters
    }
}
