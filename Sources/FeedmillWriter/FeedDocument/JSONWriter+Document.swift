import FeedmillModel
import FeedmillSyntax

extension JSONWriter {
    /// `namespaces`: prefix to URI; the first declaration of a prefix counts.
    mutating func write(_ declarations: [NamespaceDeclaration]) {
        beginObject()
        var seen: Set<String> = []
        for declaration in declarations where seen.insert(declaration.prefix).inserted {
            key(declaration.prefix)
            string(declaration.uri)
        }
        endObject()
    }

    /// One of `problems`.
    mutating func write(_ finding: Finding) {
        beginObject()
        member("code", finding.code)
        member("severity", finding.severity.rawValue)
        member("message", finding.message)
        member("line", finding.position?.line)
        member("column", finding.position?.column)
        member("path", finding.path)
        endObject()
    }

    /// The feed's `_merge`.
    mutating func write(_ duplicates: [DuplicateFeed]) {
        guard !duplicates.isEmpty else { return }
        key("_merge")
        beginObject()
        key("duplicate_of")
        beginObject()
        var seen: Set<String> = []
        for duplicate in duplicates where seen.insert(duplicate.url).inserted {
            key(duplicate.url)
            string(duplicate.original)
        }
        endObject()
        endObject()
    }

    /// An `Item`.
    mutating func write(_ article: Article) {
        beginObject()
        writeMembers(of: article.metadata)
        member("summary", article.summary) { $0.write($1) }
        members("content", article.content) { $0.write($1) }
        article.$source.withValue { source in
            key("source")
            beginObject()
            writeMembers(of: source)
            endObject()
        }
        member("id_is_permalink", article.idIsPermalink)
        member("sections", article.sections) { $0.write($1) }
        member("_merge", article.provenance) { $0.write($1) }
        endObject()
    }

    /// An item's `_merge`.
    private mutating func write(_ provenance: Provenance) {
        beginObject()
        member("feed", provenance.feed)
        key("also_in")
        beginArray()
        for url in provenance.alsoIn { string(url) }
        endArray()
        member("via", provenance.via)
        member("sort_at", provenance.sortAt?.rfc3339)
        endObject()
    }
}
