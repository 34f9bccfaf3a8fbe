internal import FeedmillModel
internal import FeedmillSyntax
internal import FeedmillWriter

extension Article {
    /// A digest of what people read, title and texts: the same whatever the markup, the dates and the white space are.
    var wordsDigest: UInt128 {
        var hash = FNV()
        hash.add(plainTitle)
        for text in (summary.map { [$0] } ?? []) + content {
            hash.add(wordsOf: text.plainValue)
            hash.add("")
        }
        return hash.digest
    }

    /// A digest of all else that was said, but for dates, counters and tracking parameters: these change without anything having
    /// changed.
    var surroundingsDigest: UInt128 {
        var rest = Article(metadata: metadata)
        rest.metadata.title = nil
        rest.metadata.url = metadata.url.map(URLReference.canonical)
        for index in rest.metadata.links.indices {
            rest.metadata.links[index].href = rest.metadata.links[index].href.map(URLReference.cleaned)
        }
        rest.metadata.published = nil
        rest.metadata.updated = nil
        if rest.metadata.hasRare { rest.metadata.rare.comments?.count = nil }
        rest.source = source
        rest.source?.updated = nil
        rest.idIsPermalink = idIsPermalink
        var hash = FNV()
        hash.add(FeedDocumentWriter().line(rest).span)
        return hash.digest
    }
}
