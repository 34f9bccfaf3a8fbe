import FeedmillModel
import FeedmillSyntax

extension MarkupOutput {
    /// A summary as an `atom:entry`: the overview is its `summary`, the whole is its `content`.
    ///
    /// `fm:overview` and `fm:key-points` (namespace `urn:feedmill:summary`) say how these parts were made: `author` for
    /// the author's own words, `extractive` for sentences chosen from the text, `none` for a text taken over as it is
    /// because it was too short. A part that is not there has no such element.
    mutating func writeAtomEntry(_ summary: SummaryArticle, limit: Int?) {
        var modules = ModuleSet()
        modules.insert(.summary)
        let scope = open("entry", declaring: modules, language: summary.language)
        element("id", IRI.absolute(summary.id) ?? MintedID.urn(for: summary.id, within: "summary"))
        element("title", summary.title, [("type", "text")])
        element("updated", summary.updated.rfc3339)
        element("published", summary.published?.rfc3339)
        let links = Self.links(of: summary)
        write(links.links)
        write(summary.publishedAuthors, as: "author")
        writeCategories(summary.tags)
        if let rights = summary.rights { write(rights, as: "rights") }
        let sections = summary.sections
        if !sections.overview.isEmpty { element("fm:overview", summary.overviewMethod.name) }
        if !sections.keyPoints.isEmpty { element("fm:key-points", summary.keyPointsMethod.name) }
        if !sections.overview.isEmpty {
            let words = sections.overview.joined(separator: "\n\n")
            element("summary", limit.map { SentenceCut.shortened(words, to: $0) } ?? words, [("type", "text")])
        }
        if !sections.isEmpty {
            start("content", [("type", "xhtml")])
            writeXHTML(sections, language: summary.language)
            end()
        } else if !links.hasAlternate {
            element("content", summary.title, [("type", "text")])
        }
        close(scope)
    }

    /// The original, then its sources: the first is where it came from, the others are related.
    private static func links(of summary: SummaryArticle) -> AtomLinks {
        var links = AtomLinks(Metadata())
        if var original = summary.alternate {
            original.rel = .alternate
            links.add(original)
        }
        var relation = Link.Relation.via
        for source in summary.sections.sources {
            guard let url = source.url else { continue }
            links.add(Link(rel: relation, href: url, hreflang: source.language, title: source.title))
            relation = .related
        }
        return links
    }
}

extension SummaryArticle.Method {
    /// As `fm:overview` and `fm:key-points` have it.
    var name: String {
        switch self {
        case .author: "author"
        case .extractive: "extractive"
        case .none: "none"
        }
    }
}
