public import FeedmillModel
import FeedmillSyntax

/// An Atom feed document on its way out: the head, one entry after the other, the end.
///
/// What only the entries can tell (`updated`, whether an author is needed) and was not known at the head follows the last
/// entry; RFC 4287 §4.1.1 gives the order of a feed's elements no meaning.
public struct AtomStream: Sendable {
    private var output: MarkupOutput
    private let options: AtomWriter.Options
    private let scope: MarkupOutput.Scope
    private let head: AtomHead
    private var isFinished = false
    private var newest: Instant?
    private var lacksAuthor = false
    private var wroteUpdated: Bool
    private var wroteAuthor: Bool

    /// Writes the head. Articles that `feed` holds already are looked at for what the head needs, but not written.
    init(_ feed: Feed, _ options: AtomWriter.Options) {
        self.init(feed, ArticleSurvey.of(feed.articles, for: .atom), options)
    }

    init(_ feed: Feed, _ survey: ArticleSurvey, _ options: AtomWriter.Options) {
        var modules = survey.atom
        modules.insert(atomNeeds: feed.metadata)
        let newest = survey.newest ?? (survey.isEmpty ? nil : Instant(seconds: 0))
        self.init(
            feed.metadata, modules, newest, needsAuthor: survey.lacksAuthor, namespaces: feed.namespaces, options)
    }

    init(summaries: [SummaryArticle], feed: Metadata, _ options: AtomWriter.Options) {
        var modules = ModuleSet()
        modules.insert(atomNeeds: feed)
        modules.insert(.summary)
        let needsAuthor = summaries.contains { $0.publishedAuthors.isEmpty }
        self.init(feed, modules, summaries.lazy.map(\.updated).max(), needsAuthor: needsAuthor, options)
    }

    private init(
        _ metadata: Metadata, _ modules: ModuleSet, _ newest: Instant?, needsAuthor: Bool,
        namespaces: [NamespaceDeclaration] = [], _ options: AtomWriter.Options
    ) {
        self.options = options
        head = AtomHead(metadata)
        output = MarkupOutput(indent: options.indent, defaultNamespace: Module.atom.uri)
        for declaration in namespaces where output.sentPrefixes[declaration.prefix] == nil {
            output.sentPrefixes[declaration.prefix] = declaration.uri
        }
        output.declaration()
        if let stylesheet = options.stylesheet { output.stylesheet(stylesheet) }
        scope = output.open(
            "feed", declaring: modules, language: metadata.language, defaultNamespace: Module.atom.uri)
        let updated = metadata.updated?.atomText ?? newest?.rfc3339 ?? metadata.published?.atomText
        var authors = metadata.authors.filter(\.isSomebody)
        if needsAuthor, authors.isEmpty { authors = [head.standInAuthor] }
        output.writeAtomHead(metadata, head, updated: updated, authors: authors)
        wroteUpdated = updated != nil
        wroteAuthor = !authors.isEmpty
        output.losses.place = "items"
    }

    var waiting: Int { output.waiting }

    mutating func reserve(_ capacity: Int) { output.reserve(capacity) }

    /// Writes one entry.
    public mutating func write(_ article: borrowing Article) {
        let updated = article.atomDate
        note(updated?.instant, hasAuthor: article.hasAtomAuthor)
        output.writeAtomEntry(article, head, updated: updated)
    }

    /// Writes one entry for a summary.
    public mutating func write(_ summary: SummaryArticle) {
        note(summary.updated, hasAuthor: !summary.publishedAuthors.isEmpty)
        output.writeAtomEntry(summary, limit: options.summaryLimit)
    }

    /// Writes the end; nothing may follow. A second call does nothing.
    public mutating func finish() {
        guard !isFinished else { return }
        isFinished = true
        if !wroteUpdated { output.element("updated", (newest ?? Instant(seconds: 0)).rfc3339) }
        if !wroteAuthor, lacksAuthor { output.write([head.standInAuthor], as: "author") }
        output.close(scope)
    }

    /// The bytes written since the last call, in UTF-8.
    public mutating func take() -> [UInt8] { output.take() }

    /// What had no place so far, sorted by property.
    public var losses: [Loss] { output.losses.losses }

    private mutating func note(_ updated: Instant?, hasAuthor: Bool) {
        if let updated, newest.map({ $0 < updated }) ?? true { newest = updated }
        if !hasAuthor { lacksAuthor = true }
    }
}

/// What entries need to know of their feed.
struct AtomHead: Sendable {
    /// RFC 4287 §4.2.6: the feed's own id where it is an IRI, else one made of its URL or title.
    let id: String
    let standInAuthor: Person
    let title: Text
    /// RFC 3339.
    let updated: String
    /// ``updated`` as a moment.
    let updatedAt: Instant

    init(_ metadata: Metadata) {
        let host = (metadata.url ?? metadata.feedURL).flatMap { URLReference.host(of: $0) }
        let key = metadata.feedURL ?? metadata.url ?? metadata.id ?? metadata.title?.value ?? ""
        id = IRI.absolute(metadata.id) ?? MintedID.urn(for: key, within: "feed")
        title = metadata.title ?? Text(host ?? metadata.feedURL ?? id)
        let names = [title.type == .plain ? title.value : nil, host, title.value, id]
        standInAuthor = Person(name: names.lazy.compactMap(\.self).first(where: \.hasVisibleCharacters) ?? id)
        let date = [metadata.updated, metadata.published].lazy.compactMap(\.self).first { $0.writable != nil }
        updatedAt = date?.instant ?? Instant(seconds: 0)
        updated = date?.atomText ?? updatedAt.rfc3339
    }
}
