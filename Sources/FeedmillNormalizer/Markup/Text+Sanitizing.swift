internal import FeedmillHTML
public import FeedmillModel
internal import FeedmillSyntax

extension Text {
    /// The same text, its markup made safe and its relative references resolved against ``base``. Of a text that was sanitized
    /// before and has its ``original``, the original is taken. Plain text comes back as it is.
    ///
    /// - Parameters:
    ///   - policy: How much markup is kept; with ``ContentPolicy/raw`` all of it, unsafe as it is.
    ///   - dropsTrackingPixels: Whether images that only tell that somebody looks are left out.
    public func sanitized(_ policy: ContentPolicy = .sanitized, dropsTrackingPixels: Bool = false) -> Text {
        guard type.isMarkup, let sanitizer = HTMLSanitizer(policy, dropTrackingPixels: dropsTrackingPixels) else {
            return self
        }
        var text = self
        let markup = original?.value ?? value
        if let base = base.flatMap({ URLBase($0) }) {
            text.value = sanitizer.sanitize(
                markup, resolvingURLs: { base.resolve($0) }, unlessSettled: { URLReference.isSettled($0) })
        } else {
            text.value = sanitizer.sanitize(markup)
        }
        text.original?.sanitizerVersion = HTMLSanitizer.version
        return text
    }

    /// Whether its value was made by the sanitizer as it is today, or cannot be made again.
    public var isSanitizedByCurrentVersion: Bool {
        original.map { $0.sanitizerVersion == HTMLSanitizer.version } ?? true
    }
}

extension HTMLSanitizer {
    /// The sanitizer of a policy; `nil` for ``ContentPolicy/raw``, which has none.
    init?(_ content: ContentPolicy, dropTrackingPixels: Bool) {
        let policy: HTMLPolicy
        switch content {
        case .raw: return nil
        case .sanitized: policy = .sanitized
        case .relaxed: policy = .relaxed
        }
        self.init(policy: policy, dropTrackingPixels: dropTrackingPixels)
    }
}
