internal import FeedmillXML

extension FeedElement {
    /// RSS 1.0 §5.3: what only points at other elements of the document says nothing by itself.
    static let rdf: ElementRows<FeedElement> = [
        .core("items") { _, _, _ in },
        .module(.rdf, "type") { _, _, _ in },
    ]
}
