import FeedmillModel

extension JSONWriter {
    /// `Sections`.
    mutating func write(_ sections: SummarySections) {
        beginObject()
        member("overview", sections.overview)
        members("details", sections.details) { $0.write($1) }
        members("key_points", sections.keyPoints) { json, group in
            json.beginObject()
            json.member("ordinal", group.ordinal)
            json.member("title", group.title)
            json.key("points")
            json.beginArray()
            for point in group.points { json.string(point) }
            json.endArray()
            json.endObject()
        }
        member("key_points_closing", sections.keyPointsClosing)
        members("sources", sections.sources) { json, citation in
            json.beginObject()
            json.member("title", citation.title)
            json.member("publisher", citation.publisher)
            json.member("published", citation.published)
            json.member("url", citation.url)
            json.member("language", citation.language)
            json.endObject()
        }
        member("credits", sections.credits)
        members("other", sections.other) { $0.write($1) }
        endObject()
    }

    private mutating func write(_ section: SummarySections.Section) {
        beginObject()
        member("heading", section.heading)
        key("paragraphs")
        beginArray()
        for paragraph in section.paragraphs { string(paragraph) }
        endArray()
        endObject()
    }
}
