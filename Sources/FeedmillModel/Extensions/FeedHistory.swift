/// Which part of a feed's history a document is (RFC 5005).
public struct FeedHistory: Hashable, Sendable {
    /// `fh:complete`: what is not in the document is not in the feed (§2).
    public var isComplete: Bool
    /// `fh:archive`: the document will not change any more (§4).
    public var isArchive: Bool

    public init(isComplete: Bool = false, isArchive: Bool = false) {
        self.isComplete = isComplete
        self.isArchive = isArchive
    }
}

extension Metadata {
    /// What the feed's `fh:` elements say, made of ``RareMetadata/extensions``; `nil` without any. Paged and archived
    /// documents are among the ``links``, as ``Link/Relation/next``, ``Link/Relation/prevArchive`` and so on.
    public var history: FeedHistory? {
        get {
            guard hasRare else { return nil }
            let elements = rare.extensions.elements(of: .history)
            let history = FeedHistory(
                isComplete: elements.first(named: "complete") != nil, isArchive: elements.first(named: "archive") != nil
            )
            return history == FeedHistory() ? nil : history
        }
        set {
            guard hasRare || newValue != nil else { return }
            let vocabulary = ExtensionVocabulary.history
            rare.extensions.removeAll {
                ["complete", "archive"].contains($0.name) && vocabulary.isNamed($0.namespace)
            }
            for (name, isSaid) in [("complete", newValue?.isComplete), ("archive", newValue?.isArchive)]
            where isSaid == true {
                rare.extensions.append(Extension(name: name, namespace: vocabulary.uri, prefix: "fh"))
            }
        }
    }
}
