import FeedmillModel
import FeedmillSyntax

extension MarkupOutput {
    /// A summary as an `atom:entry`: the overview is its `summary`, the whole is its `content`.
    ///
    /// `fm:overview` and `fm:key-points` (namespace `urn:feedmill:summary`) say how these parts were made: `author` for
    /// the author's own words, `extractive` for sentences chosen from the text, `none` for a text taken over as it is
    /// because it was too short, `command` or `openai` for a back end's words, with its `model` where there is one. A part
    /// that is not there has no such element.
    mutating func writeAtomEntry(_ summary: SummaryArticle, limit: Int?) {
        var modules = ModuleSet()
        modules.insert(.summary)
        let scope = open("entry", declaring: modules, language: summary.language)
        element("id", summary.atomID)
        element("title", summary.title, [("type", "text")])
        element("updated", summary.updated.rfc3339)
        element("published", summary.published?.rfc3339)
        let links = Self.links(of: summary)
        write(links.links)
        write(summary.publishedAuthors, as: "author")
        writeCategories(summary.tags)
        if let rights = summary.rights { write(rights, as: "rights") }
        let sections = summary.sections
        if !sections.overview.isEmpty { writeMethod("fm:overview", summary.overviewMethod, of: summary) }
        if !sections.keyPoints.isEmpty { writeMethod("fm:key-points", summary.keyPointsMethod, of: summary) }
        if !sections.overview.isEmpty {
            let words = sections.overview.joined(separator: "\n\n")
            element("summary", limit.map { Excerpt.inSentences(words, limit: $0) } ?? words, [("type", "text")])
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

    private mutating func writeMethod(_ name: StaticString, _ method: SummaryArticle.Method, of summary: SummaryArticle)
    {
        let model = method == .openai || method == .command ? summary.model : nil
        element(name, method.name, model.map { [("model", $0)] } ?? [])
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
