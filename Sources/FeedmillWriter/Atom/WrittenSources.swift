import FeedmillModel

/// The `atom:source` elements that were written. In a merged feed all entries of one feed have theirs in one box: what was written for
/// it is written again as it is.
struct WrittenSources {
    private var sources: [ObjectIdentifier: Source] = [:]

    private struct Source {
        /// Held, so that no other takes its place in memory.
        var box: Boxed<Metadata>
        /// The language that was in force around it.
        var language: String?
        /// The element, with the line it begins; `nil` the first time, when nobody knows whether it comes again.
        var bytes: [UInt8]?
    }

    /// Memory does not grow with the feed.
    private static let most = 2_048

    /// The bytes of an element written before.
    func bytes(of box: Boxed<Metadata>, in language: String?) -> [UInt8]? {
        guard let source = box.identity.flatMap({ sources[$0] }), source.language == language else { return nil }
        return source.bytes
    }

    /// Takes note of an element; its bytes are kept where it comes a second time.
    mutating func note(_ box: Boxed<Metadata>, in language: String?, _ bytes: ArraySlice<UInt8>) {
        guard let identity = box.identity else { return }
        if sources[identity] != nil {
            sources[identity] = Source(box: box, language: language, bytes: Array(bytes))
        } else if sources.count < Self.most {
            sources[identity] = Source(box: box, language: language)
        }
    }
}
