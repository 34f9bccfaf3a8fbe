/// What is known about a document beside its bytes.
package struct ReadOptions: Hashable, Sendable {
    /// The media type as in HTTP, charset included.
    package var contentType: String?
    /// The URL of the document, absolute.
    package var documentBase: String?
    /// Whether relative references are made absolute.
    package var resolvesReferences: Bool

    package init(contentType: String? = nil, documentBase: String? = nil, resolvesReferences: Bool = true) {
        self.contentType = contentType
        self.documentBase = documentBase
        self.resolvesReferences = resolvesReferences
    }
}
