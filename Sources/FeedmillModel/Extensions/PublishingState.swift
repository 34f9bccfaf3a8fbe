public import FeedmillSyntax

/// What a publishing client needs to know of an entry (RFC 5023).
public struct PublishingState: Hashable, Sendable {
    /// `app:edited`: the last change of any kind (§10.2).
    public var edited: Timestamp?
    /// `app:control/app:draft`: whether it is not meant to be seen yet (§13.1.1).
    public var isDraft: Bool

    public init(edited: Timestamp? = nil, isDraft: Bool = false) {
        self.edited = edited
        self.isDraft = isDraft
    }
}

extension Metadata {
    /// What the `app:` elements say, made of ``RareMetadata/extensions``; `nil` without any.
    public var publishing: PublishingState? {
        guard hasRare else { return nil }
        let elements = rare.extensions.elements(of: .publishing)
        let state = PublishingState(
            edited: elements.value(of: "edited").map { Timestamp($0) },
            isDraft: Extension.isYes(elements.first(named: "control")?.children.value(of: "draft")))
        return state == PublishingState() ? nil : state
    }

    /// Where FeedBurner's link leads in the end (`feedburner:origLink`).
    public var originalLink: String? {
        hasRare ? rare.extensions.elements(of: .feedBurner).value(of: "origLink") : nil
    }
}
