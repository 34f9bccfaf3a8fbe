public import FeedmillModel
internal import FoundationEssentials

/// What every back end answers, in one JSON schema: words only. Links, dates and authors come from the article.
public struct SummaryAnswer: Hashable, Sendable {
    /// BCP 47, as the back end says.
    public var language: String?
    /// Paragraphs.
    public var overview: [String]
    /// Points under one title are a group; points without titles are one group.
    public var keyPoints: [SummarySections.PointGroup]

    public init(language: String? = nil, overview: [String], keyPoints: [SummarySections.PointGroup] = []) {
        self.language = language
        self.overview = overview
        self.keyPoints = keyPoints
    }

    /// Every text of the answer.
    var texts: [String] { overview + keyPoints.flatMap { ($0.title.map { [$0] } ?? []) + $0.points } }

    /// JSON Schema, as servers that hold a model to one take it: every member required, none besides.
    public static let schema = """
        {"type":"object","additionalProperties":false,"required":["language","overview","keyPoints"],"properties":{\
        "language":{"type":"string"},\
        "overview":{"type":"array","items":{"type":"string"}},\
        "keyPoints":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["title","points"],\
        "properties":{"title":{"type":["string","null"]},"points":{"type":"array","items":{"type":"string"}}}}}}}
        """
}

extension SummaryAnswer: Codable {
    private enum Key: String, CodingKey {
        case language, overview, keyPoints
    }

    private struct Group: Codable {
        var title: String?
        var points: [String]
    }

    /// Takes what models make of the schema when nobody holds them to it: one text for a list of one, points without groups.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        language = try? container.decodeIfPresent(String.self, forKey: .language)
        if let paragraph = try? container.decode(String.self, forKey: .overview) {
            overview = [paragraph]
        } else {
            overview = try container.decode([String].self, forKey: .overview)
        }
        if let points = try? container.decode([String].self, forKey: .keyPoints) {
            keyPoints = points.isEmpty ? [] : [SummarySections.PointGroup(points: points)]
        } else {
            let groups = try container.decodeIfPresent([Group].self, forKey: .keyPoints) ?? []
            keyPoints = groups.map { SummarySections.PointGroup(title: $0.title, points: $0.points) }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(language, forKey: .language)
        try container.encode(overview, forKey: .overview)
        try container.encode(keyPoints.map { Group(title: $0.title, points: $0.points) }, forKey: .keyPoints)
    }
}
