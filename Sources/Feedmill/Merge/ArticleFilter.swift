internal import FeedmillModel
internal import FeedmillSyntax

/// One condition on an article.
public enum ArticleFilter: Hashable, Sendable {
    /// A term or label equals this, whatever the case.
    case category(String)
    /// The title or the text, both without markup, has a match of this regular expression (the syntax of Swift's `Regex`),
    /// whatever the case.
    case match(String)
    /// The language is this one, or a variety of it: `en` also finds `en-GB` (RFC 4647 §3.3.1).
    case language(String)

    /// Reads `category=…`, `match=…` or `lang=…`; `nil` for anything else.
    public init?(_ argument: String) {
        guard let sign = argument.firstIndex(of: "=") else { return nil }
        let value = String(argument[argument.index(after: sign)...])
        switch argument[..<sign] {
        case "category": self = .category(value)
        case "match": self = .match(value)
        case "lang": self = .language(value)
        default: return nil
        }
    }
}

/// A filter that cannot be used.
public enum MergeFailure: Error, Hashable, CustomStringConvertible {
    /// A regular expression that cannot be read, and why.
    case badPattern(String, reason: String)

    /// The filter as it was given, and what is wrong with it.
    public var description: String {
        switch self {
        case .badPattern(let pattern, let reason): "match=\(pattern) is no regular expression: \(reason)"
        }
    }
}

/// Filters made ready once for many articles.
struct ArticleSieve {
    private var include: Conditions
    private var exclude: Conditions

    init(include: [ArticleFilter], exclude: [ArticleFilter]) throws(MergeFailure) {
        self.include = try Conditions(include)
        self.exclude = try Conditions(exclude)
    }

    /// Whether it lets everything through.
    var isOpen: Bool { include.isEmpty && exclude.isEmpty }

    func lets(_ article: Article) -> Bool {
        include.allKinds(match: article) && !exclude.anyKind(matches: article)
    }

    /// The values of each kind; a kind nobody named is empty.
    private struct Conditions {
        var categories: Set<String> = []
        var patterns: [Regex<AnyRegexOutput>] = []
        var languages: [String] = []

        init(_ filters: [ArticleFilter]) throws(MergeFailure) {
            for filter in filters {
                switch filter {
                case .category(let name): categories.insert(name.lowercased())
                case .language(let tag): languages.append((LanguageTag.normalized(tag) ?? tag).lowercased())
                case .match(let pattern):
                    do {
                        patterns.append(try Regex(pattern).ignoresCase())
                    } catch {
                        throw .badPattern(pattern, reason: "\(error)")
                    }
                }
            }
        }

        var isEmpty: Bool { categories.isEmpty && patterns.isEmpty && languages.isEmpty }

        func allKinds(match article: Article) -> Bool {
            (categories.isEmpty || hasCategory(article)) && (languages.isEmpty || hasLanguage(article))
                && (patterns.isEmpty || hasPattern(article))
        }

        func anyKind(matches article: Article) -> Bool {
            hasCategory(article) || hasLanguage(article) || hasPattern(article)
        }

        private func hasCategory(_ article: Article) -> Bool {
            !categories.isEmpty
                && article.metadata.tags.contains { tag in
                    [tag.term, tag.label].contains { $0.map { categories.contains($0.lowercased()) } ?? false }
                }
        }

        private func hasLanguage(_ article: Article) -> Bool {
            let text = article.content.first ?? article.summary
            guard let own = (article.metadata.language ?? text?.language)?.lowercased() else { return false }
            return languages.contains { own == $0 || own.hasPrefix($0 + "-") }
        }

        private func hasPattern(_ article: Article) -> Bool {
            guard !patterns.isEmpty else { return false }
            let words = article.plainTitle + "\n" + article.wholeText
            return patterns.contains { words.firstMatch(of: $0) != nil }
        }
    }
}
